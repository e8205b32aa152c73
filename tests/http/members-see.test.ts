import { publishEvent, saveEventDraft } from '@serai/events'
import type { Id } from '@serai/kernel'
import { perform } from '@serai/scope'
import { suspendMember } from '@serai/members'
import { beforeAll, describe, expect, it } from 'vitest'
import { aCohort } from '../support/cohort.ts'
import { draft } from '../support/content.ts'
import { aMemberWith, type TestMember } from '../support/people.ts'
import { visit } from '../support/setting.ts'
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
