import { env } from 'cloudflare:workers'
import type { Id } from '@serai/kernel'
import { runImport, undoImport } from '@serai/members'
import { perform, type Right, type Scope } from '@serai/scope'
import { runImports } from '@serai/workers/jobs/run-imports.ts'
import { openPlatformScope, realChance } from '@serai/workers/platform/open-scope.ts'
import { describe, expect, it } from 'vitest'
import { aListingSpace, imported, listFile, somebodyOf, started } from '../support/member-list.ts'
import { noon } from '../support/setting.ts'
import { stillEnv } from '../support/still-env.ts'
import type { TestSpace } from '../support/space.ts'
import { valueOf } from '../support/value-of.ts'

const hours = (count: number) => new Date(noon.getTime() + count * 60 * 60_000)

/** The same scope, so many hours after noon. */
const later = (scope: Scope<Right>, count: number): Scope<Right> => ({ ...scope, now: hours(count) })

/** True when the sweep asks for the imports of the space at this hour; then they are done. */
async function swept({ id, scope }: TestSpace, count: number): Promise<boolean> {
  const { platform } = openPlatformScope(stillEnv, { ...realChance(), now: hours(count) })
  const at = hours(count).toISOString().replace('.000', '')
  const isDue = (await platform.listDueWork(at)).some(
    ({ space, job }) => space === id && job === 'members.import-due',
  )
  const setting = { env: stillEnv, chance: { ...realChance(), now: hours(count) }, log: () => undefined }
  if (isDue) await runImports(later(scope, count), { type: 'members.import-due' }, setting)
  return isDue
}

async function keptOf({ id }: TestSpace, importId: Id<'import'>) {
  const rows = await env.DB.prepare(
    'select cells, before from import_rows where space_id = ? and import_id = ?',
  )
    .bind(id, importId)
    .all<{ cells: string; before: string | null }>()
  const [kept] = (
    await env.DB.prepare('select state, rows, due_at from imports where space_id = ? and id = ?')
      .bind(id, importId)
      .all()
  ).results
  return { rows: rows.results, kept }
}

describe('what an import keeps', () => {
  it('is there for a day, so that it can be undone, and then forgotten by the sweep', async () => {
    const space = await aListingSpace()
    await imported(space.scope, listFile([somebodyOf(1), somebodyOf(2)]))
    const changed = listFile([{ ...somebodyOf(1), title: 'Another' }, somebodyOf(3)])
    const importId = await imported(space.scope, changed)
    expect((await keptOf(space, importId)).rows.some(({ before }) => before !== null)).toBe(true)
    expect(await swept(space, 23.9)).toBe(false)
    expect((await keptOf(space, importId)).rows).toHaveLength(2)
    expect(await swept(space, 24.1)).toBe(true)
    expect(await keptOf(space, importId)).toEqual({
      rows: [],
      kept: { state: 'done', rows: 2, due_at: null },
    })
    expect(await perform(undoImport, later(space.scope, 24.1), { importId })).toMatchObject({ ok: false })
    expect(await swept(space, 25)).toBe(false)
  })

  it('is forgotten a day after it was undone as well', async () => {
    const space = await aListingSpace()
    const importId = await imported(space.scope, listFile([somebodyOf(1)]))
    valueOf(await perform(undoImport, later(space.scope, 2), { importId }))
    expect(await swept(space, 24.1)).toBe(true)
    expect(await keptOf(space, importId)).toEqual({
      rows: [],
      kept: { state: 'undone', rows: 1, due_at: null },
    })
  })

  it('is forgotten after a week where nobody ran it, and one under way is left alone', async () => {
    const space = await aListingSpace()
    const idle = await started(space.scope, listFile([somebodyOf(1)]))
    const running = await started(space.scope, listFile([somebodyOf(2)]))
    expect(await swept(space, 6 * 24)).toBe(false)
    valueOf(await perform(runImport, later(space.scope, 6 * 24), { importId: running }))
    expect(await swept(space, 7 * 24 + 1)).toBe(true)
    expect((await keptOf(space, running)).kept).toMatchObject({ state: 'done' })
    expect(await keptOf(space, idle)).toMatchObject({ rows: [], kept: { state: 'undone' } })
    const again = await perform(runImport, later(space.scope, 7 * 24 + 1), { importId: idle })
    expect(again).toMatchObject({ ok: false, problem: { code: 'stale-revision' } })
  })
})
