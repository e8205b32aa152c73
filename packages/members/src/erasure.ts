import { forgetMailsNaming } from '@serai/mail'
import { instantText, ok, problem, refuse, type Id, type Result } from '@serai/kernel'
import type { Scope } from '@serai/scope'
import { enterErasure, eraseRows, listCallings } from './queries/erasure.ts'
import { updateMember } from './queries/standing.ts'
import { moveStatements, type Found } from './standing.ts'

/**
 * Erases a member: nothing of the person is kept in the space. The member's own row stays under an identity that was
 * nobody's, so that what they did keeps its author; the ledger keeps that it was done, and for whom only to who knows.
 */
export async function erase(
  scope: Scope,
  found: Found,
  action: string,
): Promise<Result<{ readonly memberId: Id<'member'> }>> {
  const { db } = scope
  const { target } = found
  const { entry, applied, invited } = await db.read(listCallings(db, target))
  const emails = [...entry, ...applied, ...invited].flatMap(({ email }) => (email === null ? [] : [email]))
  const names = [...entry, ...applied].flatMap(({ name, nativeName }) => [name, nativeName])
  const whose = {
    ...{ memberId: target.id, identityId: target.identityId, profileId: target.profileId },
    emails: [...new Set(emails)],
    names: [...new Set(names.filter((name) => name !== ''))],
  }
  const from = ['active', 'deactivated', 'suspended', 'left'] as const
  const moved = moveStatements(scope, found, { action, from, to: 'erased' })
  if (!moved.ok) return moved
  const subject = await subjectOf(scope, target.identityId)
  const outcome = await db.commit([
    enterErasure(db, { id: scope.newId('erasure'), subject, at: instantText(scope.now) }, whose),
    ...moved.value,
    ...eraseRows(db, whose),
    ...(await forgetMailsNaming(scope, whose.names)),
    updateMember(db, target.id, { identityId: scope.newId('identity') }),
  ])
  return outcome.ok ? ok({ memberId: target.id }) : refuse(problem('stale-revision'))
}

/** Whose erasure a line of the ledger is of, as the ledger has it. */
export function subjectOf({ sealing }: Scope, identityId: Id<'identity'>): Promise<string> {
  return sealing.keyedHash('erasure', identityId)
}
