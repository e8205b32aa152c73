import { fieldAudiences, id, roles, type Role } from '@serai/kernel'
import {
  addProfile,
  findEndOfEverybody,
  isBoundedListing,
  listEverybody,
  namedAlready,
  type StaffListing,
} from '@serai/members'
import { perform } from '@serai/scope'
import { entryHref, MemberListView, type StaffEntry } from '@serai/web/admin'
import { addressWith, type FilterField } from '@serai/web/site'
import { wordsFor } from '@serai/web/words'
import * as z from 'zod'
import { action, type Action } from '../edge/action.ts'
import { wordPlaces, wordValues } from '../edge/sought-words.ts'
import { route, type Refused } from '../edge/route.ts'
import type { PlacesOf, Values } from '../edge/statements.ts'
import { adminPage, doneQuery } from './admin-page.tsx'
import { formOf, pageOf, ticked, toActed } from './form-parts.ts'
import { inviteEntryAgain } from './invite-again.ts'

const pageSize = 50

/** What an entry can be, as far as staff look for it; the erased have none. */
const statuses = ['active', 'suspended', 'deactivated', 'left', 'none'] as const

const query = z.object({
  ...doneQuery,
  q: z.string().max(80).default(''),
  status: chosenOf(statuses),
  role: chosenOf(roles),
  after: id('profile').optional(),
})

type Query = z.output<typeof query>

function chosenOf<const T extends readonly [string, ...string[]]>(values: T) {
  return z
    .union([z.literal(''), z.enum(values)])
    .optional()
    .transform((value) => (value === '' ? undefined : value))
}

export const memberListRoute = route({
  path: '/admin/members',
  right: 'member.manage',
  params: z.object({}),
  query,
  values: ({ query: asked }): Values => ({
    status: asked.status ?? null,
    role: asked.role ?? null,
    after: asked.after ?? null,
    ...wordValues(asked.q),
  }),
  ask: ({ read, value }) => {
    const listing = listingOf(value)
    return {
      found: listEverybody(read, listing),
      ...(isBoundedListing(listing) ? { end: findEndOfEverybody(read, listing) } : {}),
    }
  },
  show: (showing, { found, end }) => {
    const { query: asked, rights, now } = showing
    const { rows, next } = pageOf(found, pageSize)
    const isSearch = asked.q.trim() !== ''
    const furtherOn = isSearch ? null : (next ?? end?.[0]?.id ?? null)
    const pairs = pairsOf(asked)
    const { title } = wordsFor().adminMembers.members
    return adminPage(showing, {
      path: '/admin/members',
      title,
      body: (
        <MemberListView
          entries={rows.map(toEntry)}
          sought={asked.q}
          filters={filtersOf(asked)}
          now={now}
          isCut={isSearch && next !== null}
          mayInvite={rights.has('member.invite')}
          adding={rights.has('profile.manage') ? addingOf(showing.refused) : null}
          next={furtherOn === null ? null : pageAddress([...pairs, { name: 'after', value: furtherOn }])}
          first={asked.after === undefined ? null : pageAddress(pairs)}
        />
      ),
    })
  },
})

function pageAddress(pairs: Parameters<typeof addressWith>[1]): string {
  return addressWith('/admin/members', pairs)
}

function listingOf(value: PlacesOf<Values>): StaffListing {
  return {
    words: wordPlaces(value),
    status: value['status'] ?? null,
    role: value['role'] ?? null,
    size: pageSize,
    after: value['after'] ?? null,
  }
}

function toEntry<R extends Omit<StaffEntry, 'roles'> & { readonly roles: string }>(row: R): StaffEntry {
  const held = JSON.parse(row.roles) as readonly Role[]
  return { ...row, roles: roles.filter((role) => held.includes(role)) }
}

function pairsOf({ q, status, role }: Query) {
  return Object.entries({ q, status, role }).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [{ name, value }],
  )
}

function filtersOf({ status, role }: Query): readonly FilterField[] {
  const { adminMembers, roleNames } = wordsFor()
  const { members, statusNames } = adminMembers
  return [
    {
      name: 'status',
      label: members.status,
      value: status ?? null,
      options: statuses.map((value) => ({ value, label: statusNames[value] })),
    },
    {
      name: 'role',
      label: members.role,
      value: role ?? null,
      options: roles.map((value) => ({ value, label: roleNames[value] })),
    },
  ]
}

function addingOf(refused: Refused | null) {
  const form = formOf(refused, addEntry.path, { listedFor: 'members' })
  return { form, isNamedAlready: form.faults.some(({ reason }) => reason === namedAlready) }
}

export const addEntry: Action = action({
  path: '/admin/members/add',
  right: 'profile.manage',
  params: z.object({}),
  form: z.strictObject({
    name: z.string(),
    nativeName: z.string().default(''),
    email: z.string().default(''),
    listedFor: z.enum(fieldAudiences),
    isNamesake: ticked(),
  }),
  page: memberListRoute,
  act: async (scope, { form: { email, ...entry } }) => {
    const address = email.trim() === '' ? null : email
    const done = await perform(addProfile, scope, { ...entry, email: address, values: [] })
    return toActed(done, done.ok ? entryHref(done.value.profileId) : '', 'added')
  },
})

export const inviteEntry = action({
  path: '/admin/members/invite',
  right: 'member.invite',
  params: z.object({}),
  form: z.strictObject({ profileId: id('profile') }),
  page: memberListRoute,
  act: async (scope, { form, ...from }) =>
    toActed(await inviteEntryAgain(scope, form.profileId, from), '/admin/members', 'invited'),
})
