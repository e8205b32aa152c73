import { instantText, line, ok, optionalLine, problem, refuse, type Problem } from '@serai/kernel'
import * as z from 'zod'
import { admit, clashOfAdmission } from './admission.ts'
import { hashOfToken } from './invitation-token.ts'
import { forNewcomers, type NewcomerScope } from './newcomer.ts'
import { findOpenInvitation, grantsOf, type Invitation } from './open-invitation.ts'
import { acceptedBy, demandPending, findInvitation } from './queries/joining.ts'
import { findMemberOfIdentity } from './queries/standing.ts'

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
    const { roles, demands } = await grantsOf(scope, invitation)
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

/** The invitation with this token, while it is open to whoever asks. */
async function findOpen(scope: NewcomerScope, tokenHash: string): Promise<Invitation | null> {
  const invitation = await findOpenInvitation(scope, tokenHash)
  return invitation?.email === scope.actor.email ? invitation : null
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
