import { ok, problem, refuse, type Id, type ProblemCode, type Result, type Role } from '@serai/kernel'
import { askInvitable, findUnanswered, inviteMembers, type Invited } from '@serai/members'
import { perform, type Scope } from '@serai/scope'

/** Where a form was sent to: what links in mail are made of. */
export type SentFrom = { readonly origin: string; readonly host: string }

/** Where the link of an invitation leads: to the platform's own host, which knows who is signed in. */
export function invitationHref({ origin, host }: SentFrom): string {
  return `${origin}/invitation?to=${encodeURIComponent(host)}`
}

/** Sends an invitation that waits once more, as it was, with a new link. */
export async function sendAgain(
  scope: Scope<'member.invite'>,
  invitationId: Id<'invitation'>,
  from: SentFrom,
): Promise<Result<unknown>> {
  const { found } = await scope.db.read({ found: findUnanswered(scope.db, invitationId) })
  return found[0] === undefined ? refuse(problem('not-found')) : inviteOne(scope, found[0], from)
}

/** Invites whose entry this is: as the invitation that waits there says, or as a member. */
export async function inviteEntryAgain(
  scope: Scope<'member.invite'>,
  profileId: Id<'profile'>,
  from: SentFrom,
): Promise<Result<unknown>> {
  const { entry, waiting } = await scope.db.read(askInvitable(scope.db, profileId))
  const email = entry[0]?.email ?? null
  if (entry[0] === undefined || email === null) return refuse(problem('not-found'))
  // An entry that is somebody's already is not given away: who left gets it back by who they are.
  const own = entry[0].memberId === null ? profileId : null
  const fresh: Invitation = { email, roles: ['member'], profileId: own, cohortId: null, note: '' }
  return inviteOne(scope, waiting[0] ?? fresh, from)
}

type Invitation = {
  readonly email: string
  readonly roles: readonly Role[]
  readonly profileId: Id<'profile'> | null
  readonly cohortId: Id<'cohort'> | null
  readonly note: string
}

async function inviteOne(
  scope: Scope<'member.invite'>,
  { email, roles, profileId, cohortId, note }: Invitation,
  from: SentFrom,
): Promise<Result<unknown>> {
  const done = await perform(inviteMembers, scope, {
    ...{ people: [{ email, profileId }], roles: [...roles], cohortId, note },
    ...{ linkTo: invitationHref(from), again: true },
  })
  if (!done.ok) return done
  const outcome = done.value.outcomes[0]?.outcome ?? 'invited'
  return outcome === 'invited' ? ok(null) : refuse(problem(whyNot[outcome]))
}

/** One that waits and may not be replaced says more than the asker may give. */
const whyNot: Readonly<Record<Exclude<Invited['outcome'], 'invited'>, ProblemCode>> = {
  waiting: 'not-allowed',
  member: 'already-a-member',
  suspended: 'membership-suspended',
}
