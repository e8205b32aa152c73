import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { fill } from '../support/content.ts'
import { rowsOf, spaceTableNames } from '../support/rows-of.ts'
import { aSpace, type TestSpace } from '../support/space.ts'

type ForeignKey = {
  readonly id: number
  readonly seq: number
  readonly table: string
  readonly from: string
  readonly to: string
}

let here: TestSpace
let there: TestSpace

beforeAll(async () => {
  here = await aSpace()
  there = await aSpace()
  await fill(here, 'own')
  await fill(there, 'foreign')
})

/** The references of a table to other tables of spaces, each as its columns. */
async function referencesOf(table: string): Promise<readonly (readonly ForeignKey[])[]> {
  const { results } = await env.DB.prepare(
    `select * from pragma_foreign_key_list('${table}')`,
  ).all<ForeignKey>()
  const byId = Map.groupBy(results, (column) => column.id)
  return [...byId.values()].filter((columns) => columns[0]?.table !== 'spaces')
}

describe.each(spaceTableNames)('the table %s', (table) => {
  it('has a row in the content that the tests make, so that it can leak', async () => {
    expect((await rowsOf(here.id))[table]?.length).toBeGreaterThan(0)
  })

  it('refuses to refer to another space’s row', async () => {
    for (const columns of await referencesOf(table)) {
      const target = columns[0]?.table ?? ''
      const own = columns.filter((column) => column.from !== 'space_id')
      const values = own.map(
        (column) => `(select "${column.to}" from "${target}" where space_id = ?2 limit 1)`,
      )
      const names = own.map((column) => `"${column.from}"`)
      const guarded = table === 'revisions' || table === 'event_changes'
      const set = `update "${table}" set (${names.join(', ')}) = (select ${values.join(', ')}) where rowid in (select rowid from "${table}" where space_id = ?1 limit 1)`
      const attempt = env.DB.prepare(set).bind(here.id, there.id).run()
      await expect(attempt, `${table}(${names.join(', ')}) → ${target}`).rejects.toThrow(
        guarded ? /FOREIGN KEY|stays as it was/ : /FOREIGN KEY/,
      )
    }
  })
})
