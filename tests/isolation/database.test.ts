import { env } from 'cloudflare:workers'
import { spaceTables } from '@serai/db/tables'
import { getTableName } from 'drizzle-orm'
import { getTableConfig } from 'drizzle-orm/sqlite-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { fill } from '../support/content.ts'
import { rowsOf, spaceTableNames } from '../support/rows-of.ts'
import { aSpace, type TestSpace } from '../support/space.ts'

type Reference = {
  readonly target: string
  readonly columns: readonly { readonly from: string; readonly to: string }[]
}

let here: TestSpace
let there: TestSpace

beforeAll(async () => {
  here = await aSpace()
  there = await aSpace()
  await fill(here, 'own')
  await fill(there, 'foreign')
  // They stand before the keys that are tried here, and refuse every change.
  await env.DB.exec('drop trigger revisions_stay')
  await env.DB.exec('drop trigger audit_lines_stay')
})

/** The references of a table to other tables of spaces, as the code declares them: the database must hold each. */
function referencesOf(name: string): readonly Reference[] {
  const table = Object.values(spaceTables).find((one) => getTableName(one) === name)
  if (table === undefined) throw new Error(`No table is called ${name}.`)
  const references = getTableConfig(table).foreignKeys.map((key) => key.reference())
  return references.flatMap(({ columns, foreignColumns, foreignTable }) => {
    const pairs = columns.map((column, place) => ({
      from: column.name,
      to: foreignColumns[place]?.name ?? '',
    }))
    const target = getTableName(foreignTable)
    return target === 'spaces' ? [] : [{ target, columns: pairs.filter(({ from }) => from !== 'space_id') }]
  })
}

describe.each(spaceTableNames)('the table %s', (table) => {
  it('has a row in the content that the tests make, so that it can leak', async () => {
    expect((await rowsOf(here.id))[table]?.length).toBeGreaterThan(0)
  })

  it('refuses to refer to another space’s row', async () => {
    for (const { target, columns } of referencesOf(table)) {
      const values = columns.map(({ to }) => `(select "${to}" from "${target}" where space_id = ?2 limit 1)`)
      const names = columns.map(({ from }) => `"${from}"`)
      const set = `update "${table}" set (${names.join(', ')}) = (select ${values.join(', ')}) where rowid in (select rowid from "${table}" where space_id = ?1 limit 1)`
      const attempt = env.DB.prepare(set).bind(here.id, there.id).run()
      await expect(attempt, `${table}(${names.join(', ')}) → ${target}`).rejects.toThrow(/FOREIGN KEY/)
    }
  })
})
