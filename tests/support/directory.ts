import { env } from 'cloudflare:workers'
import { placeOf, prepareReads, type Reader, type Viewer } from '@serai/db'
import { askedNameWords } from '@serai/kernel'
import {
  findEndOfDirectory,
  findProfile,
  isBoundedDirectory,
  listDirectory,
  type DirectoryListing,
} from '@serai/members'
import { openScope, realChance } from '@serai/workers/platform/open-scope.ts'
import { countingD1 } from './counting-d1.ts'
import type { TestSpace } from './space.ts'

/** What somebody asks the directory for. */
export type Asked = {
  readonly filters?: Readonly<Record<string, string>>
  readonly sought?: string
  readonly size?: number
  readonly after?: { readonly sortName: string; readonly id: string } | null
}

/** Asks as the page of a login does, or of a visitor, and tells how many rows the database read for it. */
export async function ask<Q extends Parameters<typeof prepareReads>[1]>(
  space: TestSpace,
  login: string | null,
  queries: Q,
  values: Readonly<Record<string, string>> = {},
) {
  const { database, asked } = countingD1(env.DB)
  const scope = openScope({ ...env, DB: database }, space.id, { kind: 'visitor' }, [], realChance())
  const viewer: Viewer = login === null ? 'everybody' : 'login'
  const reader = { login, now: '2026-03-02T12:00:00Z' }
  const rows = await scope.db.readPrepared(prepareReads(viewer, queries), values, reader)
  const rowsRead = asked.trips
    .flatMap(({ statements }) => statements)
    .reduce((sum, one) => sum + one.rowsRead, 0)
  return { rows: rows as never as { [K in keyof ReturnType<Q>]: Awaited<ReturnType<Q>[K]> }, rowsRead }
}

/** A page of the directory, and where the search for it ended, with the rows that it cost. */
export async function listAs(space: TestSpace, login: string | null, its: Asked = {}) {
  const { filters = {}, sought = '', size = 10, after = null } = its
  const words = askedNameWords(sought)
  const values = {
    ...filters,
    ...Object.fromEntries(words.map((all, n) => [`word ${n}`, JSON.stringify(all)])),
    ...(after === null ? {} : { name: after.sortName, id: after.id }),
  }
  const listing: DirectoryListing = {
    ...{ size, after: after === null ? null : { sortName: placeOf('name'), id: placeOf('id') } },
    filters: Object.fromEntries(Object.keys(filters).map((facet) => [facet, placeOf(facet)])),
    words: sought === '' ? null : words.map((_, n) => placeOf(`word ${n}`)),
  }
  const queries = (read: Reader) => ({
    people: listDirectory(read, listing),
    ...(isBoundedDirectory(listing) ? { end: findEndOfDirectory(read, listing) } : {}),
  })
  const { rows, rowsRead } = await ask(space, login, queries, values)
  return {
    people: rows.people,
    end: rows.end ?? [],
    rowsRead,
    names: rows.people.map(({ view }) => view.name),
  }
}

/** What a login sees at the address of a handle. */
export const findAs = async (space: TestSpace, login: string | null, handle: string) =>
  (await ask(space, login, (read) => ({ views: findProfile(read, placeOf('handle')) }), { handle })).rows
    .views
