import { publishEvent, saveEventDraft } from '@serai/events'
import type { FieldAudience, Id } from '@serai/kernel'
import { perform } from '@serai/scope'
import { editProfile, ensureStandardFields, listFieldIds, suspendMember } from '@serai/members'
import { beforeAll, describe, expect, it } from 'vitest'
import { aCohort } from '../support/cohort.ts'
import { draft } from '../support/content.ts'
import type { PublicCache } from '@serai/workers/edge/public-cache.ts'
import { memoryCache } from '../support/memory-cache.ts'
import { aMemberWith, type TestMember } from '../support/people.ts'
import { stillSetting, visit } from '../support/setting.ts'
import { cookieOf } from '../support/signed-in.ts'
import { aSpace, type TestSpace } from '../support/space.ts'
import { aText } from '../support/text.ts'
import { valueOf } from '../support/value-of.ts'

let space: TestSpace
let cohort: Id<'cohort'>
let fellow: TestMember
const cookies: Record<string, string> = {}

const audiences = ['public', 'members', 'cohort', 'staff'] as const

/** Who sees which of the four events. */
const seen: Readonly<Record<string, readonly (typeof audiences)[number][]>> = {
  visitor: ['public'],
  guest: ['public'],
  member: ['public', 'members'],
  fellow: ['public', 'members', 'cohort'],
  editor: ['public', 'members', 'cohort', 'staff'],
}

beforeAll(async () => {
  space = await aSpace()
  fellow = await aMemberWith(space, 'member')
  const people = {
    guest: await aMemberWith(space, 'guest'),
    member: await aMemberWith(space, 'member'),
    fellow,
    editor: await aMemberWith(space, 'editor'),
  }
  cohort = await aCohort(space, 'fellows', fellow.profileId)
  for (const audience of audiences) await anEventFor(audience)
  for (const [name, person] of Object.entries(people)) cookies[name] = await cookieOf(space, person)
})

async function anEventFor(audience: (typeof audiences)[number]): Promise<void> {
  const document = {
    slug: `for-${audience}`,
    title: `An event for ${audience}`,
    mode: 'online' as const,
    start: '2026-05-04T10:00',
    timeZone: 'Asia/Tashkent',
    audience,
    cohortId: audience === 'cohort' ? cohort : null,
    body: aText(`canary${audience}`),
  }
  const { itemId } = valueOf(await perform(saveEventDraft, space.scope, draft(document)))
  valueOf(await perform(publishEvent, space.scope, { itemId }))
}

async function ask(who: string, path: string): Promise<Response> {
  const cookie = cookies[who]
  return visit(space.host, path, cookie === undefined ? {} : { headers: { cookie } })
}

const lists = ['/', '/events', '/search?q=event', '/feed.atom', '/feed.json', '/calendar.ics', '/sitemap.xml']

describe.each(Object.entries(seen))('T17: a %s', (who, may) => {
  it.each(audiences)('is shown an event for %s exactly if it is for them', async (audience) => {
    const response = await ask(who, `/events/for-${audience}`)
    expect(response.status).toBe(may.includes(audience) ? 200 : 404)
    expect((await response.text()).includes(`canary${audience}`)).toBe(may.includes(audience))
  })

  it('finds in lists, search, feeds and calendars what is for them and nothing else', async () => {
    for (const path of lists.slice(0, -1)) {
      const body = await (await ask(who, path)).text()
      const named = audiences.filter((audience) => body.includes(`for-${audience}`))
      expect([path, named]).toEqual([path, may])
    }
  })

  it('is given nothing that another could be given from a cache', async () => {
    const response = await ask(who, '/events')
    const expected = who === 'visitor' ? 'public, max-age=0, must-revalidate' : 'no-store'
    expect(response.headers.get('cache-control')).toBe(expected)
    expect(response.headers.has('set-cookie')).toBe(false)
  })
})

describe('T6: somebody who is suspended', () => {
  it('is a visitor with their next request, on every page', async () => {
    const own = await aMemberWith(space, 'member')
    cookies['suspended'] = await cookieOf(space, own)
    expect((await ask('suspended', '/events/for-members')).status).toBe(200)
    expect((await ask('suspended', '/members')).status).toBe(200)
    valueOf(await perform(suspendMember, space.scope, { memberId: own.memberId }))
    expect((await ask('suspended', '/events/for-members')).status).toBe(404)
    const refused = await ask('suspended', '/members')
    expect([refused.status, refused.headers.get('location')]).toEqual([303, '/sign-in?path=%2Fmembers'])
    expect((await ask('suspended', '/events')).status).toBe(200)
  })
})

describe('the directory as somebody sees it who is not signed in', () => {
  let own: TestSpace
  let listed: TestMember

  const list = (listedFor: FieldAudience, more: object = {}) =>
    perform(editProfile, listed.scope, {
      ...{ name: 'Listed Everywhere', nativeName: '', handle: 'listed', listedFor, values: [], ...more },
    })

  const asVisitor = (path: string, headers: Record<string, string> = {}, cache?: PublicCache) =>
    visit(own.host, path, { headers }, stillSetting(cache === undefined ? {} : { cache }))

  beforeAll(async () => {
    own = await aSpace()
    await own.scope.db.commit(ensureStandardFields(own.scope))
    listed = await aMemberWith(own, 'member')
  })

  it('is for members alone while nobody is listed to everybody', async () => {
    valueOf(await list('members'))
    for (const path of ['/members', '/members/listed', '/members/never-was', '/members?country=KZ']) {
      const { status, headers } = await asVisitor(path)
      const way = `/sign-in?path=${encodeURIComponent(path)}`
      expect([path, status, headers.get('location')]).toEqual([path, 303, way])
    }
  })

  it('has those who chose to be listed to everybody, for search engines too, and nobody else', async () => {
    const { country } = await listFieldIds(own.scope)
    valueOf(await list('public', { values: [{ fieldId: country, value: 'KZ', audience: 'public' }] }))
    const other = await aMemberWith(own, 'member')
    const page = await asVisitor('/members')
    const html = await page.text()
    expect([page.status, page.headers.get('x-robots-tag')]).toEqual([200, null])
    expect(html).toContain('Listed Everywhere')
    expect(html).not.toContain(other.actor.memberId)
    expect(html).not.toContain('The member')
    expect((await asVisitor('/members/listed')).headers.get('x-robots-tag')).toBeNull()
    for (const path of ['/members/the-member', '/members/never-was'])
      expect([path, (await asVisitor(path)).status]).toEqual([path, 404])
    expect(await (await asVisitor('/members?country=KZ')).text()).toContain('Listed Everywhere')
  })

  it('is the same for all visitors, and sent once to each until it changes', async () => {
    for (const path of ['/members', '/members/listed']) {
      const [first, second] = [await asVisitor(path), await asVisitor(path, { cookie: 'theme=dark' })]
      expect(first.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
      const tag = first.headers.get('etag') ?? ''
      expect(second.headers.get('etag')).toBe(tag)
      expect(await second.text()).toBe(await first.text())
      expect((await asVisitor(path, { 'if-none-match': tag })).status).toBe(304)
      valueOf(await list('public', { name: 'Listed Otherwise' }))
      const changed = await asVisitor(path, { 'if-none-match': tag })
      expect([path, changed.status]).toEqual([path, 200])
      expect(await changed.text()).toContain('Listed Otherwise')
      valueOf(await list('public'))
    }
  })

  it('is kept nowhere: whoever takes themselves off it is gone with the next request', async () => {
    const cache = memoryCache()
    for (const path of ['/members', '/members/listed'])
      expect([path, (await asVisitor(path, {}, cache)).status]).toEqual([path, 200])
    expect(cache.kept.size).toBe(0)
    valueOf(await list('members'))
    expect((await asVisitor('/members/listed', {}, cache)).status).toBe(303)
    valueOf(await list('public'))
  })

  it('says what to do where nobody has such a name, and looks for the first eighty letters of a long one', async () => {
    const none = await (await asVisitor('/members?q=Zzyzx')).text()
    for (const said of [
      'Nobody called “Zzyzx” was found',
      'Try the beginning of one name',
      'Show all members',
    ])
      expect(none).toContain(said)
    const long = await asVisitor(`/members?q=${'a'.repeat(500)}`)
    const html = await long.text()
    expect(long.status).toBe(200)
    expect(html).toContain('Only the first 80 letters were looked for.')
    expect(html).toContain(`value="${'a'.repeat(80)}"`)
    expect(html).not.toContain('a'.repeat(81))
  })

  it('leads from filters that nobody has to the list without them', async () => {
    for (const [asked, shown] of [
      ['country=ZZ', '/members'],
      ['country=KZ&sector=%3Cb%3E', '/members?country=KZ'],
      ['cohort=never-was&q=listed', '/members?q=listed'],
    ]) {
      const { status, headers } = await asVisitor(`/members?${asked}`)
      expect([asked, status, headers.get('location')]).toEqual([asked, 303, shown])
    }
    const odd = await (await asVisitor(`/members?sector=${'x'.repeat(300)}`)).text()
    expect(odd).toContain('Listed Everywhere')
    expect(odd).not.toContain('xxx')
  })
})
