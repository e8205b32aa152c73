import { instantText, line, ok, optionalLine, problem, refuse, type Problem, type Role } from '@serai/kernel'
import type { Answers, Statement } from '@serai/db'
import * as z from 'zod'
import { admit, clashOfAdmission } from './admission.ts'
import { hashOfToken } from './invitation-token.ts'
import { forNewcomers, type NewcomerScope } from './newcomer.ts'
import { acceptedBy, demandPending, findInvitation } from './queries/joining.ts'
import { demandStanding, findMemberOfIdentity, findStanding } from './queries/standing.ts'
import { grantableBy } from './ranks.ts'

/**
 * Takes the place that was kept for whoever proved the address. Afterwards they are a member with those of its roles
 * that who invited them may give at this moment. Once it was taken or taken back, after it expired, for another address
 * and where nothing of it can be given any more, it is `invitation-over`, whichever it was; whom it has let in, and who is
 * a member by it still, is `already-a-member`.
 */
export const acceptInvitation = forNewcomers(
  z.strictObject({
    token: z.string().max(200),
    /** Null for the name that waits in the directory. */
    name: line(200).nullable().default(null),
    nativeName: optionalLine(200),
  }),
  async (scope, { token, name, nativeName }) => {
    const { db, actor } = scope
    const tokenHash = await hashOfToken(token)
    const invitation = await findOpen(scope, tokenHash)
    if (invitation === null) return refuse(await whyOver(scope, tokenHash))
    const { roles, demands } = await standingOf(scope, invitation)
    if (roles.length === 0) return refuse(problem('invitation-over'))
    const admitted = await admit(scope, {
      ...{ action: 'members.accept-invitation', identityId: actor.identityId, email: actor.email },
      ...{ name, nativeName, roles, grantedBy: invitation.invitedBy, values: {}, source: 'invitation' },
      ...{ profileId: invitation.profileId, cohortId: invitation.cohortId },
    })
    if (!admitted.ok) return admitted
    const { memberId, profileId, statements } = admitted.value
    const outcome = await db.commit([
      demandPending(db, invitation.id),
      ...demands,
      ...statements,
      acceptedBy(db, invitation.id, memberId, instantText(scope.now)),
    ])
    if (outcome.ok) return ok({ memberId, profileId, roles })
    const isOver = (await findOpen(scope, tokenHash)) === null
    return refuse(isOver ? await whyOver(scope, tokenHash) : clashOfAdmission(outcome))
  },
)

type Invitation = Answers<{ all: ReturnType<typeof findInvitation> }>['all'][number]

/** The invitation with this token, while it is open to whoever asks. */
async function findOpen({ db, actor, now }: NewcomerScope, tokenHash: string): Promise<Invitation | null> {
  const { found } = await db.read({ found: findInvitation(db, { tokenHash }) })
  const invitation = found[0]
  if (invitation === undefined || invitation.email !== actor.email) return null
  const { acceptedAt, revokedAt, expiresAt } = invitation
  return acceptedAt === null && revokedAt === null && expiresAt > instantText(now) ? invitation : null
}

/** What an invitation that is over is to whoever asks: a form that is sent twice let them in by the first. */
async function whyOver({ db, actor }: NewcomerScope, tokenHash: string): Promise<Problem> {
  const { found, members } = await db.read({
    found: findInvitation(db, { tokenHash }),
    members: findMemberOfIdentity(db, actor.identityId),
  })
  const [invitation, member] = [found[0], members[0]]
  const isTheirs = invitation?.email === actor.email && invitation.acceptedAt !== null
  const isIn = isTheirs && member?.status === 'active' && member.id === invitation.memberId
  return problem(isIn ? 'already-a-member' : 'invitation-over')
}

/** Those of its roles that who invited may give now, and the demand that they still may when it is taken. */
async function standingOf(
  { db, now }: NewcomerScope,
  { roles, invitedBy }: Invitation,
): Promise<{ readonly roles: readonly Role[]; readonly demands: readonly Statement[] }> {
  if (invitedBy === null) return { roles, demands: [] }
  const inviter = await db.read(findStanding(db, invitedBy, instantText(now)))
  const member = inviter.member[0]
  if (member?.status !== 'active') return { roles: [], demands: [] }
  const held = inviter.roles.map(({ role }) => role)
  return { roles: grantableBy(held, roles), demands: [demandStanding(db, member)] }
}
