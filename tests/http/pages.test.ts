import { publishEvent, saveEventDraft, unpublishEvent } from '@serai/events'
import { perform } from '@serai/scope'
import { beforeAll, describe, expect, it } from 'vitest'
import { addMedia } from '@serai/media'
import { changeSettings } from '@serai/spaces'
import { addressesOf } from '../support/addresses-of.ts'
import { draft, fill, settingsOf, type Content } from '../support/content.ts'
import { aPng } from '../support/files.ts'
import { visit } from '../support/setting.ts'
import { aSpace, type TestSpace } from '../support/space.ts'
import { valueOf } from '../support/value-of.ts'

let space: TestSpace
let content: Content

beforeAll(async () => {
  space = await aSpace()
  content = await fill(space, 'ownword')
})

const pageOf = async (path: string) => (await visit(space.host, path)).text()
const statusOf = async (path: string) => (await visit(space.host, path)).status

describe('a page of a space', () => {
  it('shows an event with its people, partners, recording, paper and what it replaces', async () => {
    const page = await pageOf('/events/ownword-event')
    for (const part of [
      'ownword event',
      'ownword Person',
      'ownword institute',
      'ownword paper',
      'ownword session',
      'ownword reason',
      'ownword hall',
    ]) {
      expect(page).toContain(part)
    }
    expect(page).toContain('href="/people/ownword-person"')
    expect(page).toContain('href="/publications/ownword-paper"')
    expect(page).toContain('href="/events/ownword-replaced"')
    expect(page).toContain('href="/series/ownword-events"')
    expect(page).toContain('Tashkent time (UTC+5)')
    expect(page).toContain('href="https://videos.example/ownword"')
    expect(page).toContain('ownword photo')
    expect(await pageOf('/events/ownword-replaced')).toContain('href="/events/ownword-event"')
  })

  it('shows a paper with its makers, its PDF and the event that marks it', async () => {
    const page = await pageOf('/publications/ownword-paper')
    expect(page).toContain('href="/publications/ownword-paper.pdf"')
    expect(page).toContain('href="/events/ownword-event"')
    expect(page).toContain('href="/publications/ownword-collection"')
    expect(page).toContain('February 2026')
    expect(page).not.toMatch(/\b1 February 2026/)
  })

  it('shows a person with what they did and wrote', async () => {
    const page = await pageOf('/people/ownword-person')
    expect(page).toContain('href="/events/ownword-event"')
    expect(page).toContain('href="/publications/ownword-paper"')
  })

  it('shows covers and logos as pictures of its own, and serves them', async () => {
    const picture = `src="/media/${content.slugs.media}"`
    for (const path of ['/', '/publications', '/publications/ownword-paper', '/events/ownword-event']) {
      expect([path, (await pageOf(path)).includes(picture)]).toEqual([path, true])
    }
    const other = await aSpace()
    const file = { bytes: aPng('a logo alone'), fileName: 'logo.png', alt: 'Logo' }
    const { mediaId } = valueOf(await perform(addMedia, other.scope, file))
    const { media } = await addressesOf(other, mediaId)
    expect((await visit(other.host, `/media/${media}`)).status).toBe(404)
    valueOf(await perform(changeSettings, other.scope, { ...settingsOf('other', mediaId), partners: [] }))
    expect((await visit(other.host, `/media/${media}`)).status).toBe(200)
    expect(await (await visit(other.host, '/events')).text()).toContain(`src="/media/${media}"`)
  })

  it('keeps news out of the publications and publications out of the news', async () => {
    const [news, publications] = [await pageOf('/news'), await pageOf('/publications')]
    expect(news).toContain('/publications/ownword-news"')
    expect(news).not.toContain('/publications/ownword-paper"')
    expect(publications).toContain('/publications/ownword-paper"')
    expect(publications).not.toContain('/publications/ownword-news"')
  })

  it('carries no cookie, runs nothing of its own text, and loads nothing from another host', async () => {
    for (const path of ['/', '/events', '/events/ownword-event', '/publications/ownword-paper']) {
      const response = await visit(space.host, path)
      expect(response.headers.get('set-cookie')).toBeNull()
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
      const page = await response.text()
      expect(page).not.toMatch(/\sstyle=|\son\w+=/)
      for (const [, attributes = ''] of page.matchAll(/<script([^>]*)>/g)) {
        expect(attributes).toMatch(/^ type="application\/ld\+json"$|^ type="module" src="\/assets\/[^"]+"$/)
      }
      const loaded = page.matchAll(
        /<(?:img|script|iframe|source|link rel="(?:stylesheet|icon)")[^>]*?(?:src|href)="([^"]*)"/g,
      )
      for (const [, address] of loaded) expect(address).toMatch(/^\/(?!\/)/)
    }
  })
})

describe('an item', () => {
  it('that nobody published is nowhere', async () => {
    expect(await statusOf('/events/ownword-waiting')).toBe(404)
    expect(await pageOf('/events')).not.toContain('ownword-waiting')
  })

  it.each(['members', 'staff', 'cohort'] as const)('for %s is nowhere for a visitor', async (audience) => {
    const document = {
      slug: `only-${audience}`,
      title: `Only ${audience}`,
      mode: 'online' as const,
      start: '2026-05',
      audience,
      cohortId: content.people.cohort,
    }
    const { itemId } = valueOf(await perform(saveEventDraft, space.scope, draft(document)))
    valueOf(await perform(publishEvent, space.scope, { itemId }))
    expect(await statusOf(`/events/only-${audience}`)).toBe(404)
    for (const path of ['/', '/events']) expect(await pageOf(path)).not.toContain(`Only ${audience}`)
  })

  it('that is unlisted is found by its address alone', async () => {
    const document = {
      slug: 'unlisted',
      title: 'An unlisted event',
      mode: 'online' as const,
      start: '2026-05',
      audience: 'unlisted' as const,
      seriesId: content.forum,
    }
    const { itemId } = valueOf(await perform(saveEventDraft, space.scope, draft(document)))
    valueOf(await perform(publishEvent, space.scope, { itemId }))
    expect(await pageOf('/events/unlisted')).toContain('An unlisted event')
    for (const path of ['/', '/events', '/series/ownword-events'])
      expect(await pageOf(path)).not.toContain('An unlisted event')
  })

  it('that moved leads from its old address to the new one, and from one further back too', async () => {
    const documentAt = (slug: string) => ({
      slug,
      title: 'Moving',
      mode: 'online' as const,
      start: '2026-05',
    })
    const { itemId } = valueOf(await perform(saveEventDraft, space.scope, draft(documentAt('first-place'))))
    valueOf(await perform(publishEvent, space.scope, { itemId }))
    for (const [n, slug] of ['second-place', 'third-place'].entries()) {
      valueOf(
        await perform(saveEventDraft, space.scope, { itemId, revision: n + 1, document: documentAt(slug) }),
      )
      valueOf(await perform(publishEvent, space.scope, { itemId }))
    }
    for (const slug of ['first-place', 'second-place']) {
      const response = await visit(space.host, `/events/${slug}`)
      expect([slug, response.status, response.headers.get('location')]).toEqual([
        slug,
        301,
        '/events/third-place',
      ])
    }
    expect(await statusOf('/events/third-place')).toBe(200)
  })

  it('that was taken back is nowhere, and is back when it is published again', async () => {
    const document = {
      slug: 'taken-back',
      title: 'Taken back',
      mode: 'online' as const,
      start: '2026-05',
      appearances: [{ personId: content.person, role: 'speaker' as const, name: 'Somebody' }],
    }
    const { itemId } = valueOf(await perform(saveEventDraft, space.scope, draft(document)))
    valueOf(await perform(publishEvent, space.scope, { itemId }))
    expect(await pageOf('/people/ownword-person')).toContain('Taken back')
    valueOf(await perform(unpublishEvent, space.scope, { itemId }))
    expect(await statusOf('/events/taken-back')).toBe(404)
    for (const path of ['/events', '/people/ownword-person'])
      expect(await pageOf(path)).not.toContain('Taken back')
    valueOf(await perform(publishEvent, space.scope, { itemId }))
    expect(await statusOf('/events/taken-back')).toBe(200)
  })
})
