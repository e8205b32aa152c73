import { auditLine } from '@serai/audit'
import type { Answers, MemberStatus, Statement } from '@serai/db'
import { instantText, ok, problem, refuse, type Id, type Result } from '@serai/kernel'
import type { Scope } from '@serai/scope'
import {
  demandOwner,
  demandStanding,
  endDevice,
  endLoginsOf,
  findMemberOfIdentity,
  findStanding,
  listOwners,
  takeEveryGrant,
  takeOutOfCohorts,
  updateMember,
} from './queries/standing.ts'
import { projectProfiles } from './queries/projection.ts'
import { mayActOn } from './ranks.ts'

/** A change of what a member is in the space. */
export type Move = {
  readonly action: string
  readonly from: readonly MemberStatus[]
  readonly to: MemberStatus
}

export type Target = Answers<{ all: ReturnType<typeof findStanding>['member'] }>['all'][number]

/** A member as they are at this moment, with what a move of them must know. */
export type Found = {
  readonly target: Target
  readonly roles: Answers<{ all: ReturnType<typeof findStanding>['roles'] }>['all']
  readonly owners: Answers<{ all: ReturnType<typeof listOwners> }>['all']
}

export async function findTarget({ db, now }: Scope, memberId: Id<'member'>): Promise<Found | null> {
  const { member, ...rest } = await db.read({
    ...findStanding(db, memberId, instantText(now)),
    owners: listOwners(db),
  })
  return member[0] === undefined ? null : { target: member[0], ...rest }
}

/** The member that an identity is, with what a move of them must know. */
export async function findTargetOf(scope: Scope, identityId: Id<'identity'>): Promise<Found | null> {
  const { member } = await scope.db.read({ member: findMemberOfIdentity(scope.db, identityId) })
  return member[0] === undefined ? null : findTarget(scope, member[0].id)
}

/** True of the one whom the space cannot lose: nobody else owns it. */
export function isLastOwner({ target, roles, owners }: Found): boolean {
  return target.status === 'active' && roles.some(isLastingOwner) && owners.length === 1
}

/**
 * The statements that change what a member is. Afterwards no login or token of theirs counts, the device from which they
 * did it themselves is signed in nowhere, and the directory shows of them what it shows of what they are. The last owner stays: the batch itself sees to it.
 */
export function moveStatements(
  scope: Scope,
  found: Found,
  { action, from, to }: Move,
): Result<readonly Statement[]> {
  const { db } = scope
  const { target, roles } = found
  if (!from.includes(target.status)) return refuse(problem('stale-revision'))
  if (isLastOwner(found)) return refuse(problem('last-owner'))
  const isOwner = target.status === 'active' && roles.some(isLastingOwner)
  // Whoever only proved who they are moves nobody but themselves.
  const by = scope.actor.kind === 'newcomer' ? target.id : null
  return ok([
    demandStanding(db, target),
    updateMember(db, target.id, { status: to }),
    ...(to === 'left' || to === 'erased' ? [takeEveryGrant(db, target.id)] : []),
    // Whoever comes again is a newcomer: what members of their cohorts tell each other is not theirs any more.
    ...(to === 'left' && target.profileId !== null ? [takeOutOfCohorts(db, target.profileId)] : []),
    ...(isOwner ? [demandOwner(db)] : []),
    // Whoever goes themselves goes from this device: a click does not bring them back, a code does.
    ...(isWhoAsks(scope, target) ? endDevice(db, scope.actor.loginId, instantText(scope.now)) : []),
    ...endLoginsOf(db, target.id, instantText(scope.now)),
    ...projectProfiles(db, target.profileId === null ? [] : [target.profileId]),
    auditLine(scope, { action, subjectKind: 'member', subjectId: target.id, by }),
  ])
}

type OwnScope = Scope & { readonly actor: Extract<Scope['actor'], { kind: 'member' }> }

function isWhoAsks(scope: Scope, { id }: Target): scope is OwnScope {
  return scope.actor.kind === 'member' && scope.actor.memberId === id
}

/** True of a role that owns the space for as long as nobody takes it. */
export function isLastingOwner({ role, expiresAt }: Found['roles'][number]): boolean {
  return role === 'owner' && expiresAt === null
}

/** Moves a member by the hand of somebody who runs the space, and stands above them. */
export async function moveMember(
  scope: Scope,
  memberId: Id<'member'>,
  move: Move,
): Promise<Result<{ readonly memberId: Id<'member'> }>> {
  const found = await findTarget(scope, memberId)
  if (found === null || found.target.status === 'erased') return refuse(problem('not-found'))
  if (!mayActOn(scope.actor, { memberId, roles: found.roles.map(({ role }) => role) })) {
    return refuse(problem('not-allowed'))
  }
  return commitMove(scope, found, move)
}

/** Moves whoever asks. */
export async function moveMyself(
  scope: Scope,
  move: Move,
): Promise<Result<{ readonly memberId: Id<'member'> }>> {
  if (scope.actor.kind !== 'member') return refuse(problem('not-a-member'))
  const found = await findTarget(scope, scope.actor.memberId)
  return found === null ? refuse(problem('not-found')) : commitMove(scope, found, move)
}

async function commitMove(
  scope: Scope,
  found: Found,
  move: Move,
): Promise<Result<{ readonly memberId: Id<'member'> }>> {
  const statements = moveStatements(scope, found, move)
  if (!statements.ok) return statements
  const outcome = await scope.db.commit(statements.value)
  return outcome.ok ? ok({ memberId: found.target.id }) : refuse(problem('stale-revision'))
}
