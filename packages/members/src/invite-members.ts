import { auditLine } from '@serai/audit'
import type { Answers } from '@serai/db'
import {
  distinct,
  id,
  instantText,
  ok,
  optionalText,
  problem,
  refuse,
  roles,
  webAddress,
  type FieldProblem,
  type Id,
} from '@serai/kernel'
import { defineUseCase, type Scope } from '@serai/scope'
import * as z from 'zod'
import { findCohort } from './queries/cohorts.ts'
import { findDoor, listHolders, listPending, revokeInvitations } from './queries/joining.ts'
import { findProfileOfMember, listKnownProfiles } from './queries/profiles.ts'
import { mayGrantAll } from './ranks.ts'
import { email } from './read-email.ts'
import { newInvitations } from './new-invitations.ts'

const mostAtOnce = 500

const invitationBatch = z.strictObject({
  people: z
    .array(
      z.strictObject({
        email: email(),
        /** The entry of the directory that is to become theirs. */
        profileId: id('profile').nullable().default(null),
      }),
    )
    .min(1, 'must be one at least')
    .max(mostAtOnce),
  roles: distinct(z.array(z.enum(roles)).min(1, 'must be one at least')),
  cohortId: id('cohort').nullable().default(null),
  note: optionalText(2000),
  /** Where the link in the mail leads; the token is put behind it. */
  linkTo: webAddress(),
  /** True to send what waits already once more, with a new link: the old one is over. */
  again: z.boolean().default(false),
})

type Batch = z.output<typeof invitationBatch>

/**
 * What became of each address. `invited`: a mail is on its way. `waiting`: the same invitation waits already, and nothing
 * was sent. `member`: they are one. `suspended`: staff have shut them out.
 */
export type Invited = {
  readonly email: string
  readonly outcome: 'invited' | 'waiting' | 'member' | 'suspended'
}

/**
 * Keeps a place for whoever proves to have each of these addresses, for seven days, and sends the links. One of an address
 * waits at a time: an invitation that says something else, or was asked for again, takes the place of the one before.
 * Asked twice, it does nothing the second time. Roles above one's own are `not-allowed`.
 */
export const inviteMembers = defineUseCase({
  useCase: 'members.invite-members',
  right: 'member.invite',
  input: invitationBatch,
  run: async (scope, batch) => {
    const { db, actor } = scope
    if (!mayGrantAll(actor, batch.roles)) {
      return refuse(problem('not-allowed', [{ path: 'roles', reason: 'is above your own' }]))
    }
    const people = [...new Map(batch.people.map((one) => [one.email, one])).values()]
    const known = await readKnown(scope, batch)
    const unknown = unknownIn(batch, known)
    if (unknown.length > 0) return refuse(problem('unknown-reference', unknown))

    const plans = people.map((one) => ({ ...one, ...planFor(scope, batch, one, known) }))
    const invited = plans.filter(({ outcome }) => outcome === 'invited')
    const outcomes: readonly Invited[] = plans.map(({ email: to, outcome }) => ({ email: to, outcome }))
    if (invited.length === 0) return ok({ outcomes })
    const replaced = invited.flatMap(({ pending }) => (pending === undefined ? [] : [pending.id]))
    const { rows, mails } = await newInvitations(scope, invited, {
      ...batch,
      spaceName: known.door[0]?.spaceName ?? '',
      inviterName: known.inviter[0]?.name ?? '',
    })
    const outcome = await db.commit([
      revokeInvitations(db, replaced, instantText(scope.now)),
      ...db.insertRows('invitations', rows),
      ...mails,
      auditLine(scope, {
        action: 'members.invite-members',
        subjectKind: 'space',
        subjectId: scope.space,
        detail: { invited: invited.length, replaced: replaced.length, first: rows[0]?.id ?? null },
      }),
    ])
    if (!outcome.ok) return refuse(problem('stale-revision'))
    await scope.jobs.later({ type: 'mail.send-due' })
    return ok({ outcomes })
  },
})

type Known = Awaited<ReturnType<typeof readKnown>>

function readKnown({ db, actor }: Scope, { people, cohortId }: Batch) {
  const emails = people.map((one) => one.email)
  const profileIds = people.flatMap(({ profileId }) => (profileId === null ? [] : [profileId]))
  return db.read({
    door: findDoor(db),
    inviter: findProfileOfMember(db, actor.kind === 'member' ? actor.memberId : ('' as Id<'member'>)),
    cohort: findCohort(db, cohortId ?? ('' as Id<'cohort'>)),
    profiles: listKnownProfiles(db, profileIds),
    holders: listHolders(db, emails),
    pending: listPending(db, emails),
  })
}

function unknownIn({ people, cohortId }: Batch, { cohort, profiles }: Known): readonly FieldProblem[] {
  const free = new Set(profiles.filter(({ memberId }) => memberId === null).map((one) => one.id))
  return [
    ...(cohortId !== null && cohort.length === 0
      ? [{ path: 'cohortId', reason: 'is no cohort of this space' }]
      : []),
    ...people.flatMap(({ profileId }, place) =>
      profileId === null || free.has(profileId)
        ? []
        : [
            {
              path: `people.${place}.profileId`,
              reason: 'is no entry of this space that waits for somebody',
            },
          ],
    ),
  ]
}

type Person = Batch['people'][number]
type Pending = Answers<{ all: ReturnType<typeof listPending> }>['all'][number]

function planFor(
  scope: Scope,
  batch: Batch,
  person: Person,
  { holders, pending }: Known,
): { readonly outcome: Invited['outcome']; readonly pending?: Pending } {
  const status = holders.find((one) => one.email === person.email)?.status
  if (status === 'active' || status === 'deactivated') return { outcome: 'member' }
  if (status === 'suspended') return { outcome: 'suspended' }
  const waiting = pending.find((one) => one.email === person.email)
  if (waiting === undefined) return { outcome: 'invited' }
  const mayReplace = mayGrantAll(scope.actor, waiting.roles)
  const isSame = waiting.expiresAt > instantText(scope.now) && saysTheSame(batch, person, waiting)
  return !mayReplace || (isSame && !batch.again)
    ? { outcome: 'waiting' }
    : { outcome: 'invited', pending: waiting }
}

function saysTheSame(batch: Batch, { profileId }: Person, waiting: Pending): boolean {
  return (
    waiting.profileId === profileId &&
    waiting.cohortId === batch.cohortId &&
    waiting.note === batch.note &&
    waiting.roles.length === batch.roles.length &&
    waiting.roles.every((role) => batch.roles.includes(role))
  )
}
