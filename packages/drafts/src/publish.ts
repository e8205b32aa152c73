import { auditLine } from '@serai/audit'
import { id, instantText, ok, problem, refuse, type Id, type ItemKind, type Problem } from '@serai/kernel'
import { defineUseCase, fieldProblems, type Scope } from '@serai/scope'
import type { Outcome } from '@serai/db'
import * as z from 'zod'
import type { DraftKind } from './draft-kind.ts'
import { projection } from './project.ts'
import { findDraft, updateItem } from './queries.ts'
import { unknownReferences } from './references.ts'

export type Published<K extends ItemKind> = {
  readonly itemId: Id<K>
  readonly path: string
  readonly release: number
}

/**
 * The use case that makes a revision of this kind public: the newest, or the one named, which is how an old one is
 * restored. Afterwards its audience sees the document whole, search finds it, its address leads to it, and every
 * older address of it leads there too; or nothing has changed and the problem says why.
 */
export function publishes<K extends ItemKind, S extends z.ZodType, N extends string>(
  name: N,
  kind: DraftKind<K, S>,
) {
  return defineUseCase({
    useCase: name,
    right: `${kind.kind}.publish` as `${K}.publish`,
    input: z.object({ itemId: id(kind.kind), revision: z.int().positive().nullable().default(null) }),
    run: async (scope, input) => {
      const { found } = await scope.db.read({ found: findDraft(scope.db, input.itemId, input.revision) })
      const draft = found[0]
      if (draft?.kind !== kind.kind) return refuse(problem('not-found'))
      const read = kind.document.safeParse(draft.document)
      if (!read.success) return refuse(problem('invalid-input', fieldProblems(read.error)))
      const description = kind.describe(read.data)
      const unknown = await unknownReferences(scope, description, { published: true })
      if (unknown.length > 0) return refuse(problem('unknown-reference', unknown))
      const fields = (await kind.check?.(scope, input.itemId, read.data)) ?? []
      if (fields.length > 0) return refuse(problem('invalid-input', fields))

      const at = instantText(scope.now)
      const release = draft.releases + 1
      const publishedAt = draft.publishedAt ?? at
      const live = { id: input.itemId, shownTo: description.audience, publishedAt, updatedAt: at, release }
      const { revision } = draft
      const outcome = await scope.db.commit([
        scope.db.insert('releases', { itemId: input.itemId, n: release, revision, releasedAt: at }),
        updateItem(scope.db, input.itemId, {
          state: 'published',
          liveRevision: revision,
          releases: release,
          publishAt: null,
          publishedAt,
          updatedAt: at,
        }),
        ...(await projection(scope, kind, live, read.data)),
        auditLine(scope, {
          action: name,
          subjectKind: kind.kind,
          subjectId: input.itemId,
          detail: { revision, release },
        }),
      ])
      if (!outcome.ok) return refuse(clashProblem(outcome, description.path))
      return ok<Published<K>>({ itemId: input.itemId, path: description.path, release })
    },
  })
}

/** What a refused batch means to the person who asked for it. */
function clashProblem({ clash }: Extract<Outcome, { ok: false }>, path: string): Problem {
  if (clash.kind === 'missing-reference') return problem('unknown-reference')
  if (clash.table === 'releases') return problem('stale-revision')
  return problem('address-taken', [{ path: 'slug', reason: `The address ${path} is another item's.` }])
}

/**
 * The use case that takes an item of this kind back. Afterwards nobody finds or reaches it; its drafts, its releases
 * and what refers to it stay, and publishing brings it back.
 */
export function unpublishes<K extends ItemKind, S extends z.ZodType, N extends string>(
  name: N,
  kind: DraftKind<K, S>,
) {
  return defineUseCase({
    useCase: name,
    right: `${kind.kind}.publish` as `${K}.publish`,
    input: z.object({ itemId: id(kind.kind) }),
    run: async (scope, { itemId }) => {
      const { head } = await scope.db.read({ head: findDraft(scope.db, itemId, null) })
      if (head[0]?.kind !== kind.kind) return refuse(problem('not-found'))
      if (head[0].state !== 'published' || head[0].liveRevision === null)
        return refuse(problem('not-published'))
      return takeBack(scope, name, kind, itemId, head[0].liveRevision)
    },
  })
}

async function takeBack<K extends ItemKind, S extends z.ZodType>(
  scope: Scope,
  action: string,
  kind: DraftKind<K, S>,
  itemId: Id<K>,
  revision: number,
) {
  const { found } = await scope.db.read({ found: findDraft(scope.db, itemId, revision) })
  const read = kind.document.safeParse(found[0]?.document)
  if (!read.success || found[0] === undefined) return refuse(problem('not-found'))
  const at = instantText(scope.now)
  const live = {
    id: itemId,
    shownTo: 'nobody',
    publishedAt: found[0].publishedAt ?? at,
    updatedAt: at,
    release: found[0].releases,
  } as const
  const outcome = await scope.db.commit([
    updateItem(scope.db, itemId, { state: 'unpublished', publishAt: null, updatedAt: at }),
    ...(await projection(scope, kind, live, read.data)),
    auditLine(scope, { action, subjectKind: kind.kind, subjectId: itemId }),
  ])
  return outcome.ok ? ok({ itemId }) : refuse(clashProblem(outcome, kind.describe(read.data).path))
}
