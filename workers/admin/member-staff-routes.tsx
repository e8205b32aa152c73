import { cohortParts, id, problem, roles } from '@serai/kernel'
import {
  askMember,
  changeRoles,
  linkPerson,
  listAnswers,
  listCohorts,
  mayActOn,
  mayGrantAll,
  setCohortMembers,
} from '@serai/members'
import { perform, type MemberActor } from '@serai/scope'
import { memberHref, MemberStaffView, type MemberStaffViewProps } from '@serai/web/admin'
import { wordsFor } from '@serai/web/words'
import * as z from 'zod'
import { action, type Action } from '../edge/action.ts'
import { addressOn } from '../edge/hosts.ts'
import { route, type Refused } from '../edge/route.ts'
import { adminPage, doneQuery } from './admin-page.tsx'
import { answeringOf, saveAnswersOn } from './answer-forms.ts'
import { faultIn, formOf, idInPath, roleBoxes, rolesFor, rolesIn, toActed } from './form-parts.ts'
import { inviteEntryAgain } from './invite-again.ts'
import { linkTyped } from './link-typed.ts'
import { findEntry, standingActionsOn } from './member-standing.ts'

const mostCohorts = 250

const path = '/admin/members/:memberId'
const params = z.object({ memberId: idInPath('member') })

export const memberRoute = route({
  path,
  right: 'member.manage',
  params,
  query: z.object(doneQuery),
  values: ({ params: { memberId } }) => ({ memberId }),
  ask: ({ read, value }) => ({
    ...askMember(read, value.memberId),
    answers: listAnswers(read, { memberId: value.memberId }),
    allCohorts: listCohorts(read, mostCohorts, null),
  }),
  show: (showing, { members: [member], grants, cohorts, answers, allCohorts }) => {
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
      suspending: formOf(refused, `${path}/suspend`),
      removing: formOf(refused, `${path}/remove`),
      erasing: formOf(refused, `${path}/erase`),
      answers,
      answering: answeringOf(refused, path, answers),
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
  { id: memberId, status, epoch }: Pick<MemberStaffViewProps, 'id' | 'status'> & { readonly epoch: number },
  grants: Grants,
  refused: Refused | null,
): MemberStaffViewProps['roles'] {
  const held = grants.map(({ role }) => role)
  const values = grants.flatMap(({ role, expiresAt }) => [
    [`role-${role}`, 'on'],
    [`until-${role}`, expiresAt?.slice(0, 10) ?? ''],
  ])
  const isGone = status === 'left' || status === 'erased'
  const drawnWith = String(epoch)
  const form = formOf(refused, giveRoles.path, { ...Object.fromEntries(values), epoch: drawnWith })
  return {
    form,
    epoch: drawnWith,
    isOlder: form.values['epoch'] !== drawnWith,
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
  path: `${path}/roles`,
  right: 'member.manage',
  params,
  form: z.strictObject({ ...roleBoxes, ...untilBoxes, epoch: z.string().regex(/^\d{1,15}$/) }),
  page: memberRoute,
  act: async (scope, { params: { memberId }, form, origin, host }) => {
    if (rolesIn(form).length === 0) return faultIn('roles', wordsFor().adminMembers.member.lastRole)
    const said: Readonly<Record<string, unknown>> = form
    const wanted = rolesIn(form).map((role) => {
      const last = said[`until-${role}`]
      return { role, expiresAt: typeof last === 'string' && last !== '' ? `${last}T23:59:59Z` : null }
    })
    const linkTo = addressOn(origin, host, '/me')
    const done = await perform(changeRoles, scope, {
      memberId,
      roles: wanted,
      epoch: Number(form.epoch),
      linkTo,
    })
    return toActed(done, memberHref(memberId), 'saved', (named) => {
      const place = /^roles\.(\d+)\.expiresAt$/.exec(named)?.[1]
      return place === undefined ? named : `until-${wanted[Number(place)]?.role}`
    })
  },
})

const nothing = z.strictObject({})

const linkOne: Action = action({
  path: `${path}/person`,
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
  path: `${path}/person/unlink`,
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
  path: `${path}/cohorts`,
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
  path: `${path}/cohorts/remove`,
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
  path: `${path}/invite`,
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

const saveAnswers = saveAnswersOn(memberRoute, {
  path,
  params,
  whose: async (scope, { memberId }) => {
    const entry = await findEntry(scope, memberId)
    return entry === null ? null : { profileId: entry.id, href: memberHref(memberId) }
  },
})

export const memberStaffActions: readonly Action[] = [
  giveRoles,
  saveAnswers,
  ...standingActionsOn(memberRoute, path, params),
  linkOne,
  unlinkOne,
  putInCohort,
  takeOutOfCohort,
  inviteAgain,
]
