import { auditLine } from '@serai/audit'
import type { Statement } from '@serai/db'
import {
  id,
  instant,
  instantText,
  ok,
  problem,
  refuse,
  roles,
  staffRoles,
  webAddress,
  type Id,
  type Problem,
  type Role,
} from '@serai/kernel'
import { queueMail } from '@serai/mail'
import { defineUseCase, type Actor, type Scope } from '@serai/scope'
import * as z from 'zod'
import { findDoor } from './queries/joining.ts'
import {
  demandOwner,
  demandStanding,
  findStanding,
  listOwners,
  putGrant,
  shortenLogins,
  takeGrants,
  updateMember,
} from './queries/standing.ts'
import { mayGrantAll } from './ranks.ts'
import { isLastingOwner } from './standing.ts'

const held = z.strictObject({
  role: z.enum(roles),
  /** When it ends by itself; null for a role that stays. */
  expiresAt: instant().nullable().default(null),
})

type Held = z.output<typeof held>

/**
 * Gives a member exactly these roles, and tells them. Afterwards their next request is met with them, and every token of
 * before counts no more; logins of who becomes staff last no longer than those of staff. Nobody reaches above their own highest role, changes their own, or takes the last owner away.
 * Where the member changed since the epoch that is given, nothing is: `stale-revision`.
 */
export const changeRoles = defineUseCase({
  useCase: 'members.change-roles',
  right: 'member.manage',
  input: z.strictObject({
    memberId: id('member'),
    roles: z
      .array(held)
      .min(1, 'must be one at least')
      .refine((all) => new Set(all.map(({ role }) => role)).size === all.length, 'names something twice'),
    /** The member's epoch as the roles were shown to whoever changes them; null where nothing was shown. */
    epoch: z.int().nullable().default(null),
    /** Where the member is led by the mail. */
    linkTo: webAddress(),
  }),
  run: async (scope, { memberId, roles: wanted, epoch, linkTo }) => {
    const { db, actor } = scope
    const now = instantText(scope.now)
    const found = await db.read({
      ...findStanding(db, memberId, now),
      owners: listOwners(db),
      door: findDoor(db),
    })
    const target = found.member[0]
    if (target === undefined || target.status === 'left' || target.status === 'erased') {
      return refuse(problem('not-found'))
    }
    if (epoch !== null && epoch !== target.epoch) return refuse(problem('stale-revision'))
    const change = { ...differenceOf(found.roles, wanted), has: found.roles, wanted }
    const refused = whatForbids(actor, memberId, change, now)
    if (refused !== null) return refuse(refused)
    if (change.given.length === 0 && change.taken.length === 0) return ok({ memberId })
    const isOwner = target.status === 'active' && found.roles.some(isLastingOwner)
    const losesOwner = isOwner && !wanted.some(isLastingOwner)
    if (losesOwner && found.owners.length === 1) return refuse(problem('last-owner'))

    const grantedBy = actor.kind === 'member' ? actor.memberId : null
    const told = { email: target.email, memberId, spaceName: found.door[0]?.spaceName ?? '', linkTo }
    const outcome = await db.commit([
      demandStanding(db, target),
      takeGrants(db, memberId, change.taken),
      ...change.given.map((grant) => putGrant(db, { ...grant, memberId, grantedAt: now, grantedBy })),
      ...(losesOwner ? [demandOwner(db)] : []),
      updateMember(db, memberId, {}),
      ...(becomesStaff(change) ? [shortenLogins(db, memberId)] : []),
      ...(await mailTo(scope, told, wanted)),
      auditLine(scope, {
        action: 'members.change-roles',
        subjectKind: 'member',
        subjectId: memberId,
        detail: { given: change.given.map(({ role }) => role).join(' '), taken: change.taken.join(' ') },
      }),
      ...db.countLogins(memberId),
    ])
    if (!outcome.ok) return refuse(problem('stale-revision'))
    await scope.jobs.later({ type: 'mail.send-due' })
    return ok({ memberId })
  },
})

type Change = {
  readonly has: readonly Held[]
  readonly wanted: readonly Held[]
  readonly given: readonly Held[]
  readonly taken: readonly Role[]
}

/** What is new or ends otherwise, and what is there no more. */
function differenceOf(has: readonly Held[], wanted: readonly Held[]): Pick<Change, 'given' | 'taken'> {
  const isHeld = ({ role, expiresAt }: Held) =>
    has.some((one) => one.role === role && one.expiresAt === expiresAt)
  return {
    given: wanted.filter((one) => !isHeld(one)),
    taken: has.map(({ role }) => role).filter((role) => !wanted.some((one) => one.role === role)),
  }
}

function becomesStaff({ has, given }: Change): boolean {
  const isStaff = ({ role }: Held) => staffRoles.includes(role)
  return given.some(isStaff) && !has.some(isStaff)
}

function whatForbids(
  actor: Actor,
  memberId: string,
  { has, wanted, given, taken }: Change,
  now: string,
): Problem | null {
  const past = wanted.flatMap(({ expiresAt }, place) =>
    expiresAt !== null && expiresAt <= now
      ? [{ path: `roles.${place}.expiresAt`, reason: 'is already past' }]
      : [],
  )
  if (past.length > 0) return problem('invalid-input', past)
  if (actor.kind === 'member' && actor.memberId === memberId) return problem('not-allowed')
  const touched = [...has.map(({ role }) => role), ...given.map(({ role }) => role), ...taken]
  return mayGrantAll(actor, touched) ? null : problem('not-allowed')
}

async function mailTo(
  scope: Scope,
  told: {
    readonly email: string | null
    readonly memberId: Id<'member'>
    readonly spaceName: string
    readonly linkTo: string
  },
  wanted: readonly Held[],
): Promise<readonly Statement[]> {
  const { email, memberId, spaceName, linkTo } = told
  const lastDays = wanted.flatMap(({ role, expiresAt }) =>
    expiresAt === null ? [] : [[role, expiresAt.slice(0, 10)] as const],
  )
  const data = {
    ...{ spaceName, roles: wanted.map(({ role }) => role), link: linkTo },
    lastDays: Object.fromEntries(lastDays),
  }
  return email === null ? [] : queueMail(scope, { template: 'roles-changed', to: email, memberId, data })
}
