import { env } from 'cloudflare:workers'
import type { Audience } from '@serai/kernel'
import { beforeAll, describe, expect, it } from 'vitest'
import { aCohort } from '../support/cohort.ts'
import { fill, type Content } from '../support/content.ts'
import { addLongLists } from '../support/long-lists.ts'
import { memberCostOf } from '../support/member-cost.ts'
import { aMemberWith } from '../support/people.ts'
import { cookieOf } from '../support/signed-in.ts'
import { aSpace, type TestSpace } from '../support/space.ts'

/** Whoever reads: the header by which their browser proves it, and what they count to. */
type Viewer = { readonly cookie: string; readonly audiences: readonly Audience[] }

let space: TestSpace
let content: Content
const viewers: Record<'visitor' | 'member' | 'fellow', Viewer> = {
  visitor: { cookie: '', audiences: ['public'] },
  member: { cookie: '', audiences: [] },
  fellow: { cookie: '', audiences: [] },
}

beforeAll(async () => {
  space = await aSpace()
  content = await fill(space, 'own')
  const fellow = await aMemberWith(space, 'member')
  const cohorts: Audience[] = []
  for (const slug of ['one', 'two', 'three'])
    cohorts.push(`cohort:${await aCohort(space, slug, fellow.profileId)}`)
  // The member of the content is in the content's own cohort.
  const own: Audience = `cohort:${content.people.cohort}`
  await addLongLists(space, content, 1_000, ['public', 'members', 'staff', own, ...cohorts.slice(0, 2)])
  viewers.member = {
    cookie: await cookieOf(space, content.people.member),
    audiences: ['public', 'members', own],
  }
  viewers.fellow = { cookie: await cookieOf(space, fellow), audiences: ['public', 'members', ...cohorts] }
}, 120_000)

const lists = [
  '/',
  '/events',
  '/events?when=upcoming',
  '/events?when=past',
  '/events?year=2024',
  '/events?mode=hybrid',
  '/events?series=own-events',
  '/events?series=own-events&mode=hybrid&year=2024',
  '/events?topic=own-topic',
  '/events?topic=own-topic&year=2024',
  '/events?country=KZ',
  '/events?view=month&month=2024-03',
  '/publications',
  '/publications?year=2024',
  '/publications?kind=paper',
  '/publications?series=own-publications',
  '/publications?topic=own-topic',
  '/publications?author=own-person',
  '/news',
  '/series/own-events',
  '/series/own-publications',
  '/people/own-person',
  '/feed.atom',
  '/calendar.ics',
]

describe('a list of 6,000 of each kind', () => {
  it.each(lists)(
    '%s costs a member one round trip, and of each audience a few times what a visitor reads',
    async (path) => {
      const visitor = await memberCostOf(space, '', path)
      for (const who of ['member', 'fellow'] as const) {
        const { trips, rowsRead } = await memberCostOf(space, viewers[who].cookie, path)
        const ofAudience = visitor.rowsRead * (path === '/calendar.ics' ? 5 : 4)
        const most = ofLogin + viewers[who].audiences.length * ofAudience
        expect([who, trips, rowsRead <= most], `${path}: ${rowsRead}, a visitor ${visitor.rowsRead}`).toEqual(
          [who, 1, true],
        )
      }
    },
  )
})

/**
 * What of each audience a list is walked by is read, brought into one order and counted off: a step is three or four rows
 * where it is one for a visitor, and in a calendar one more. Beside it
 * stand the login, the roles, and the audiences wherever a statement asks for them.
 */
const ofLogin = 150

describe.each(Object.keys(viewers) as readonly (keyof typeof viewers)[])('what a %s is shown', (who) => {
  it('is what there is for them, in order, page by page', async () => {
    const { audiences } = viewers[who]
    for (const { path, order, of } of orders) {
      const shown = await pagesOf(viewers[who], path, of)
      const due = await inOrder(audiences, order, shown.length)
      expect([path, shown.length >= 45, shown]).toEqual([path, true, due])
    }
  })

  it('spans the years that there are for them', async () => {
    const { body } = await memberCostOf(space, viewers[who].cookie, '/events')
    const years = [...body.matchAll(/<option value="(\d{4})"/g)].map(([, year]) => year)
    const [first] = await inOrder(
      viewers[who].audiences,
      'select substr(start, 1, 4) as slug from events where :seen order by over_at',
      1,
    )
    const [last] = await inOrder(
      viewers[who].audiences,
      'select substr(start, 1, 4) as slug from events where :seen order by over_at desc',
      1,
    )
    expect([years.at(-1), years[0]]).toEqual([first, last])
  })
})

const past = `over_at <= '2026-03-02T12:00:00Z'`
const falling = 'order by over_at desc, id desc'
const byDate = 'order by sort_at desc, id desc'
const tagged = 'id in (select item_id from item_topics where item_topics.space_id = ?1)'

/** Each list, and the SQL that knows no bounds and answers the same. */
const orders = [
  {
    path: '/events?when=past',
    of: 'events',
    order: `select slug from events where :seen and ${past} ${falling}`,
  },
  {
    path: '/events?when=upcoming',
    of: 'events',
    order: `select slug from events where :seen and not ${past} order by over_at, id`,
  },
  {
    path: '/events?when=past&year=2024',
    of: 'events',
    order: `select slug from events where :seen and substr(start, 1, 4) = '2024' ${falling}`,
  },
  {
    path: '/events?when=past&topic=own-topic',
    of: 'events',
    order: `select slug from events where :seen and ${past} and ${tagged} ${falling}`,
  },
  {
    path: '/publications',
    of: 'publications',
    order: `select slug from publications where :seen and is_news = 0 ${byDate}`,
  },
  {
    path: '/news',
    of: 'publications',
    order: `select slug from publications where :seen and is_news = 1 ${byDate}`,
  },
] as const

/** What a query of one column answers of what is for these audiences. */
async function inOrder(
  audiences: readonly Audience[],
  order: string,
  most: number,
): Promise<readonly string[]> {
  const seen = 'space_id = ?1 and audience in (select value from json_each(?2))'
  const { results } = await env.DB.prepare(`${order.replace(':seen', seen)} limit ?3`)
    .bind(space.id, JSON.stringify(audiences), most)
    .all<{ slug: string }>()
  return results.map(({ slug }) => slug)
}

/** The slugs of the items on the first three pages of a list, as they stand there. */
async function pagesOf({ cookie }: Viewer, path: string, of: string): Promise<readonly string[]> {
  const slugs: string[] = []
  let next: string | undefined = path
  for (let page = 0; page < 3 && next !== undefined; page += 1) {
    const { body } = await memberCostOf(space, cookie, next)
    slugs.push(
      ...[...body.matchAll(new RegExp(`class="tap" href="/${of}/([^"]+)"`, 'g'))].map(
        ([, slug]) => slug ?? '',
      ),
    )
    next = /href="(\/[^"]*[?&;]after=[^"]*)"/.exec(body)?.[1]?.replaceAll('&amp;', '&')
  }
  return slugs
}
