import type { Given } from '@serai/db'
import { inArray, sql, type SQL, type SQLWrapper } from 'drizzle-orm'

/** The condition that a column is one of these. However many there are, they are one value of the statement. */
export function among(column: SQLWrapper, values: readonly (string | number)[]): SQL {
  return inArray(column, each(values))
}

/** These values as a subquery of one column. */
export function each(values: readonly (string | number)[]): SQL {
  return sql`(select value from json_each(${JSON.stringify(values)}))`
}

/** The most entries that are looked through for one word, however many spellings it has. */
const mostOfWord = 1200

/**
 * What stretches of an index find, one for each spelling of a word, at most `most` of it, and of a word with many
 * spellings fewer of each. `stretch` has columns `at` and `id`. Over several beginnings at once SQLite would read all that
 * fits before it stops.
 */
export function stretchOfEach(spellings: Given, most: number, stretch: (spelling: SQL) => SQLWrapper): SQL {
  const those = sql`(select * from ${stretch(sql`spelled.value`)}
    limit cast(min(${most}, ${mostOfWord} / json_array_length(${spellings})) as integer))`
  return sql`(select found.value ->> 0 as at, found.value ->> 1 as id from json_each(${spellings}) spelled,
    json_each((select json_group_array(json_array(at, id)) from ${those})) found)`
}

/** The condition that a value begins so: a stretch of an index. */
export function beginsWith(value: SQLWrapper, beginning: SQL): SQL {
  return sql`(${value} >= ${beginning} and ${value} < ${beginning} || char(1114111))`
}

/** The condition that a value begins with one of these spellings, a JSON array. */
export function beginsWithOne(value: SQLWrapper, spellings: Given): SQL {
  return sql`exists (select 1 from json_each(${spellings}) spelled where ${beginsWith(value, sql`spelled.value`)})`
}
