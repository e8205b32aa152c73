import { env } from 'cloudflare:workers'
import type { Audience } from '@serai/kernel'
import type { Content } from './content.ts'
import { copiesOf } from './many.ts'
import type { TestSpace } from './space.ts'

/**
 * Adds so many events, papers and pieces of news for each of these audiences, and spreads all of the space over twelve
 * years, in no order of their ids: each page of a list has some of each audience, and some of one day.
 */
export async function addLongLists(
  space: TestSpace,
  content: Content,
  each: number,
  audiences: readonly Audience[],
): Promise<void> {
  for (const [place, audience] of audiences.entries())
    for (const [n, itemId] of [content.event, content.publication, content.news].entries())
      await copiesOf(space, itemId, each, audience, `${String.fromCharCode(65 + place)}B${n}`)
  await env.DB.batch(spreading.map((sql) => env.DB.prepare(sql).bind(space.id)))
}

/** A day that the number at the end of an id decides, as an instant. */
const dayOf = `strftime('%Y-%m-%dT12:00:00Z', '2016-03-02', '+' || ((cast(substr(id, -6) as integer) * 7919 + unicode(substr(id, 3))) % 4380) || ' days')`

function ofItem(table: string, column: string, item: string): string {
  return `(select ${column} from ${table} one where one.space_id = ?1 and one.id = ${item})`
}

const spreading = [
  `update events set over_at = ${dayOf} where space_id = ?1`,
  `update events set sort_at = over_at, start = substr(over_at, 1, 10), "end" = null, time_zone = null,
    starts_at = null, ends_at = null where space_id = ?1`,
  `update publications set sort_at = ${dayOf} where space_id = ?1`,
  `update publications set issued = substr(sort_at, 1, 10), published_at = sort_at where space_id = ?1`,
  `update appearances set sort_at = ${ofItem('events', 'sort_at', 'event_id')} where space_id = ?1`,
  `update contributions set sort_at = ${ofItem('publications', 'sort_at', 'publication_id')} where space_id = ?1`,
  ...['item_topics', 'item_countries'].map(
    (table) =>
      `update ${table} set listed_at = coalesce(${ofItem('events', 'over_at', 'item_id')},
        ${ofItem('publications', 'sort_at', 'item_id')}, listed_at) where space_id = ?1`,
  ),
]
