import type { Statement } from '@serai/db'
import { instantText, type Id, type IdKind } from '@serai/kernel'
import type { Scope } from '@serai/scope'

/** What was done to what: `action` is the use case's name, `detail` holds ids and numbers, never a person's data. */
export type Deed<K extends IdKind = IdKind> = {
  readonly action: string
  readonly subjectKind: K
  readonly subjectId: Id<K>
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>
  /** The member who did it, where no member asks: who becomes one by it, or is one by what they hold. */
  readonly by?: Id<'member'> | null
}

/** The line that says who did it. It goes into the batch of the deed itself, so neither stands without the other. */
export function auditLine(scope: Scope, deed: Deed): Statement {
  const { actor } = scope
  const memberId = actor.kind === 'member' ? actor.memberId : (deed.by ?? null)
  return scope.db.insert('auditLines', {
    id: scope.newId('audit'),
    at: instantText(scope.now),
    actor: memberId !== null ? 'member' : actor.kind === 'newcomer' ? 'visitor' : actor.kind,
    memberId,
    action: deed.action,
    subjectKind: deed.subjectKind,
    subjectId: deed.subjectId,
    detail: deed.detail ?? {},
  })
}
