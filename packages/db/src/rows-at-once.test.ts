import { env } from 'cloudflare:workers'
import { asId } from '@serai/kernel'
import { asc, gt, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { platformSpace } from './platform-space.ts'
import { openSpaceDb, type Row } from './space-db.ts'

const db = openSpaceDb(env.DB, platformSpace)

beforeEach(async () => {
  await db.commit([db.remove('profileFields', () => sql`true`), db.remove('cohorts', () => sql`true`)])
})

/** A field with something of every sort in it: text that JSON spells otherwise, a list, true and false, numbers. */
function field(n: number, text: string): Row<'profileFields'> {
  return {
    id: asId<'field'>(String(n).padStart(26, '0')),
    key: `field-${n}`,
    label: `"${n}" \\ \u2028 қала 'x' null`,
    kind: 'choice',
    options: [text, '', '["a"]'],
    maxAudience: 'members',
    defaultAudience: 'me',
    isOwn: n % 2 === 0,
    isFilter: true,
    isOnCard: false,
    position: n,
  }
}

async function listFields() {
  const { profileFields: row } = db.own
  const { id, key, label, kind, options } = row
  const { maxAudience, defaultAudience, isOwn, isFilter, isOnCard, position } = row
  const fields = {
    ...{ id, key, label, kind, options },
    ...{ maxAudience, defaultAudience, isOwn, isFilter, isOnCard, position },
  }
  return (await db.read({ all: db.select(fields).from(row).orderBy(asc(position)).limit(5000) })).all
}

describe('many rows', () => {
  it('are written by one statement as they would be one by one', async () => {
    const rows = Array.from({ length: 500 }, (_, n) => field(n, 'Үргенч'))
    const statements = db.insertRows('profileFields', rows)
    expect(statements).toHaveLength(1)
    expect(await db.commit(statements)).toEqual({ ok: true })
    expect(await listFields()).toEqual(rows)
  })

  it('that are too large for one value are written by several', async () => {
    const rows = Array.from({ length: 300 }, (_, n) => field(n, 'ж'.repeat(5000)))
    const statements = db.insertRows('profileFields', rows)
    expect(statements).toHaveLength(3)
    await db.commit(statements)
    expect(await listFields()).toEqual(rows)
  })

  it('that are none need no statement', () => {
    expect(db.insertRows('profileFields', [])).toEqual([])
  })

  it('leave out what may be null', async () => {
    const row = { slug: 'a', name: 'A', programme: 'p', createdAt: '2026-03-02T12:00:00Z' }
    await db.commit(db.insertRows('cohorts', [{ id: asId<'cohort'>('0'.repeat(26)), ...row }]))
    const { cohorts } = db.own
    const fields = { year: cohorts.year, country: cohorts.country }
    expect(await db.read({ all: db.select(fields).from(cohorts).limit(2) })).toEqual({
      all: [{ year: null, country: null }],
    })
  })

  it('are all written or none', async () => {
    const rows = [field(1, 'a'), field(2, 'a'), field(1, 'b')]
    expect(await db.commit(db.insertRows('profileFields', rows))).toMatchObject({
      ok: false,
      clash: { kind: 'taken', table: 'profile_fields' },
    })
    expect(await listFields()).toEqual([])
  })
})

it('rows that a query answers are written for the space, column by column', async () => {
  await db.commit(db.insertRows('profileFields', [field(1, 'a'), field(2, 'a'), field(3, 'a')]))
  const { profileFields, cohorts } = db.own
  const rows = sql`select ${profileFields.id}, 'p' || ${profileFields.position}, ${profileFields.key}, 'N' || ${profileFields.position}, '2026'
    from ${profileFields} where ${profileFields.position} > ${1}`
  await db.commit([db.insertFrom('cohorts', ['id', 'programme', 'slug', 'name', 'createdAt'], rows)])
  const all = db
    .select({ slug: cohorts.slug, name: cohorts.name, year: cohorts.year })
    .from(cohorts)
    .where(gt(cohorts.programme, 'p'))
    .orderBy(asc(cohorts.slug))
    .limit(9)
  const expected = [2, 3].map((n) => ({ slug: `field-${n}`, name: `N${n}`, year: null }))
  expect(await db.read({ all })).toEqual({ all: expected })
})
