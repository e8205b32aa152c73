import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { fill } from '../support/content.ts'
import { countingD1 } from '../support/counting-d1.ts'
import { spaceTableNames } from '../support/rows-of.ts'
import { stillSetting, visit } from '../support/setting.ts'
import { cookieOf } from '../support/signed-in.ts'
import { aSpace } from '../support/space.ts'
import { unscopedTables } from './unscoped-tables.ts'
import { pathsTo } from './every-route.ts'

it('every statement of every page names the space for each table it touches', async () => {
  const space = await aSpace()
  const content = await fill(space, 'own')
  const { database, asked } = countingD1(env.DB)
  const cookie = await cookieOf(space, content.people.owner)
  for (const headers of [{}, { cookie }])
    for (const { path } of pathsTo(content))
      await visit(space.host, path, { headers }, stillSetting({ env: { ...env, DB: database } }))

  const statements = asked.trips
    .flatMap((trip) => trip.statements)
    .filter(({ sql }) => !sql.includes('space_hosts') && !sql.includes('"signing_keys"'))
  expect(statements.length).toBeGreaterThan(30)
  for (const { sql, params } of statements) {
    expect([sql, unscopedTables(sql, spaceTableNames)]).toEqual([sql, []])
    expect(params).toContain(space.id)
  }
})

it('the reader of statements sees a table whose condition was left out', () => {
  const scoped = 'select "id" from (select "id" from "events" where "events"."space_id" = ?) "events"'
  expect(unscopedTables(scoped, spaceTableNames)).toEqual([])
  expect(unscopedTables('select "id" from "events" where "slug" = ?', spaceTableNames)).toEqual(['events'])
  expect(unscopedTables(`${scoped} inner join "people" on true`, spaceTableNames)).toEqual(['people'])
})
