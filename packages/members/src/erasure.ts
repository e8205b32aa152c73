import { instantText, ok, problem, refuse, type Id, type Result } from '@serai/kernel'
import type { Scope } from '@serai/scope'
import { enterErasure, eraseRows, listEmails } from './queries/erasure.ts'
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
  const { applied, invited } = await db.read(listEmails(db, target))
  const known = [...applied, ...invited].map(({ email }) => email)
  const whose = {
    ...{ memberId: target.id, identityId: target.identityId, profileId: target.profileId },
    emails: [...new Set([...known, ...(target.email === null ? [] : [target.email])])],
  }
  const from = ['active', 'deactivated', 'suspended', 'left'] as const
  const moved = moveStatements(scope, found, { action, from, to: 'erased' })
  if (!moved.ok) return moved
  const subject = await subjectOf(scope, target.identityId)
  const outcome = await db.commit([
    enterErasure(db, { id: scope.newId('erasure'), subject, at: instantText(scope.now) }, whose),
    ...moved.value,
    ...eraseRows(db, whose),
    updateMember(db, target.id, { identityId: scope.newId('identity') }),
  ])
  return outcome.ok ? ok({ memberId: target.id }) : refuse(problem('stale-revision'))
}

/** Whose erasure a line of the ledger is of, as the ledger has it. */
export function subjectOf({ sealing }: Scope, identityId: Id<'identity'>): Promise<string> {
  return sealing.keyedHash('erasure', identityId)
}
