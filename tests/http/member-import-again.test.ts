import { env } from 'cloudflare:workers'
import type { FieldAudience, Id } from '@serai/kernel'
import {
  acceptInvitation,
  editAnyProfile,
  inviteMembers,
  previewImport,
  runImport,
  setCohortMembers,
  undoImport,
} from '@serai/members'
import { perform } from '@serai/scope'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  aListingSpace,
  countsOf,
  imported,
  listFile,
  outcomesOf,
  somebodyOf,
  started,
  stateOf,
  takeAll,
} from '../support/member-list.ts'
import { aMemberWith, invite, invitationLink, aPerson, asNewcomer } from '../support/people.ts'
import { noon } from '../support/setting.ts'
import { browserOfMember } from '../support/sign-in.ts'
import { operatorIn, type TestSpace } from '../support/space.ts'
import { valueOf } from '../support/value-of.ts'

const file = (from: number, count: number) =>
  listFile(Array.from({ length: count }, (_, n) => somebodyOf(from + n)))

describe('T24: a list that was exported', () => {
  it('changes nothing when it comes back, whoever brings it', async () => {
    const space = await aListingSpace()
    await aMemberWith(space, 'owner')
    const admin = await aMemberWith(space, 'admin')
    await imported(space.scope, file(0, 600))
    await imported(
      space.scope,
      listFile([{ name: 'Ann', country: 'KZ' }, { name: 'Ann', country: 'UZ' }, { name: '-Ann' }]),
    )
    const csv = await stateOf(space.scope)
    const importId = await started(admin.scope, new TextEncoder().encode(csv))
    const preview = { added: 0, changed: 0, same: 605, refused: 0, refusedRows: [], newNames: [] }
    expect(valueOf(await perform(previewImport, admin.scope, { importId }))).toEqual(preview)
    valueOf(await perform(runImport, admin.scope, { importId }))
    await takeAll(space.scope)
    expect(await countsOf(space, importId)).toEqual({ same: 605 })
    expect(await stateOf(space.scope)).toBe(csv)
  })
})

describe('a row of somebody who is there already', () => {
  let space: TestSpace

  beforeAll(async () => {
    space = await aListingSpace()
    await imported(space.scope, file(0, 3))
  })

  it('is known by address, else by name, year and country; what is empty stays', async () => {
    const importId = await imported(
      space.scope,
      listFile([
        { email: 'PERSON-0@example.org', title: 'Director' },
        { name: 'person 1 SURNAME', country: 'KZ', programme: 'school', year: '2011', 'field:city': 'Osh' },
        { name: 'Person 2 Surname', country: 'UZ', programme: 'School', year: '2012' },
        { email: 'person-0@example.org', title: 'Minister' },
      ]),
    )
    expect([...(await outcomesOf(space, importId)).values()]).toEqual([
      'changed',
      'changed',
      'added',
      'refused: row twice-in-file',
    ])
    const csv = await stateOf(space.scope)
    expect(csv).toMatch(/person-0@example\.org,Person 0 Surname,Имя 0,Director,'=Institute 0,KZ/)
    expect(csv).toMatch(/person-1@example\.org,person 1 SURNAME.*city 1|person-1@example\.org.*Osh/)
  })

  it('of a member leaves what they wrote, and writes what staff write', async () => {
    const member = await aMemberWith(space, 'member')
    const row = {
      email: member.email,
      name: 'Somebody Else',
      title: 'Jester',
      'field:note': 'Seen',
      programme: 'School',
    }
    const importId = await imported(space.scope, listFile([row]))
    expect(await countsOf(space, importId)).toEqual({ changed: 1 })
    const line = (await stateOf(space.scope)).split('\r\n').find((one) => one.includes(member.email)) ?? ''
    expect(line).toContain('The member')
    expect(line).toContain('Seen')
    expect(line).toContain(',School,,fellow,member,')
    expect(line).not.toContain('Jester')
  })

  it('that lacks something is refused for just that', async () => {
    const importId = await imported(
      space.scope,
      listFile([{ email: 'unnamed@example.org' }, { title: 'Nobody' }, { name: 'Year Alone', year: '2019' }]),
    )
    expect([...(await outcomesOf(space, importId)).values()]).toEqual([
      'refused: name missing',
      'refused: name no-name',
      'refused: year no-programme',
    ])
  })

  it('that could be one of two is refused', async () => {
    await imported(
      space.scope,
      listFile([
        { email: 'a@example.org', name: 'Twin' },
        { email: 'b@example.org', name: 'Twin' },
      ]),
    )
    const importId = await imported(space.scope, listFile([{ name: 'Twin', title: 'One of them' }]))
    expect([...(await outcomesOf(space, importId)).values()]).toEqual(['refused: row several-entries'])
  })
})

describe('an import that is undone', () => {
  it('leaves what it found, but for what was changed or claimed since', async () => {
    const space = await aListingSpace()
    await imported(space.scope, file(0, 3))
    const before = await stateOf(space.scope)
    const rows = [
      { ...somebodyOf(0), title: 'Director', name: 'Zero', 'field:city': '', part: 'mentor' },
      { ...somebodyOf(1), title: 'Minister', programme: 'Other' },
      { ...somebodyOf(7) },
    ]
    const importId = await imported(space.scope, listFile(rows))
    expect(await countsOf(space, importId)).toEqual({ changed: 2, added: 1 })
    expect(await stateOf(space.scope)).not.toBe(before)
    expect(valueOf(await perform(undoImport, space.scope, { importId }))).toMatchObject({
      added: 1,
      changed: 2,
    })
    expect(await stateOf(space.scope)).toBe(before)
    expect(valueOf(await perform(undoImport, space.scope, { importId }))).toMatchObject({
      added: 0,
      changed: 0,
    })
  })

  it('keeps a later change, and an entry that became somebody’s', async () => {
    const space = await aListingSpace()
    await imported(space.scope, file(0, 1))
    const person = aPerson()
    const importId = await imported(
      space.scope,
      listFile([
        { ...somebodyOf(0), title: 'Director', sector: 'Law' },
        { ...somebodyOf(1), email: person.email },
        somebodyOf(2),
      ]),
    )
    await imported(space.scope, listFile([{ email: 'person-0@example.org', title: 'Minister' }]))
    await acceptAs(space, person)
    valueOf(await perform(undoImport, space.scope, { importId }))
    const csv = await stateOf(space.scope)
    expect(csv).toMatch(/person-0@example\.org,.*,Minister,.*,Research,/)
    expect(csv).toContain(person.email)
    expect(csv).not.toContain('person-2@example.org')
  })

  it('leaves what it made where somebody changed it since, and says how many stayed and why', async () => {
    const space = await aListingSpace()
    const person = aPerson()
    const claimed = { ...somebodyOf(1), email: person.email }
    const importId = await imported(
      space.scope,
      listFile([somebodyOf(0), claimed, ...[2, 3, 4, 5].map(somebodyOf)]),
    )
    const later = operatorIn(space.id, new Date(noon.getTime() + 60_000))
    await acceptAs(space, person)
    const [renamed, invited, placed] = [
      await entryOf(space, 0),
      await entryOf(space, 2),
      await entryOf(space, 3),
    ]
    valueOf(await perform(editAnyProfile, later, { ...renamed, name: 'Renamed' }))
    valueOf(
      await perform(inviteMembers, later, {
        people: [{ email: 'person-2@example.org', profileId: invited.profileId }],
        ...{ roles: ['member'], cohortId: null, linkTo: invitationLink },
      }),
    )
    const [cohort] = await cohortsOf(space)
    const add = [{ profileId: placed.profileId, part: 'mentor' as const }]
    valueOf(await perform(setCohortMembers, later, { cohortId: cohort, add, remove: [] }))
    const undone = valueOf(await perform(undoImport, later, { importId }))
    expect(undone).toEqual({ importId, added: 2, changed: 0, stayed: { claimed: 1, edited: 2, invited: 1 } })
    const csv = await stateOf(space.scope)
    for (const said of ['Renamed', person.email, 'person-2@', 'person-3@']) expect(csv).toContain(said)
    for (const gone of ['person-4@', 'person-5@']) expect(csv).not.toContain(gone)
    // Asked again there is nothing left to take back, and nothing is counted twice.
    expect(valueOf(await perform(undoImport, later, { importId }))).toMatchObject({
      ...{ added: 0, stayed: { claimed: 0, edited: 0, invited: 0 } },
    })
    const browser = await browserOfMember(space, await aMemberWith(space, 'admin'))
    const { html } = await browser.get(`/admin/import/${importId.toLowerCase()}`)
    expect(html.replace(/<[^>]*>/g, ' ')).toContain(
      'Taken back: 2 entries went. 4 stayed: 1 that a member has claimed, 2 changed since, 1 invited since.',
    )
  })

  it('is refused a day after it ended', async () => {
    const space = await aListingSpace()
    const importId = await imported(space.scope, file(0, 1))
    const later = (hours: number) => operatorIn(space.id, new Date(noon.getTime() + hours * 3_600_000 + 1000))
    expect(await perform(undoImport, later(24), { importId })).toMatchObject({
      ok: false,
      problem: { code: 'invalid-input' },
    })
    expect(await perform(undoImport, later(23), { importId })).toMatchObject({ ok: true })
  })
})

type Entry = {
  readonly profileId: Id<'profile'>
  readonly handle: string
  readonly name: string
  readonly nativeName: string
  readonly email: string
  readonly listedFor: FieldAudience
}

/** The entry of somebody of a list, as a form of staff would send it. */
async function entryOf(space: TestSpace, n: number): Promise<Entry> {
  const row = await env.DB.prepare(
    `select id as profileId, handle, name, native_name as nativeName, email, listed_for as listedFor
      from profiles where space_id = ? and email = ?`,
  )
    .bind(space.id, `person-${n}@example.org`)
    .first<Entry>()
  if (row === null) throw new Error('There is no such entry.')
  return row
}

async function cohortsOf(space: TestSpace): Promise<readonly [Id<'cohort'>]> {
  const { results } = await env.DB.prepare('select id from cohorts where space_id = ? order by slug limit 1')
    .bind(space.id)
    .all<{ id: Id<'cohort'> }>()
  if (results[0] === undefined) throw new Error('There is no cohort.')
  return [results[0].id]
}

async function acceptAs(space: TestSpace, person: ReturnType<typeof aPerson>): Promise<void> {
  const token = await invite(space.scope, person.email)
  valueOf(await acceptInvitation(asNewcomer(space, person), { token, name: 'Claimed' }))
}
