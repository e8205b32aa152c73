import { env } from 'cloudflare:workers'
import { publishEvent, saveEventDraft, scheduleEvent, unpublishEvent } from '@serai/events'
import type { Id } from '@serai/kernel'
import { perform, type Right, type Scope } from '@serai/scope'
import { describe, expect, it } from 'vitest'
import { draft } from '../support/content.ts'
import { visit } from '../support/setting.ts'
import { aSpace, operatorIn, type TestSpace } from '../support/space.ts'
import { valueOf } from '../support/value-of.ts'

const documentAt = (slug: string, title = 'An event') => ({
  slug,
  title,
  mode: 'online' as const,
  start: '2026-05',
})

async function saved(space: TestSpace, slug = 'one'): Promise<Id<'event'>> {
  return valueOf(await perform(saveEventDraft, space.scope, draft(documentAt(slug)))).itemId
}

/** The scope of somebody who has read and decided when something else happens, and writes only then. */
function slowly(scope: Scope<Right>, meanwhile: () => Promise<unknown>): Scope<Right> {
  const commit: Scope['db']['commit'] = async (statements) => {
    await meanwhile()
    return scope.db.commit(statements)
  }
  return { ...scope, db: { ...scope.db, commit } }
}

const stale = { ok: false, problem: { code: 'stale-revision' } }

describe('two who work on one item at once', () => {
  it('both save: the second is told, and loses nothing of the first', async () => {
    const space = await aSpace()
    const itemId = await saved(space)
    const save = (title: string) => ({ itemId, revision: 1, document: documentAt('one', title) })
    const late = slowly(space.scope, () => perform(saveEventDraft, space.scope, save('First')))
    expect(await perform(saveEventDraft, late, save('Second'))).toEqual(stale)
  })

  it('one publishes while the other schedules: the item is public and can be taken back', async () => {
    const space = await aSpace()
    const itemId = await saved(space)
    const late = slowly(space.scope, () => perform(publishEvent, space.scope, { itemId }))
    expect(await perform(scheduleEvent, late, { itemId, at: '2026-06-01T00:00:00Z' })).toEqual(stale)
    expect((await visit(space.host, '/events/one')).status).toBe(200)
    valueOf(await perform(unpublishEvent, space.scope, { itemId }))
    expect((await visit(space.host, '/events/one')).status).toBe(404)
  })

  it('one publishes while the other takes back, or both publish: one of them is told', async () => {
    const space = await aSpace()
    const itemId = await saved(space)
    valueOf(await perform(publishEvent, space.scope, { itemId }))
    const publish = () => perform(publishEvent, space.scope, { itemId })
    expect(await perform(unpublishEvent, slowly(space.scope, publish), { itemId })).toEqual(stale)
    expect(await perform(publishEvent, slowly(space.scope, publish), { itemId })).toEqual(stale)
    expect((await visit(space.host, '/events/one')).status).toBe(200)
  })

  it('two items want one address: the second is told which', async () => {
    const space = await aSpace()
    const [one, other] = [await saved(space), await saved(space)]
    const late = slowly(space.scope, () => perform(publishEvent, space.scope, { itemId: one }))
    const reason = "The address /events/one is another item's."
    const problem = { code: 'address-taken', fields: [{ path: 'slug', reason }] }
    expect(await perform(publishEvent, late, { itemId: other })).toEqual({ ok: false, problem })
  })
})

describe('what was public', () => {
  it('can be taken back whatever its document has become', async () => {
    const space = await aSpace()
    const itemId = await saved(space)
    valueOf(await perform(publishEvent, space.scope, { itemId }))
    await env.DB.exec('drop trigger if exists revisions_stay')
    await env.DB.prepare(`update revisions set document = '{}' where space_id = ?`).bind(space.id).run()
    valueOf(await perform(unpublishEvent, space.scope, { itemId }))
    for (const path of ['/events/one', '/events', '/']) {
      expect(await (await visit(space.host, path)).text()).not.toContain('An event')
    }
  })

  it('keeps the moment at which a change was announced', async () => {
    const space = await aSpace()
    const changes = [{ status: 'cancelled' as const, reason: 'A reason' }]
    const document = { ...documentAt('one'), changes }
    const { itemId } = valueOf(await perform(saveEventDraft, space.scope, draft(document)))
    valueOf(await perform(publishEvent, space.scope, { itemId }))
    valueOf(await perform(publishEvent, operatorIn(space.id, new Date('2027-01-01T00:00:00Z')), { itemId }))
    const row = await env.DB.prepare('select recorded_at as at from event_changes where space_id = ?')
      .bind(space.id)
      .first()
    expect(row).toEqual({ at: '2026-03-02T12:00:00Z' })
  })

  it('does not let an announced change be rewritten or dropped', async () => {
    const space = await aSpace()
    const changeOf = (reason: string) => ({ status: 'cancelled' as const, reason })
    const documentWith = (...changes: ReturnType<typeof changeOf>[]) => ({ ...documentAt('one'), changes })
    const { itemId } = valueOf(
      await perform(saveEventDraft, space.scope, draft(documentWith(changeOf('First')))),
    )
    valueOf(await perform(publishEvent, space.scope, { itemId }))
    for (const changes of [[], [changeOf('Other')]]) {
      const answer = await perform(saveEventDraft, space.scope, {
        itemId,
        revision: 1,
        document: documentWith(...changes),
      })
      expect(answer).toMatchObject({
        problem: { code: 'invalid-input', fields: [{ path: 'document.changes.0' }] },
      })
    }
    const more = { itemId, revision: 1, document: documentWith(changeOf('First'), changeOf('Second')) }
    valueOf(await perform(saveEventDraft, space.scope, more))
  })
})
