import { DatabaseSync } from 'node:sqlite'

type FloorTable = {
  readonly name: string
  /** The columns that are copied. The first ones, as many as `key` says, are the key. */
  readonly columns: readonly string[]
  readonly key: number
  readonly indexes?: readonly string[]
}

const table = (name: string, columns: string, key: number, ...indexes: readonly string[]): FloorTable => ({
  name,
  columns: columns.split(' '),
  key,
  indexes,
})

/** What the floor keeps of a space: the columns that its pages show, and an index for every question they ask. */
const tables: readonly FloorTable[] = [
  table('series', 'id slug of title summary', 1, '("of", title)'),
  table('media', 'id sha256 alt width height bytes pages', 1),
  table('people', 'id slug', 1),
  table('organisations', 'id name url', 1),
  table('topics', 'id slug name', 1, '(name)'),
  table('pages', 'path id title summary', 1),
  table('space_partners', 'position name url logo_media_id', 1),
  table('bodies', 'item_id html', 1),
  table(
    'events',
    'id slug title summary status mode venue start end time_zone time_note over_at edition names series_id is_sample',
    1,
    'unique (slug)',
    '(over_at, id)',
  ),
  table('event_changes', 'event_id n status reason previous_start', 2),
  table('event_sessions', 'event_id position title summary start end room', 2),
  table('appearances', 'event_id position person_id role session name honorific title affiliation', 2),
  table('event_credits', 'event_id position organisation_id role', 2),
  table('event_videos', 'event_id position kind provider url label', 2),
  table('event_photos', 'event_id position media_id caption', 2),
  table('event_publications', 'event_id publication_id relation position', 2, '(publication_id)'),
  table('event_replacements', 'event_id in_place_of_id', 2, '(in_place_of_id)'),
  table('item_topics', 'item_id topic_id', 2),
  table('item_countries', 'item_id country', 2),
  table(
    'publications',
    'id slug kind is_news title subtitle abstract issued sort_at series_id series_number collection_id collection_position names licence cover_media_id pdf_media_id is_sample',
    1,
    'unique (slug)',
    '(is_news, sort_at, id)',
    '(sort_at)',
    '(collection_id, collection_position)',
  ),
  table('contributions', 'publication_id position person_id role name honorific title affiliation', 2),
  table('search_entries', 'doc kind path title at plain_text', 1),
]

/** Fills the floor's database file with the rows of one space, without the space: one tenant has no tenancy. */
export function writeFloorData(path: string, from: string, space: string): void {
  const file = new DatabaseSync(path)
  file.exec('pragma synchronous = off; pragma journal_mode = off; pragma cache_size = -400000')
  file.prepare('attach ? as ours').run(from)
  file.exec('begin')
  for (const { name, columns, key, indexes = [] } of tables) {
    const quoted = columns.map((column) => `"${column}"`)
    // SQLite takes the number of a row itself as its key when the key is declared an integer.
    const declared = quoted.map((column) => (column === '"doc"' ? `${column} integer` : column)).join(', ')
    file.exec(`create table ${name} (${declared}, primary key (${quoted.slice(0, key).join(', ')}))`)
    file
      .prepare(`insert into ${name} select ${quoted.join(', ')} from ours.${name} where space_id = ?`)
      .run(space)
    for (const [n, index] of indexes.entries()) file.exec(indexSql(name, n, index))
  }
  // Which countries a list can be narrowed to is counted when something is written, not when it is read.
  file.exec(`create table listed_countries ("of", country, primary key ("of", country));
    insert into listed_countries select distinct 'events', country from item_countries where item_id in (select id from events);
    insert into listed_countries select distinct 'publications', country from item_countries where item_id in (select id from publications)`)
  writeSearchIndex(file)
  file.exec('commit; pragma journal_mode = wal')
  file.close()
}

function indexSql(table_: string, n: number, index: string): string {
  const [, unique = '', columns = ''] = /^(unique )?(\(.*\))$/.exec(index) ?? []
  return `create ${unique}index ${table_}_${n} on ${table_} ${columns}`
}

/** FTS5 writes a statement of many rows in one segment only when nothing flushes it before. */
function writeSearchIndex(file: DatabaseSync): void {
  file.exec(`create virtual table search_index using
    fts5(title, words, content='', tokenize='unicode61 remove_diacritics 2')`)
  const hold = (bytes: number) =>
    file.exec(`insert into search_index (search_index, rank) values ('hashsize', ${bytes})`)
  hold(256 * 1024 * 1024)
  file.exec(
    'insert into search_index (rowid, title, words) select doc, title, plain_text from search_entries order by doc',
  )
  hold(1024 * 1024)
}
