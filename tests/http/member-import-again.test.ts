import { acceptInvitation, previewImport, runImport, undoImport } from '@serai/members'
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
import { aMemberWith, invite, aPerson, asNewcomer } from '../support/people.ts'
import { noon } from '../support/setting.ts'
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
    const preview = { added: 0, changed: 0, same: 605, refused: 0, refusedRows: [] }
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

async function acceptAs(space: TestSpace, person: ReturnType<typeof aPerson>): Promise<void> {
  const token = await invite(space.scope, person.email)
  valueOf(await acceptInvitation(asNewcomer(space, person), { token, name: 'Claimed' }))
}
