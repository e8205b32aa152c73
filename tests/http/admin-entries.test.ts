import { env } from 'cloudflare:workers'
import { acceptInvitation, addProfile } from '@serai/members'
import { perform } from '@serai/scope'
import { beforeAll, describe, expect, it } from 'vitest'
import { aMemberWith, asNewcomer, aPerson, tokensSentTo } from '../support/people.ts'
import { rowsOf } from '../support/rows-of.ts'
import { browserOfMember, type Browser } from '../support/sign-in.ts'
import { aSpace, type TestSpace } from '../support/space.ts'
import { valueOf } from '../support/value-of.ts'

let space: TestSpace
let admin: Browser

beforeAll(async () => {
  space = await aSpace()
  admin = await browserOfMember(space, await aMemberWith(space, 'admin'))
})

async function anEntry(name: string, email: string | null = null) {
  const { profileId, handle } = valueOf(await perform(addProfile, space.scope, { name, email, values: [] }))
  return { profileId, handle, page: `/admin/members/entries/${profileId.toLowerCase()}` }
}

async function nameOf(profileId: string): Promise<string | undefined> {
  const row = await env.DB.prepare('select name from profiles where space_id = ? and id = ?')
    .bind(space.id, profileId)
    .first<{ name: string }>()
  return row?.name
}

describe('the page of an entry without a login', () => {
  it('is reached from the list, and changes what the entry says', async () => {
    const { profileId, handle, page } = await anEntry('Waiting One')
    expect((await admin.get('/admin/members')).html).toContain(`href="${page}"`)
    const entry = { name: 'Renamed One', nativeName: 'Имя', handle: 'renamed-one', listedFor: 'members' }
    const done = await admin.send(page, { ...entry, email: ' Renamed@Example.org ' })
    expect(done).toMatchObject({ status: 303, location: `${page}?done=saved` })
    const { html } = await admin.get(page)
    expect(html).toContain('value="renamed@example.org"')
    expect(html).not.toContain(handle)
    expect((await admin.get('/members?q=renamed')).html).toContain('/members/renamed-one"')
    const refused = await admin.send(page, { ...entry, email: 'no address' })
    expect([refused.status, refused.html.includes('value="no address"')]).toEqual([422, true])
    expect(await nameOf(profileId)).toBe('Renamed One')
  })

  it('invites the person, who takes the entry; then the page is the member’s', async () => {
    const person = aPerson('takes')
    const { profileId, page } = await anEntry('Waiting Two', person.email)
    expect((await admin.send(`${page}/invite`, {})).location).toBe(`${page}?done=invited`)
    expect((await admin.get(page)).html).toContain('Invited until')
    const token = (await tokensSentTo(space.scope, person.email)).at(-1) ?? ''
    const taken = valueOf(await acceptInvitation(asNewcomer(space, person), { token, name: 'Whatever' }))
    expect(taken.profileId).toBe(profileId)
    const moved = await admin.get(page)
    expect([moved.status, moved.location]).toEqual([301, `/admin/members/${taken.memberId.toLowerCase()}`])
    const before = await rowsOf(space.id)
    const entry = { name: 'Stolen', nativeName: '', handle: 'stolen', email: '', listedFor: 'public' }
    for (const [path, fields] of [
      [page, entry],
      [`${page}/person`, { person: 'x' }],
      [`${page}/person/unlink`, {}],
    ] as const)
      expect((await admin.send(path, fields)).status).not.toBe(303)
    expect(await rowsOf(space.id)).toEqual(before)
  })

  it('offers no invitation without an address', async () => {
    const { page } = await anEntry('Waiting Three')
    expect((await admin.get(page)).html).not.toContain(`action="${page}/invite"`)
    expect((await admin.send(`${page}/invite`, {})).status).toBe(404)
  })

  it('removes the entry once its address is typed', async () => {
    const { profileId, handle, page } = await anEntry('Waiting Four')
    expect((await admin.send(`${page}/remove`, { confirm: 'something' })).status).toBe(422)
    expect(await nameOf(profileId)).toBe('Waiting Four')
    expect((await admin.send(`${page}/remove`, { confirm: handle })).location).toBe(
      '/admin/members?done=entry-removed',
    )
    expect(await nameOf(profileId)).toBeUndefined()
    expect((await admin.get(page)).status).toBe(404)
  })
})
