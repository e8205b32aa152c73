import { env } from 'cloudflare:workers'
import { addProfile, changeRoles, inviteMembers, removeMember, saveCohort } from '@serai/members'
import { perform } from '@serai/scope'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { deedsOf, invitationsOf } from '../support/admin-examples.ts'
import { actorOf, aMemberWith, aPerson, type TestMember } from '../support/people.ts'
import { browserOfMember, type Browser } from '../support/sign-in.ts'
import { aSpace, type TestSpace } from '../support/space.ts'
import { valueOf } from '../support/value-of.ts'

let space: TestSpace
let admin: TestMember
let browser: Browser

beforeAll(async () => {
  space = await aSpace()
  admin = await aMemberWith(space, 'admin')
  browser = await browserOfMember(space, admin)
})

/** What is sent to do something heavy. */
const sure = { confirm: 'on' }

/** The names of a list, in its order. */
function namesIn(html: string): readonly string[] {
  const list = /<ul class="admin-rows">.*?<\/ul>/s.exec(html)?.[0] ?? ''
  return [...list.matchAll(/<a class="tap"[^>]*><bdi>([^<]*)<\/bdi>/g)].map(([, name]) => name ?? '')
}

function nextIn(html: string): string {
  return /<a class="pager-older" href="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
}

/** When each role of a member ends. */
async function expiriesOf({ memberId }: TestMember): Promise<Readonly<Record<string, unknown>>> {
  const { results } = await env.DB.prepare(
    'select role, expires_at from role_grants where space_id = ? and member_id = ?',
  )
    .bind(space.id, memberId)
    .all<{ role: string; expires_at: string | null }>()
  return Object.fromEntries(results.map((grant) => [grant.role, grant.expires_at]))
}

describe('the list of everybody', () => {
  let own: TestSpace
  let list: Browser

  beforeAll(async () => {
    own = await aSpace()
    const owner = await aMemberWith(own, 'owner')
    list = await browserOfMember(own, owner)
    for (let n = 10; n < 65; n++)
      valueOf(await perform(addProfile, own.scope, { name: `Person ${n}`, listedFor: 'me', values: [] }))
    const gone = await aMemberWith(own, 'guest')
    valueOf(await perform(removeMember, own.scope, { memberId: gone.memberId }))
    await aMemberWith(own, 'moderator')
  })

  it('has every entry once, by name, whoever finds it in the directory', async () => {
    const first = await list.get('/admin/members')
    const second = await list.get(nextIn(first.html))
    const names = [...namesIn(first.html), ...namesIn(second.html)]
    expect(namesIn(first.html)).toHaveLength(50)
    expect(names).toEqual(names.toSorted())
    expect(new Set(names).size).toBe(58)
    expect(nextIn(second.html)).toBe('')
  })

  it('is searched by the beginning of any word of a name', async () => {
    expect(namesIn((await list.get('/admin/members?q=MODER')).html)).toEqual(['The moderator'])
    expect(namesIn((await list.get('/admin/members?q=the+mod')).html)).toEqual(['The moderator'])
    expect(namesIn((await list.get('/admin/members?q=person+12')).html)).toEqual(['Person 12'])
    expect((await list.get('/admin/members?q=nobodyhere')).html).toContain('Nobody was found')
    expect((await list.get('/admin/members?q=%25')).html).toContain('Nobody was found')
  })

  it('says where a search found more than it shows', async () => {
    const { html } = await list.get('/admin/members?q=person')
    expect(namesIn(html)).toHaveLength(50)
    expect(html).toContain('The first 50.')
  })

  it('is narrowed by standing and by role', async () => {
    const of = async (query: string) => namesIn((await list.get(`/admin/members?${query}`)).html)
    expect(await of('status=left')).toEqual(['The guest'])
    expect(await of('status=active')).toEqual(['The moderator', 'The owner'])
    expect(await of('role=moderator')).toEqual(['The moderator'])
    expect(await of('status=left&role=moderator')).toEqual([])
    expect(await of('status=none')).toHaveLength(50)
    expect(await of('status=&role=')).toHaveLength(50)
  })

  it('goes on within what it is narrowed to', async () => {
    const { html } = await list.get('/admin/members?status=none')
    const { html: rest } = await list.get(nextIn(html))
    expect(namesIn(rest)).toEqual(['Person 60', 'Person 61', 'Person 62', 'Person 63', 'Person 64'])
  })

  it('looks through so many entries at a time for who fits, and says where it goes on', async () => {
    const large = await aSpace()
    const theirs = await browserOfMember(large, await aMemberWith(large, 'owner'))
    const profiles = Array.from({ length: 2_100 }, (_, n) => {
      const id = large.scope.newId('profile')
      const name = `Person ${n + 1000}`
      const names = { name, nativeName: '', sortName: name.toLowerCase(), handle: `person-${n}` }
      const times = { createdAt: '2026-03-02T12:00:00Z', updatedAt: '2026-03-02T12:00:00Z' }
      return { id, ...names, ...times, listedFor: 'me', source: 'staff', isSample: false } as const
    })
    await large.scope.db.commit(large.scope.db.insertRows('profiles', profiles))
    const { html } = await theirs.get('/admin/members?role=owner')
    expect(namesIn(html)).toEqual([])
    expect(html).toContain('Nobody among these')
    const rest = (await theirs.get(nextIn(html))).html
    expect(namesIn(rest)).toEqual(['The owner'])
    expect(nextIn(rest)).toBe('')
  })

  it('refuses a standing and a cursor that there are not', async () => {
    expect((await list.get('/admin/members?status=king')).status).toBe(400)
    expect((await list.get('/admin/members?after=1')).status).toBe(400)
  })

  it('invites whose entry it is, and sends it again with a new link that alone counts', async () => {
    const email = aPerson('entry').email
    const entry = { name: 'A fellow', email, values: [] }
    const { profileId } = valueOf(await perform(addProfile, own.scope, entry))
    expect(await list.send('/admin/members/invite', { profileId })).toMatchObject({
      status: 303,
      location: '/admin/members?done=invited',
    })
    expect((await list.get('/admin/members?q=fellow')).html).toContain('Invited until 9 March 2026')
    await list.send('/admin/members/invite', { profileId })
    const [first, second, ...more] = await invitationsOf(own, email)
    expect([first?.['is_over'], second?.['is_over'], more.length]).toEqual([1, 0, 0])
    expect(second?.['token_hash']).not.toBe(first?.['token_hash'])
    expect(second?.['profile_id']).toBe(profileId)
    expect(await deedsOf(own, 'members.invite-members')).toHaveLength(5)
  })

  it('keeps what an invitation says when it is sent again', async () => {
    const email = aPerson('editor').email
    const entry = { name: 'Another fellow', email, values: [] }
    const { profileId } = valueOf(await perform(addProfile, own.scope, entry))
    const people = [{ email, profileId }]
    const linkTo = 'https://serai.test/invitation'
    valueOf(await perform(inviteMembers, own.scope, { people, roles: ['editor'], linkTo }))
    await list.send('/admin/members/invite', { profileId })
    expect((await invitationsOf(own, email)).map(({ roles }) => roles)).toEqual(['["editor"]', '["editor"]'])
  })
})

describe('the page of a member', () => {
  let one: TestMember
  let path: string

  beforeEach(async () => {
    one = await aMemberWith(space, 'member')
    path = `/admin/members/${one.memberId.toLowerCase()}`
  })

  const epochIn = (html: string) => /name="epoch" value="(\d+)"/.exec(html)?.[1] ?? ''

  /** What the form of roles is sent with beside what is ticked. */
  const rolesForm = async () => ({ epoch: epochIn((await browser.get(path)).html) })

  it('says who they are and what they hold', async () => {
    const { status, html } = await browser.get(path)
    expect(status).toBe(200)
    expect(html).toContain(one.email)
    expect(html).toContain('name="role-member" value="on" checked')
    expect(html).not.toContain('name="role-editor" value="on" checked')
  })

  it('gives them roles, one of them until its last day is over', async () => {
    const given = {
      ...(await rolesForm()),
      'role-member': 'on',
      'role-editor': 'on',
      'until-editor': '2026-06-30',
    }
    const sent = await browser.send(`${path}/roles`, given)
    expect(sent).toMatchObject({ status: 303, location: `${path}?done=saved` })
    expect((await actorOf(space, one.loginId))?.roles.toSorted()).toEqual(['editor', 'member'])
    expect(await expiriesOf(one)).toEqual({ editor: '2026-06-30T23:59:59Z', member: null })
    const { html } = await browser.get(`${path}?done=saved`)
    expect(html).toContain('<p class="saved" role="status">Saved.</p>')
    expect(html).toMatch(/name="until-editor"[^>]*value="2026-06-30"/)
    const deed = (await deedsOf(space, 'members.change-roles')).at(-1)
    expect(deed).toMatchObject({ actor: 'member', member_id: admin.memberId, subject_id: one.memberId })
  })

  it('gives back no role that somebody else took meanwhile: the page is shown with what they hold now', async () => {
    const old = await rolesForm()
    await perform(changeRoles, space.scope, {
      ...{
        memberId: one.memberId,
        roles: [{ role: 'guest', expiresAt: null }],
        linkTo: 'https://serai.test/me',
      },
    })
    const sent = { ...old, 'role-member': 'on', 'role-editor': 'on' }
    const { status, html } = await browser.send(`${path}/roles`, sent)
    expect(status).toBe(409)
    expect(html).toContain('They now hold: Guest.')
    expect(html).toContain('name="role-editor" value="on" checked')
    expect((await actorOf(space, one.loginId))?.roles).toEqual(['guest'])
    const seen = { ...sent, epoch: epochIn(html) }
    expect(await browser.send(`${path}/roles`, seen)).toMatchObject({ status: 303 })
    expect((await actorOf(space, one.loginId))?.roles.toSorted()).toEqual(['editor', 'member'])
  })

  it('says beside the day that it is past, and keeps what was ticked', async () => {
    const { status, html } = await browser.send(`${path}/roles`, {
      ...(await rolesForm()),
      'role-editor': 'on',
      'until-editor': '2020-01-01',
    })
    expect(status).toBe(422)
    expect(html).toContain('Editor: last day is already past.')
    expect(html).toContain('name="role-editor" value="on" checked')
    expect(html).not.toContain('name="role-member" value="on" checked')
    expect((await actorOf(space, one.loginId))?.roles).toEqual(['member'])
  })

  it('says beside the day that it is none', async () => {
    const { status, html } = await browser.send(`${path}/roles`, {
      ...(await rolesForm()),
      'role-editor': 'on',
      'until-editor': '2026-02-31',
    })
    expect(status).toBe(422)
    expect(html).toContain('Editor: last day is not a date.')
  })

  it('refuses to leave them without any role', async () => {
    expect((await browser.send(`${path}/roles`, await rolesForm())).status).toBe(422)
    expect((await actorOf(space, one.loginId))?.roles).toEqual(['member'])
  })

  it('lets nobody give what is above them, whatever their form says', async () => {
    const { html } = await browser.get(path)
    expect(html).toMatch(/name="role-owner" value="on" disabled/)
    expect(html).not.toMatch(/name="role-admin" value="on" disabled/)
    expect((await browser.send(`${path}/roles`, { ...(await rolesForm()), 'role-owner': 'on' })).status).toBe(
      403,
    )
    expect((await actorOf(space, one.loginId))?.roles).toEqual(['member'])
  })

  it('keeps away from whoever stands above, and from oneself', async () => {
    const owner = await aMemberWith(space, 'owner')
    const above = `/admin/members/${owner.memberId.toLowerCase()}`
    const { html } = await browser.get(above)
    expect(html).toContain('They hold a role above yours')
    expect(html).toContain('their standing is not yours to change')
    expect((await browser.send(`${above}/suspend`, sure)).status).toBe(403)
    expect((await actorOf(space, owner.loginId))?.roles).toEqual(['owner'])
    const own = `/admin/members/${admin.memberId.toLowerCase()}`
    expect((await browser.get(own)).html).toContain('Nobody changes their own roles')
    expect((await browser.send(`${own}/roles`, { epoch: '1', 'role-member': 'on' })).status).toBe(403)
  })

  it('says what is heavy and to whom before it is done, and does nothing that was not ticked', async () => {
    const { html } = await browser.get(path)
    const name = /<h1><bdi>([^<]*)</.exec(html)?.[1] ?? ''
    for (const [deed, lead] of [
      ['suspend', `${name} is signed out at once and cannot come back`],
      ['remove', `${name} is signed out at once, holds no role any more`],
    ] as const) {
      expect(html).toContain(lead)
      const { status, html: refused } = await browser.send(`${path}/${deed}`, {})
      expect(status).toBe(422)
      expect(refused.split('Tick the box to go on.')).toHaveLength(2)
      expect(refused).toContain(`Yes, ${deed} ${name}`)
      expect(refused).toMatch(/<details open[^>]*>/)
    }
    expect((await actorOf(space, one.loginId))?.roles).toEqual(['member'])
  })

  it('keeps one role at least, and says how the last one goes', async () => {
    const { status, html } = await browser.send(`${path}/roles`, await rolesForm())
    expect(status).toBe(422)
    expect(html).toContain('remove them from the space, at the end of this page')
    expect((await actorOf(space, one.loginId))?.roles).toEqual(['member'])
  })

  it('suspends them at once, and lets them in again', async () => {
    const theirs = await browserOfMember(space, one)
    expect((await theirs.get('/me')).status).toBe(200)
    expect(await browser.send(`${path}/suspend`, sure)).toMatchObject({ location: `${path}?done=suspended` })
    expect((await theirs.get('/me')).status).toBe(303)
    const { html } = await browser.get(path)
    expect(html).toContain('Lift the suspension')
    const handle = /href="(\/members\/[\w-]+)"/.exec(html)?.[1] ?? ''
    const mark = '<p class="state">Suspended<span class="quiet"> · seen by staff alone</span></p>'
    for (const page of ['/members', handle]) expect((await browser.get(page)).html).toContain(mark)
    const bystander = await browserOfMember(space, await aMemberWith(space, 'member'))
    expect((await bystander.get('/members')).html).not.toContain(handle)
    expect((await bystander.get(handle)).status).toBe(404)
    expect(await browser.send(`${path}/lift`, {})).toMatchObject({ location: `${path}?done=lifted` })
    expect((await browser.get(handle)).html).not.toContain(mark)
    expect((await (await browserOfMember(space, one)).get('/me')).status).toBe(200)
    for (const action of ['members.suspend-member', 'members.lift-suspension'])
      expect((await deedsOf(space, action)).at(-1)).toMatchObject({ subject_id: one.memberId })
  })

  it('says that somebody else was first', async () => {
    expect((await browser.send(`${path}/lift`, {})).status).toBe(409)
  })

  it('removes them, and invites them again', async () => {
    await browser.send(`${path}/remove`, sure)
    expect((await deedsOf(space, 'members.remove-member')).at(-1)).toMatchObject({ subject_id: one.memberId })
    const { html } = await browser.get(path)
    expect(html).toContain('Who is no member holds no role.')
    const before = (await invitationsOf(space, one.email)).length
    expect(await browser.send(`${path}/invite`, {})).toMatchObject({ location: `${path}?done=invited` })
    expect(await invitationsOf(space, one.email)).toHaveLength(before + 1)
  })

  it('invites nobody again who is a member', async () => {
    const before = (await invitationsOf(space, one.email)).length
    expect((await browser.send(`${path}/invite`, {})).status).toBe(404)
    expect(await invitationsOf(space, one.email)).toHaveLength(before)
  })

  it('erases them once it was typed whom', async () => {
    const handle = /href="\/members\/([\w-]+)"/.exec((await browser.get(path)).html)?.[1] ?? ''
    const refused = await browser.send(`${path}/erase`, { confirm: 'the-admin' })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('is not their address in the directory')
    expect(refused.html).toContain('value="the-admin"')
    expect((await browser.get(path)).status).toBe(200)
    const done = await browser.send(`${path}/erase`, { confirm: ` ${handle} ` })
    expect(done).toMatchObject({ status: 303, location: '/admin/members?done=erased' })
    expect((await browser.get(path)).status).toBe(404)
    expect(await deedsOf(space, 'members.erase-member')).toHaveLength(1)
  })

  it('puts them into a cohort as what they are in it, and takes them out', async () => {
    const cohort = { cohortId: null, slug: `c-${one.memberId.toLowerCase()}`, name: 'Fellows of 2026' }
    const { cohortId } = valueOf(
      await perform(saveCohort, space.scope, { ...cohort, programme: cohort.slug }),
    )
    await browser.send(`${path}/cohorts`, { cohortId, part: 'mentor' })
    const { html } = await browser.get(path)
    expect(html).toContain('Take out of Fellows of 2026')
    expect(html).toContain('<p class="quiet">Mentor</p>')
    await browser.send(`${path}/cohorts/remove`, { cohortId })
    expect((await browser.get(path)).html).toContain('In no cohort.')
    const deeds = await deedsOf(space, 'members.set-cohort-members')
    expect(deeds.slice(-2).map(({ subject_id }) => subject_id)).toEqual([cohortId, cohortId])
  })

  it('counts for an administrator no longer than they are one', async () => {
    const other = await aMemberWith(space, 'admin')
    const theirs = await browserOfMember(space, other)
    const roles = [{ role: 'member' as const }]
    const linkTo = 'https://serai.test/'
    valueOf(await perform(changeRoles, space.scope, { memberId: other.memberId, roles, linkTo }))
    expect((await theirs.get(path)).status).toBe(403)
    expect((await theirs.send(`${path}/suspend`, sure)).status).toBe(403)
    expect((await actorOf(space, one.loginId))?.roles).toEqual(['member'])
  })
})
