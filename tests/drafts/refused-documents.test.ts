import { saveEventDraft } from '@serai/events'
import { addMedia } from '@serai/media'
import { savePageDraft } from '@serai/pages'
import { savePersonDraft } from '@serai/people'
import { savePublicationDraft } from '@serai/publications'
import { perform } from '@serai/scope'
import { publishTopic, saveTopicDraft } from '@serai/topics'
import { changeSettings } from '@serai/spaces'
import { beforeAll, describe, expect, it } from 'vitest'
import { draft, fill, settingsOf, type Content } from '../support/content.ts'
import { aSpace, type TestSpace } from '../support/space.ts'
import { aText } from '../support/text.ts'
import { valueOf } from '../support/value-of.ts'

let space: TestSpace
let content: Content

beforeAll(async () => {
  space = await aSpace()
  content = await fill(space, 'own')
})

const event = { slug: 'new', title: 'New', mode: 'online' as const, start: '2026-05-01' }

/** The fields that are named when this event is refused. */
async function refusedFields(changes: object): Promise<readonly string[]> {
  const answer = await perform(saveEventDraft, space.scope, draft({ ...event, ...changes }))
  return answer.ok ? [] : (answer.problem.fields ?? []).map(({ path }) => path.replace(/^document\./, ''))
}

describe('an event is refused, with the field to change,', () => {
  it.each([
    [['title'], { title: '' }],
    [['title'], { title: 'a\u0000b' }],
    [['title'], { title: 'half\ud800' }],
    [['title'], { title: 'turned\u202eround' }],
    [['title'], { title: 'x'.repeat(301) }],
    [['summary'], { summary: 'a\u0000b' }],
    [['slug'], { slug: 'Not A Slug' }],
    [['slug'], { slug: 'а' }],
    [['start'], { start: '2026-02-30' }],
    [['start'], { start: '2026' }],
    [['start'], { start: '9999-01-01' }],
    [['timeZone'], { start: '2026-05-01T10:00' }],
    [['timeZone'], { start: '2026-05-01T10:00', timeZone: 'EST' }],
    [['timeZone'], { start: '2026-05-01T10:00', timeZone: 'UTC+5' }],
    [['timeZone'], { start: '2026-05-01T10:00', timeZone: 'Europe/Astana' }],
    [['timeZone'], { timeZone: 'Asia/Almaty' }],
    [['start'], { start: '2026-03-29T02:30', timeZone: 'Europe/Stockholm' }],
    [['end'], { end: '2026-04-30' }],
    [['end'], { end: '2026-05' }],
    [['topics'], { topics: ['01ARZ3NDEKTSV4RRFFQ69G5FAV', '01ARZ3NDEKTSV4RRFFQ69G5FAV'] }],
    [['countries'], { countries: ['KZ', 'KZ'] }],
    [['countries.0'], { countries: ['Kazakhstan'] }],
    [['videos.0.url'], { videos: [{ kind: 'stream', provider: 'other', url: 'javascript:alert(1)' }] }],
    [['videos.0.url'], { videos: [{ kind: 'stream', provider: 'other', url: 'https:evil.example' }] }],
    [['venue.name'], { venue: { country: 'KZ' } }],
    [
      ['body.doc.content.0.type'],
      { body: { version: 1, doc: { type: 'doc', content: [{ type: 'script' }] } } },
    ],
  ])('%s', async (fields, changes) => {
    expect(await refusedFields(changes)).toEqual(fields)
  })

  it('when a session that a person appears in is none of its own', async () => {
    const appearances = [{ personId: content.person, role: 'speaker', session: 1, name: 'A' }]
    expect(await refusedFields({ sessions: [{ title: 'Only' }], appearances })).toEqual([
      'appearances.0.session',
    ])
  })

  it('when a picture of its text is no file of the space', async () => {
    const body = aText('text', '01ARZ3NDEKTSV4RRFFQ69G5FAV' as never)
    expect(await refusedFields({ body })).toEqual(['body'])
  })

  it('when an id is of another kind', async () => {
    expect(await refusedFields({ seriesId: content.topic })).toEqual(['seriesId'])
    expect(await refusedFields({ imageMediaId: content.pdf })).toEqual(['imageMediaId'])
  })
})

describe('other documents', () => {
  it('are refused for what only they can have wrong', async () => {
    const orcid = { slug: 'p', name: 'P', orcid: '0000-0002-1825-0098' }
    expect(await perform(savePersonDraft, space.scope, draft(orcid))).toMatchObject({
      problem: { fields: [{ path: 'document.orcid' }] },
    })
    valueOf(await perform(savePersonDraft, space.scope, draft({ ...orcid, orcid: '0000-0002-1825-0097' })))
    for (const path of ['events', 'events/x', 'admin', 'cdn-cgi/x', 'a//b', '/a', 'A']) {
      expect([path, (await perform(savePageDraft, space.scope, draft({ path, title: 'P' }))).ok]).toEqual([
        path,
        false,
      ])
    }
    const chapter = { slug: 'c', kind: 'chapter' as const, title: 'C', issued: '2026' }
    expect(await perform(savePublicationDraft, space.scope, draft(chapter))).toMatchObject({
      problem: { fields: [{ path: 'document.collectionId' }] },
    })
    const picture = { ...chapter, kind: 'paper' as const, pdfMediaId: content.photo }
    expect(await perform(savePublicationDraft, space.scope, draft(picture))).toMatchObject({
      problem: { fields: [{ path: 'document.pdfMediaId' }] },
    })
  })

  it('refer only to what has been public', async () => {
    const { itemId } = valueOf(
      await perform(saveTopicDraft, space.scope, draft({ slug: 'unseen', name: 'Unseen' })),
    )
    const saved = valueOf(await perform(saveEventDraft, space.scope, draft({ ...event, topics: [itemId] })))
    const { publishEvent } = await import('@serai/events')
    const publish = () => perform(publishEvent, space.scope, { itemId: saved.itemId })
    expect(await publish()).toMatchObject({
      problem: { code: 'unknown-reference', fields: [{ path: 'topics.0' }] },
    })
    valueOf(await perform(publishTopic, space.scope, { itemId }))
    valueOf(await publish())
  })

  it('of any sort are refused when they are too large to be kept', async () => {
    const sessions = Array.from({ length: 200 }, () => ({
      title: 'ა'.repeat(300),
      summary: 'ა'.repeat(1000),
    }))
    const appearances = Array.from({ length: 200 }, () => ({
      personId: content.person,
      role: 'speaker' as const,
      name: 'ა'.repeat(200),
      title: 'ა'.repeat(300),
      affiliation: 'ა'.repeat(300),
    }))
    const photos = Array.from({ length: 60 }, () => ({ mediaId: content.photo, caption: 'ა'.repeat(300) }))
    const changes = Array.from({ length: 50 }, () => ({
      status: 'cancelled' as const,
      reason: 'ა'.repeat(500),
    }))
    const body = {
      version: 1,
      doc: {
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: 'ა'.repeat(120_000) }] }],
      },
    }
    const answer = await perform(
      saveEventDraft,
      space.scope,
      draft({ ...event, sessions, appearances, photos, changes, body }),
    )
    expect(answer).toMatchObject({
      ok: false,
      problem: { code: 'invalid-input', fields: [{ reason: 'is larger than 1.5 MB in all' }] },
    })
  })
})

describe('a file', () => {
  it('is known by its content alone', async () => {
    const html = new TextEncoder().encode('<!doctype html><script>alert(1)</script>')
    const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')
    for (const bytes of [html, svg, new Uint8Array(0)]) {
      const answer = await perform(addMedia, space.scope, {
        bytes: Uint8Array.from(bytes),
        fileName: 'picture.png',
      })
      expect(answer).toMatchObject({ problem: { code: 'invalid-input', fields: [{ path: 'bytes' }] } })
    }
  })
})

describe('settings', () => {
  it('are refused when their colours would be hard to read, or a path leads out of the space', async () => {
    const settings = settingsOf('word', content.photo)
    const pale = { ...settings, theme: { ...settings.theme, accent: '#e6a9a4' } }
    expect(await perform(changeSettings, space.scope, pale)).toMatchObject({
      problem: { fields: [{ path: 'theme.accent' }] },
    })
    for (const path of ['//evil.example', 'https://evil.example', '/a//b', '/a b', 'events']) {
      const navigation = [{ label: 'Out', path }]
      expect([path, (await perform(changeSettings, space.scope, { ...settings, navigation })).ok]).toEqual([
        path,
        false,
      ])
    }
  })
})
