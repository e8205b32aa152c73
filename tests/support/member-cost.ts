import { env } from 'cloudflare:workers'
import { expect } from 'vitest'
import { countingD1 } from './counting-d1.ts'
import { stillSetting, visit } from './setting.ts'
import type { TestSpace } from './space.ts'

/** What a page costs D1 when this browser asks for it, beside whose host it is and which keys sign. */
export async function memberCostOf(space: TestSpace, cookie: string, path: string) {
  const { database, asked } = countingD1(env.DB)
  const setting = stillSetting({ env: { ...env, DB: database } })
  const response = await visit(space.host, path, cookie === '' ? {} : { headers: { cookie } }, setting)
  expect([path, response.status]).toEqual([path, 200])
  const trips = asked.trips.filter(
    ({ statements }) => !/"(space_hosts|signing_keys)"/.test(statements[0]?.sql ?? ''),
  )
  const rowsRead = trips.flatMap(({ statements }) => statements).reduce((sum, one) => sum + one.rowsRead, 0)
  return { trips: trips.length, rowsRead, body: await response.text() }
}
