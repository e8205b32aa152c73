import { cohortParts, id, problem, roles, type Id } from '@serai/kernel'
import {
  askMember,
  changeRoles,
  eraseMember,
  findEntryOf,
  liftSuspension,
  linkPerson,
  listCohorts,
  mayActOn,
  mayGrantAll,
  removeMember,
  setCohortMembers,
  suspendMember,
} from '@serai/members'
import { perform, type MemberActor, type Scope } from '@serai/scope'
import { memberHref, MemberStaffView, type MemberStaffViewProps } from '@serai/web/admin'
import * as z from 'zod'
import { action, type Action } from '../edge/action.ts'
import { addressOn } from '../edge/hosts.ts'
import { route, type Refused } from '../edge/route.ts'
import { adminPage, doneQuery } from './admin-page.tsx'
import { faultIn, formOf, idInPath, roleBoxes, rolesFor, rolesIn, toActed } from './form-parts.ts'
import { inviteEntryAgain } from './invite-again.ts'
import { linkTyped } from './link-typed.ts'

const mostCohorts = 250

const params = z.object({ memberId: idInPath('member') })

export const memberRoute = route({
  path: '/admin/members/:memberId',
  right: 'member.manage',
  params,
  query: z.object(doneQuery),
  values: ({ params: { memberId } }) => ({ memberId }),
  ask: ({ read, value }) => ({
    ...askMember(read, value.memberId),
    allCohorts: listCohorts(read, mostCohorts, null),
  }),
  show: (showing, { members: [member], grants, cohorts, allCohorts }) => {
    const { me, refused } = showing
    // Of somebody who was erased there is nothing to see.
    if (me === null || member === undefined || member.handle === null || member.name === null)
      return { show: 'problem', code: 'not-found' }
    const { handle, name, nativeName } = member
    const held = grants.map(({ role }) => role)
    const view: MemberStaffViewProps = {
      ...{ ...member, handle, name, nativeName: nativeName ?? '' },
      roles: rolesOf(me.actor, member, grants, refused),
      mayAct: mayActOn(me.actor, { memberId: member.id, roles: held }),
      linking: formOf(refused, linkOne.path),
      erasing: formOf(refused, eraseOne.path),
      cohorts,
      choosing: formOf(refused, putInCohort.path),
      allCohorts: allCohorts.filter((one) => !cohorts.some(({ id: known }) => known === one.id)),
    }
    return adminPage(showing, {
      path: memberHref(member.id),
      title: name,
      body: <MemberStaffView {...view} />,
    })
  },
})

type Grants = readonly {
  readonly role: (typeof roles)[number]
  readonly expiresAt: string | null
}[]

function rolesOf(
  actor: MemberActor,
  { id: memberId, status }: Pick<MemberStaffViewProps, 'id' | 'status'>,
  grants: Grants,
  refused: Refused | null,
): MemberStaffViewProps['roles'] {
  const held = grants.map(({ role }) => role)
  const values = grants.flatMap(({ role, expiresAt }) => [
    [`role-${role}`, 'on'],
    [`until-${role}`, expiresAt?.slice(0, 10) ?? ''],
  ])
  const isGone = status === 'left' || status === 'erased'
  return {
    form: formOf(refused, giveRoles.path, Object.fromEntries(values)),
    offered: rolesFor(actor).map(({ role, mayGive }) => ({ role, mayGive, isGiven: held.includes(role) })),
    shutBy: isGone
      ? 'goneRoles'
      : actor.memberId === memberId
        ? 'ownRoles'
        : mayGrantAll(actor, held)
          ? null
          : 'aboveYou',
  }
}

const day = z.union([z.literal(''), z.iso.date('is not a date')]).default('')

const untilBoxes = Object.fromEntries(roles.map((role) => [`until-${role}`, day]))

const giveRoles: Action = action({
  path: '/admin/members/:memberId/roles',
  right: 'member.manage',
  params,
  form: z.strictObject({ ...roleBoxes, ...untilBoxes }),
  page: memberRoute,
  act: async (scope, { params: { memberId }, form, origin, host }) => {
    const wanted = rolesIn(form).map((role) => {
      const last = form[`until-${role}`]
      return { role, expiresAt: typeof last === 'string' && last !== '' ? `${last}T23:59:59Z` : null }
    })
    const linkTo = addressOn(origin, host, '/me')
    const done = await perform(changeRoles, scope, { memberId, roles: wanted, linkTo })
    return toActed(done, memberHref(memberId), 'saved', (path) => {
      const place = /^roles\.(\d+)\.expiresAt$/.exec(path)?.[1]
      return place === undefined ? path : `until-${wanted[Number(place)]?.role}`
    })
  },
})

const nothing = z.strictObject({})

const moves = [
  { name: 'suspend', note: 'suspended', useCase: suspendMember },
  { name: 'lift', note: 'lifted', useCase: liftSuspension },
  { name: 'remove', note: 'removed', useCase: removeMember },
] as const

const moveActions = moves.map(({ name, note, useCase }) =>
  action({
    path: `/admin/members/:memberId/${name}`,
    right: 'member.manage',
    params,
    form: nothing,
    page: memberRoute,
    act: async (scope, { params: { memberId } }) =>
      toActed(await perform(useCase, scope, { memberId }), memberHref(memberId), note),
  }),
)

const eraseOne: Action = action({
  path: '/admin/members/:memberId/erase',
  right: 'member.manage',
  params,
  form: z.strictObject({ confirm: z.string().max(200) }),
  page: memberRoute,
  act: async (scope, { params: { memberId }, form }) => {
    const entry = await findEntry(scope, memberId)
    if (entry === null) return { ok: false, problem: problem('not-found') }
    if (form.confirm.trim() !== entry.handle)
      return faultIn('confirm', 'is not their address in the directory')
    return toActed(await perform(eraseMember, scope, { memberId }), '/admin/members', 'erased')
  },
})

async function findEntry({ db }: Scope, memberId: Id<'member'>) {
  const { entry } = await db.read({ entry: findEntryOf(db, memberId) })
  return entry[0] ?? null
}

const linkOne: Action = action({
  path: '/admin/members/:memberId/person',
  right: 'member.manage',
  params,
  form: z.strictObject({ person: z.string().max(300) }),
  page: memberRoute,
  act: async (scope, { params: { memberId }, form }) => {
    const entry = await findEntry(scope, memberId)
    return entry === null
      ? { ok: false, problem: problem('not-found') }
      : linkTyped(scope, entry.id, form.person, memberHref(memberId))
  },
})

const unlinkOne = action({
  path: '/admin/members/:memberId/person/unlink',
  right: 'member.manage',
  params,
  form: nothing,
  page: memberRoute,
  act: async (scope, { params: { memberId } }) => {
    const entry = await findEntry(scope, memberId)
    if (entry === null) return { ok: false, problem: problem('not-found') }
    const done = await perform(linkPerson, scope, { profileId: entry.id, personId: null })
    return toActed(done, memberHref(memberId), 'saved')
  },
})

const putInCohort: Action = action({
  path: '/admin/members/:memberId/cohorts',
  right: 'cohort.write',
  params,
  form: z.strictObject({ cohortId: id('cohort'), part: z.enum(cohortParts) }),
  page: memberRoute,
  act: async (scope, { params: { memberId }, form: { cohortId, part } }) => {
    const entry = await findEntry(scope, memberId)
    if (entry === null) return { ok: false, problem: problem('not-found') }
    const done = await perform(setCohortMembers, scope, { cohortId, add: [{ profileId: entry.id, part }] })
    return toActed(done, memberHref(memberId), 'saved')
  },
})

const takeOutOfCohort = action({
  path: '/admin/members/:memberId/cohorts/remove',
  right: 'cohort.write',
  params,
  form: z.strictObject({ cohortId: id('cohort') }),
  page: memberRoute,
  act: async (scope, { params: { memberId }, form: { cohortId } }) => {
    const entry = await findEntry(scope, memberId)
    if (entry === null) return { ok: false, problem: problem('not-found') }
    const done = await perform(setCohortMembers, scope, { cohortId, remove: [entry.id] })
    return toActed(done, memberHref(memberId), 'saved')
  },
})

const inviteAgain = action({
  path: '/admin/members/:memberId/invite',
  right: 'member.invite',
  params,
  form: nothing,
  page: memberRoute,
  act: async (scope, { params: { memberId }, ...from }) => {
    const entry = await findEntry(scope, memberId)
    if (entry === null) return { ok: false, problem: problem('not-found') }
    return toActed(await inviteEntryAgain(scope, entry.id, from), memberHref(memberId), 'invited')
  },
})

export const memberStaffActions: readonly Action[] = [
  giveRoles,
  ...moveActions,
  linkOne,
  unlinkOne,
  eraseOne,
  putInCohort,
  takeOutOfCohort,
  inviteAgain,
]
