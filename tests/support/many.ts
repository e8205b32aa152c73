import { env } from 'cloudflare:workers'
import type { Audience, ItemId } from '@serai/kernel'
import { spaceTables } from '@serai/db/tables'
import { getTableColumns, getTableName } from 'drizzle-orm'
import type { TestSpace } from './space.ts'

/** The tables whose rows are an item's, and the column that says so; heads come before what refers to them. */
const owners = {
  items: 'id',
  events: 'id',
  publications: 'id',
  addresses: 'itemId',
  bodies: 'itemId',
  itemTopics: 'itemId',
  itemCountries: 'itemId',
  appearances: 'eventId',
  contributions: 'publicationId',
  searchEntries: 'itemId',
} as const satisfies Partial<Record<keyof typeof spaceTables, string>>

type Named = { readonly name: string }

/**
 * Copies an item so many times with all its live rows, for this audience, in a few statements: lists of thousands
 * would take minutes to publish one by one. Copies share the text and the dates, and have addresses of their own.
 */
export async function copiesOf(
  space: TestSpace,
  itemId: ItemId,
  count: number,
  audience: Audience,
  mark: string,
): Promise<void> {
  const statements = Object.entries(owners).map(([name, owner]) => {
    const table = spaceTables[name as keyof typeof owners]
    const columns = Object.entries(getTableColumns(table)) as [string, Named][]
    const values = columns.map(([key, column]) => valueOf(name, key, column, owner, mark))
    const names = columns.map(([, column]) => `"${column.name}"`)
    // A session is another item's; the copies have none.
    return env.DB.prepare(
      `with recursive n(n) as (select 1 union all select n + 1 from n where n < ?1)
       insert into "${getTableName(table)}" (${names.join(', ')})
       select ${values.join(', ')} from n, "${getTableName(table)}" one
       where one.space_id = ?2 and one."${columnNamed(columns, owner)}" = ?3
         and (?4 is not null or ?5 is not null) ${name === 'appearances' ? 'and one.position = 0' : ''}`,
    ).bind(count, space.id, itemId, audience, mark)
  })
  await env.DB.batch(statements)
  await env.DB.prepare(
    `insert into search_index (rowid, token, title, words)
     select doc, ?1, 'copy', 'text copy' from search_entries where space_id = ?2 and path like ?3`,
  )
    .bind(`space${space.id.toLowerCase()}${audience}`, space.id, `%-${mark}-%`)
    .run()
}

function columnNamed(columns: readonly [string, Named][], key: string): string {
  return columns.find(([name]) => name === key)?.[1].name ?? key
}

/** What a copy has in a column: its own id, address and `doc`, the audience, and else what the original has. */
function valueOf(table: string, key: string, column: Named, owner: string, mark: string): string {
  if (key === owner) return `'01' || upper(printf('%s%021d', substr('${mark}XXX', 1, 3), n))`
  if (key === 'audience') return '?4'
  if (key === 'slug' || key === 'path') return `one."${column.name}" || '-${mark}-' || n`
  if (key === 'doc') return `one.doc + n + (select count(*) from search_entries) * 8`
  if (table === 'items' && key === 'liveRevision') return 'null'
  if (key === 'session') return 'null'
  return `one."${column.name}"`
}
