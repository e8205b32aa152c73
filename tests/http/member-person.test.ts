import { env } from 'cloudflare:workers'
import { acceptInvitation, eraseMember, linkPerson } from '@serai/members'
import { perform } from '@serai/scope'
import { beforeAll, describe, expect, it } from 'vitest'
import { fill, type Content } from '../support/content.ts'
import { aMemberWith, aPerson, asNewcomer, invite, type TestMember } from '../support/people.ts'
import { rowsOf } from '../support/rows-of.ts'
import { visit } from '../support/setting.ts'
import { browserOfMember, type Browser } from '../support/sign-in.ts'
import { aSpace, type TestSpace } from '../support/space.ts'
import { valueOf } from '../support/value-of.ts'

let space: TestSpace
let other: TestSpace
let own: Content
let foreign: Content
let admin: Browser
let member: TestMember
let page: string

beforeAll(async () => {
  space = await aSpace()
  other = await aSpace()
  own = await fill(space, 'own')
  foreign = await fill(other, 'other')
  admin = await browserOfMember(space, await aMemberWith(space, 'admin'))
  member = own.people.member
  page = `/admin/members/${member.memberId.toLowerCase()}`
})

const publicPage = async () => (await visit(space.host, '/people/own-person')).text()
const wayToPublicPage = 'href="/people/own-person"'

async function lines(action: string): Promise<readonly unknown[]> {
  const { results } = await env.DB.prepare(
    'select subject_id, detail from audit_lines where space_id = ? and action = ?',
  )
    .bind(space.id, action)
    .all()
  return results
}

describe('the public entry of a member', () => {
  it('is linked by those who manage members, shown to whoever finds them, and taken off again', async () => {
    const before = await publicPage()
    const mine = await browserOfMember(space, member)
    expect((await mine.get('/me')).html).not.toContain(wayToPublicPage)
    expect(await admin.send(`${page}/person`, { person: ' /people/own-person ' })).toMatchObject({
      status: 303,
      location: `${page}?done=saved`,
    })
    expect((await admin.get(page)).html).toContain(wayToPublicPage)
    expect((await mine.get('/me')).html).toContain('Your public page')
    expect((await mine.get('/me')).html).toContain(wayToPublicPage)
    expect((await mine.get('/members/own-member')).html).toContain(wayToPublicPage)
    // The page itself says nothing of it, to nobody.
    expect(await publicPage()).toBe(before)
    expect((await mine.get('/people/own-person')).html).not.toContain('/members/own-member')
    expect(await lines('members.link-person')).toEqual([
      { subject_id: member.profileId, detail: JSON.stringify({ person: own.person }) },
    ])
    expect((await admin.send(`${page}/person/unlink`, {})).status).toBe(303)
    expect((await mine.get('/me')).html).not.toContain(wayToPublicPage)
    expect((await mine.get('/members/own-member')).html).not.toContain(wayToPublicPage)
    expect(await lines('members.unlink-person')).toHaveLength(1)
  })

  it('T1: is none of another space: it is refused as one that never was, and nothing changes', async () => {
    const before = [await rowsOf(space.id), await rowsOf(other.id)]
    const refused = [foreign.person, space.scope.newId('person'), own.publication as never].map((personId) =>
      perform(linkPerson, space.scope, { profileId: member.profileId, personId }),
    )
    for (const answer of await Promise.all(refused))
      expect(answer).toEqual({
        ok: false,
        problem: {
          code: 'unknown-reference',
          fields: [{ path: 'personId', reason: 'is no person of this space' }],
        },
      })
    const theirs = await perform(linkPerson, other.scope, {
      profileId: member.profileId,
      personId: foreign.person,
    })
    expect(theirs).toEqual({ ok: false, problem: { code: 'not-found' } })
    const sent = []
    for (const slug of ['other-person', 'never-was', 'own-waiting', "'", ''])
      sent.push((await admin.send(`${page}/person`, { person: slug })).status)
    expect(sent).toEqual([422, 422, 422, 422, 422])
    expect([await rowsOf(space.id), await rowsOf(other.id)]).toEqual(before)
  })

  it('is the database’s to keep in the space', async () => {
    await expect(
      env.DB.prepare('update profiles set person_id = ? where space_id = ? and id = ?')
        .bind(foreign.person, space.id, member.profileId)
        .run(),
    ).rejects.toThrow(/FOREIGN KEY/)
  })

  it('is not for members to link, and one entry’s at most', async () => {
    const mine = await browserOfMember(space, member)
    expect((await mine.send(`${page}/person`, { person: 'own-person' })).status).toBe(403)
    const link = (profileId: typeof member.profileId) =>
      perform(linkPerson, space.scope, { profileId, personId: own.person })
    valueOf(await link(member.profileId))
    expect(await link(own.people.waitingProfile)).toMatchObject({
      ok: false,
      problem: { code: 'already-exists', fields: [{ path: 'personId' }] },
    })
    valueOf(await perform(linkPerson, space.scope, { profileId: member.profileId, personId: null }))
  })

  it('comes with an invitation to the entry that has it, and is left when its member is erased', async () => {
    const profileId = own.people.waitingProfile
    valueOf(await perform(linkPerson, space.scope, { profileId, personId: own.person }))
    const person = aPerson('claims')
    const token = await invite(space.scope, person.email, { profileId })
    const { memberId } = valueOf(
      await acceptInvitation(asNewcomer(space, person), { token, name: 'Own Fellow' }),
    )
    const theirs = await browserOfMember(space, person)
    expect((await theirs.get('/me')).html).toContain(wayToPublicPage)
    const before = await publicPage()
    valueOf(await perform(eraseMember, space.scope, { memberId }))
    expect(await publicPage()).toBe(before)
    valueOf(await perform(linkPerson, space.scope, { profileId: member.profileId, personId: own.person }))
  })
})
