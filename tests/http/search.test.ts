import { publishEvent, saveEventDraft, unpublishEvent } from '@serai/events'
import { publishPerson, savePersonDraft } from '@serai/people'
import { publishPublication, savePublicationDraft } from '@serai/publications'
import { perform } from '@serai/scope'
import { publishTopic, saveTopicDraft, unpublishTopic } from '@serai/topics'
import { beforeAll, describe, expect, it } from 'vitest'
import { aCohort } from '../support/cohort.ts'
import { draft } from '../support/content.ts'
import { copiesOf } from '../support/many.ts'
import { visit } from '../support/setting.ts'
import { aSpace, type TestSpace } from '../support/space.ts'
import { valueOf } from '../support/value-of.ts'

let space: TestSpace

const body = (text: string) => ({
  version: 1,
  doc: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] },
})

async function anEvent(of: TestSpace, slug: string, its: object = {}) {
  const document = {
    slug,
    title: slug.replaceAll('-', ' '),
    mode: 'online' as const,
    start: '2026-05-04',
    ...its,
  }
  const { itemId } = valueOf(await perform(saveEventDraft, of.scope, draft(document)))
  return valueOf(await perform(publishEvent, of.scope, { itemId })).itemId
}

async function aPerson(slug: string, name: string) {
  const { itemId } = valueOf(await perform(savePersonDraft, space.scope, draft({ slug, name })))
  valueOf(await perform(publishPerson, space.scope, { itemId }))
}

beforeAll(async () => {
  space = await aSpace()
  const paper = {
    slug: 'corridor',
    kind: 'paper' as const,
    title: 'Roads and rails',
    issued: '2025-11',
    abstract: 'An abstract of its own.',
    body: body(
      `${'Much is said before. '.repeat(60)}The dry port of Khorgos doubled its throughput. ${'More follows. '.repeat(60)}`,
    ),
  }
  const saved = valueOf(await perform(savePublicationDraft, space.scope, draft(paper)))
  valueOf(await perform(publishPublication, space.scope, { itemId: saved.itemId }))
  await aPerson('gokce-yildirim', 'Gökçe Yıldırım')
  await aPerson('erlan', 'Ерлан Қарин')
  const topicDraft = await perform(
    saveTopicDraft,
    space.scope,
    draft({ slug: 'hydrology', name: 'Hydrology' }),
  )
  const topic = valueOf(
    await perform(publishTopic, space.scope, { itemId: valueOf(topicDraft).itemId }),
  ).itemId
  await anEvent(space, 'an-evening-talk', { topics: [topic] })
})

/** The addresses that a search leads to, in their order, and the page itself. */
async function found(words: string, of = space, page = '') {
  const response = await visit(of.host, `/search?q=${encodeURIComponent(words)}${page}`)
  const text = await response.text()
  const main = text.slice(text.indexOf('<main'), text.indexOf('</main'))
  const paths = [...main.matchAll(/<h2 class="row-title"><a class="tap" href="([^"]+)"/g)].map(
    ([, path]) => path,
  )
  return { status: response.status, paths, main }
}

describe('search', () => {
  it('finds a paper by a phrase of its body and shows the words where they stand', async () => {
    const { paths, main } = await found('"dry port of Khorgos"')
    expect(paths).toEqual(['/publications/corridor'])
    expect(main).toContain(
      'The <mark>dry</mark> <mark>port</mark> <mark>of</mark> <mark>Khorgos</mark> doubled',
    )
    expect((await found('"port dry of Khorgos"')).paths).toEqual([])
    expect((await found('khorgos throughput')).paths).toEqual(['/publications/corridor'])
  })

  it('finds a person by another spelling of the name', async () => {
    expect((await found('gokce yıldırım')).paths).toEqual(['/people/gokce-yildirim'])
    expect((await found('GÖKÇE')).paths).toEqual(['/people/gokce-yildirim'])
    expect((await found('ерлан қарин')).main).toContain('<mark>Ерлан</mark> <mark>Қарин</mark>')
  })

  it('finds an event by its topic', async () => {
    expect((await found('hydrology')).paths).toEqual(['/events/an-evening-talk'])
  })

  it('puts what is named so before what only says so, and then the newest first', async () => {
    const own = await aSpace()
    await anEvent(own, 'other-talk', { summary: 'About silk.', start: '2026-06-01' })
    await anEvent(own, 'another-talk', { summary: 'About silk.', start: '2026-07-01' })
    await anEvent(own, 'silk', { start: '2020-01-01' })
    expect((await found('silk', own)).paths).toEqual([
      '/events/silk',
      '/events/another-talk',
      '/events/other-talk',
    ])
  })

  it('finds what is named so behind hundreds of newer texts that say so, and stops at 200', async () => {
    const own = await aSpace()
    const copied = await anEvent(own, 'an-opinion', { summary: 'text', start: '2026-06-01' })
    await copiesOf(own, copied, 300, 'public', 'AAA')
    await anEvent(own, 'text-itself', { start: '2020-01-01' })
    const first = await found('text', own)
    expect(first.paths).toHaveLength(20)
    expect(first.paths[0]).toBe('/events/text-itself')
    expect(first.main).toContain('page=2')
    expect((await found('text', own, '&page=10')).paths).toHaveLength(20)
    expect((await found('text', own, '&page=10')).main).not.toContain('page=11')
  })

  it('never finds what is not public, nor what was taken back', async () => {
    const own = await aSpace()
    const cohortId = await aCohort(own, 'secret-cohort')
    for (const audience of ['members', 'cohort', 'staff', 'unlisted'] as const)
      await anEvent(own, `secret-${audience}`, { audience, cohortId })
    const back = await anEvent(own, 'secret-back')
    expect((await found('secret', own)).paths).toEqual(['/events/secret-back'])
    valueOf(await perform(unpublishEvent, own.scope, { itemId: back }))
    expect((await found('secret', own)).paths).toEqual([])
  })

  it('finds nothing by a topic that was taken back', async () => {
    const own = await aSpace()
    const saved = valueOf(
      await perform(saveTopicDraft, own.scope, draft({ slug: 'secret-programme', name: 'Secret programme' })),
    )
    valueOf(await perform(publishTopic, own.scope, { itemId: saved.itemId }))
    await anEvent(own, 'an-open-talk', { topics: [saved.itemId] })
    expect((await found('secret programme', own)).paths).toEqual(['/events/an-open-talk'])
    valueOf(await perform(unpublishTopic, own.scope, { itemId: saved.itemId }))
    expect((await found('secret programme', own)).paths).toEqual([])
    expect((await found('open', own)).main).not.toContain('Secret')
  })

  it('finds a word by its beginning, but not within quotation marks, and marks it whole', async () => {
    expect((await found('khorg')).paths).toEqual(['/publications/corridor'])
    expect((await found('khorg')).main).toContain('<mark>Khorgos</mark>')
    expect((await found('"khorg"')).paths).toEqual([])
    expect((await found('kho')).paths).toEqual([])
  })

  it('finds a name whatever its strokes and dots', async () => {
    expect((await found('Gokce Yildirim')).paths).toEqual(['/people/gokce-yildirim'])
  })

  it('never finds what is another space’s, whatever it is asked', async () => {
    const [own, other] = [await aSpace(), await aSpace()]
    await anEvent(own, 'own-thing')
    await anEvent(other, 'foreign-thing')
    expect((await found('thing', own)).paths).toEqual(['/events/own-thing'])
    for (const words of [
      'foreign',
      `space${other.id.toLowerCase()}public`,
      `thing OR space${other.id.toLowerCase()}public`,
      'thing" OR "foreign',
      'title:foreign',
      'words : foreign',
      '{title words} : foreign',
      'NEAR(foreign thing)',
      '-own thing*',
    ]) {
      const { status, paths } = await found(words, own)
      expect([words, status, paths.includes('/events/foreign-thing')]).toEqual([words, 200, false])
    }
  })
})

describe('a question that cannot be answered', () => {
  it.each([
    '',
    ' ',
    '"',
    '""',
    '*',
    '()',
    'AND',
    '\u0000',
    "' or 1=1 --",
    '„“«»',
    '\ud800',
    '🙂',
    'a"b',
    '^x',
  ])('%j is a page, not a failure', async (words) => {
    const response = await visit(space.host, `/search?q=${encodeURIComponent(words.toWellFormed())}`)
    expect([words, response.status]).toEqual([words, 200])
  })

  it('is refused when it is too long, and says so beside the field', async () => {
    const { status, main } = await found('long '.repeat(60))
    expect(status).toBe(400)
    expect(main).toContain('too long')
    expect(main).toContain('aria-invalid="true"')
  })

  it.each(['page=0', 'page=11', 'page=x', 'page=-1'])('with %s is refused', async (page) => {
    expect((await visit(space.host, `/search?q=a&${page}`)).status).toBe(400)
  })

  it('writes what was typed as text', async () => {
    const { main } = await found('<script>alert(1)</script>"><img src=x>')
    expect(main).not.toContain('<script>')
    expect(main).not.toContain('<img src=x')
  })
})
