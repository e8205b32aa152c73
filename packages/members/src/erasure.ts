import { auditLine, subjectOf } from '@serai/audit'
import { forgetMailsAbout } from '@serai/mail'
import { instantText, ok, problem, refuse, type Id, type Result } from '@serai/kernel'
import type { Scope } from '@serai/scope'
import type { NewcomerScope } from './newcomer.ts'
import { enterErasure, eraseRows, listCallings, type Whose } from './queries/erasure.ts'
import { updateMember } from './queries/standing.ts'
import { moveStatements, type Found } from './standing.ts'

/**
 * Erases a member: nothing of the person is kept in the space. The member's own row stays under an identity that was
 * nobody's, so that what they did keeps its author; the ledger keeps that it was done, and for whom only to who knows.
 * `addresses` are what they have proved to be theirs, besides those that the space knows.
 */
export async function erase(
  scope: Scope,
  found: Found,
  action: string,
  addresses: readonly string[] = [],
): Promise<Result<{ readonly memberId: Id<'member'> }>> {
  const { db } = scope
  const { id: memberId, identityId, profileId } = found.target
  const from = ['active', 'deactivated', 'suspended', 'left'] as const
  const moved = moveStatements(scope, found, { action, from, to: 'erased' })
  if (!moved.ok) return moved
  const whose = await findWhose(scope, { memberId, identityId, profileId }, addresses)
  const outcome = await db.commit([
    enterErasure(db, await newLine(scope, identityId), whose),
    ...moved.value,
    ...eraseRows(db, whose),
    forgetMailsAbout(db, [memberId, identityId]),
    updateMember(db, memberId, { identityId: scope.newId('identity') }),
  ])
  return outcome.ok ? ok({ memberId }) : refuse(problem('stale-revision'))
}

/** The same of somebody who was never a member: what they asked the space for, what it sent them, and places kept for them. */
export async function eraseStranger(scope: NewcomerScope): Promise<Result<{ readonly memberId: null }>> {
  const { db, actor } = scope
  const { identityId, email } = actor
  const whose = await findWhose(scope, { memberId: null, identityId, profileId: null }, [email])
  const line = await newLine(scope, identityId)
  const outcome = await db.commit([
    enterErasure(db, line, whose),
    ...eraseRows(db, whose),
    forgetMailsAbout(db, [identityId]),
    auditLine(scope, { action: 'members.erase-myself', subjectKind: 'erasure', subjectId: line.id }),
  ])
  return outcome.ok ? ok({ memberId: null }) : refuse(problem('stale-revision'))
}

/**
 * Whose rows are to go, with every address that the space knows them by, and every name of a member. What somebody who was
 * none calls themselves says nothing of whose a row is.
 */
async function findWhose(
  { db }: Scope,
  who: Pick<Whose, 'memberId' | 'identityId' | 'profileId'>,
  addresses: readonly string[],
): Promise<Whose> {
  const { entry, applied, invited } = await db.read(listCallings(db, who))
  const known = [...entry, ...applied, ...invited].flatMap(({ email }) => (email === null ? [] : [email]))
  const called = who.memberId === null ? [] : [...entry, ...applied]
  const names = called.flatMap(({ name, nativeName }) => [name, nativeName])
  return {
    ...who,
    emails: [...new Set([...known, ...addresses])],
    names: [...new Set(names.filter((name) => name !== ''))],
  }
}

/** A line of the ledger, before it is entered. */
async function newLine(scope: Scope, identityId: Id<'identity'>) {
  const subject = await subjectOf(scope, identityId)
  return { id: scope.newId('erasure'), subject, at: instantText(scope.now) }
}
