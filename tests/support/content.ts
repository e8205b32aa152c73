import { publishEvent, saveEventDraft } from '@serai/events'
import type { Id } from '@serai/kernel'
import { addMedia } from '@serai/media'
import { publishPage, savePageDraft } from '@serai/pages'
import { publishOrganisation, publishPerson, saveOrganisationDraft, savePersonDraft } from '@serai/people'
import { publishPublication, savePublicationDraft } from '@serai/publications'
import { perform } from '@serai/scope'
import { publishSeries, saveSeriesDraft } from '@serai/series'
import { changeSettings } from '@serai/spaces'
import { publishTopic, saveTopicDraft } from '@serai/topics'
import { fillMembers } from './membership.ts'
import { addressesOf } from './addresses-of.ts'
import { aPdf, aPng } from './files.ts'
import { aText } from './text.ts'
import type { TestSpace } from './space.ts'
import { valueOf } from './value-of.ts'

/** The ids of one thing of each kind, all of one space, and the last parts of their addresses. */
export type Content = Awaited<ReturnType<typeof fill>>

/**
 * Fills a space so that every table has a row and every route has something to show. `word` stands in every text, so
 * that a test can tell whose text it sees; `slugs` begin with `prefix`.
 */
export async function fill(space: TestSpace, word: string, prefix: string = word, accent = '#1f4f6b') {
  const { scope } = space
  const file = (bytes: Uint8Array<ArrayBuffer>, fileName: string) =>
    perform(addMedia, scope, { bytes, fileName, alt: `${word} file`, width: 1, height: 1, pages: 1 })
  const pdf = valueOf(await file(aPdf(word), 'paper.pdf')).mediaId
  const photo = valueOf(await file(aPng(word), 'photo.png')).mediaId
  const people = await fillMembers(space, word, prefix)
  const { memberId } = people.member

  const topicDraft = await perform(
    saveTopicDraft,
    scope,
    draft({ slug: `${prefix}-topic`, name: `${word} topic` }),
  )
  const topic = valueOf(await perform(publishTopic, scope, { itemId: valueOf(topicDraft).itemId })).itemId
  const about = { topics: [topic], countries: ['KZ'], body: aText(word, photo) }

  const seriesOf = async (of: 'events' | 'publications') => {
    const document = { ...about, slug: `${prefix}-${of}`, of, title: `${word} ${of}`, summary: word }
    const saved = valueOf(await perform(saveSeriesDraft, scope, draft(document)))
    return valueOf(await perform(publishSeries, scope, { itemId: saved.itemId })).itemId
  }
  const forum = await seriesOf('events')
  const papers = await seriesOf('publications')

  const personDocument = {
    ...about,
    slug: `${prefix}-person`,
    name: `${word} Person`,
    familyName: 'Person',
    givenName: word,
    title: `${word} title`,
    affiliation: word,
    biography: aText(word, photo),
    photoMediaId: photo,
  }
  const personDraft = await perform(savePersonDraft, scope, draft(personDocument))
  const person = valueOf(await perform(publishPerson, scope, { itemId: valueOf(personDraft).itemId })).itemId

  const institute = { ...about, slug: `${prefix}-institute`, name: `${word} institute`, logoMediaId: photo }
  const organisationDraft = await perform(saveOrganisationDraft, scope, draft(institute))
  const organisation = valueOf(
    await perform(publishOrganisation, scope, { itemId: valueOf(organisationDraft).itemId }),
  ).itemId

  const ids = { topic, forum, papers, person, organisation, pdf, photo, memberId }
  const collection = await publicationIn(space, word, ids, {
    slug: `${prefix}-collection`,
    kind: 'collection',
  })
  const publication = await publicationIn(space, word, ids, {
    slug: `${prefix}-paper`,
    kind: 'paper',
    collectionId: collection,
    collectionPosition: 1,
  })
  const news = await publicationIn(space, word, ids, { slug: `${prefix}-news`, kind: 'news' })
  const replaced = await eventIn(
    space,
    word,
    { ...ids, publication },
    { slug: `${prefix}-replaced`, start: '2026-01-10' },
  )
  const event = await eventIn(space, word, { ...ids, publication }, eventOf(prefix, replaced))

  const home = await pageIn(space, word, { path: '', title: `${word} home` })
  const page = await pageIn(space, word, { path: `${prefix}-page`, title: `${word} page` })
  const below = await pageIn(space, word, {
    path: `${prefix}-page/below`,
    title: `${word} below`,
    parentId: page,
  })

  const waiting = await waitingIn(space, prefix)
  valueOf(await perform(changeSettings, scope, settingsOf(word, photo, accent)))
  const { media, theme } = await addressesOf(space, photo)
  const slugs = {
    event: `${prefix}-event`,
    series: `${prefix}-events`,
    publication: `${prefix}-paper`,
    person: `${prefix}-person`,
    page: `${prefix}-page`,
    papers: `${prefix}-publications`,
    sitemap: 'events-2026',
    topic: `${prefix}-topic`,
    media,
    theme,
    handle: `${prefix}-member`,
    cohort: `${prefix}-cohort`,
    field: 'country',
    member: memberId as string,
  }
  return {
    ...ids,
    collection,
    publication,
    news,
    replaced,
    event,
    home,
    page,
    below,
    waiting,
    people,
    slugs,
    word,
  }
}

/** A first draft of something new. */
export function draft<D>(document: D) {
  return { itemId: null, revision: 0, document }
}

type Ids = Readonly<Record<'topic', Id<'topic'>>> &
  Readonly<Record<'forum' | 'papers', Id<'series'>>> &
  Readonly<Record<'pdf' | 'photo', Id<'media'>>> & {
    readonly person: Id<'person'>
    readonly organisation: Id<'organisation'>
  }

async function publicationIn(
  { scope }: TestSpace,
  word: string,
  ids: Ids,
  its: {
    slug: string
    kind: 'paper' | 'collection' | 'news'
    collectionId?: Id<'publication'>
    collectionPosition?: number
  },
) {
  const document = {
    ...its,
    title: `${word} ${its.kind}`,
    abstract: `${word} abstract`,
    body: aText(word, ids.photo),
    issued: '2026-02',
    seriesId: ids.papers,
    seriesNumber: '1',
    contributors: [
      { personId: ids.person, role: 'author' as const, name: `${word} Person`, affiliation: word },
      { organisationId: ids.organisation, role: 'foreword' as const, name: `${word} institute` },
    ],
    coverMediaId: ids.photo,
    pdfMediaId: ids.pdf,
    topics: [ids.topic],
    countries: ['KZ'],
  }
  const saved = valueOf(await perform(savePublicationDraft, scope, draft(document)))
  return valueOf(await perform(publishPublication, scope, { itemId: saved.itemId })).itemId
}

function eventOf(prefix: string, replaced: Id<'event'>) {
  return {
    slug: `${prefix}-event`,
    start: '2026-03-20T10:00',
    end: '2026-03-20T11:30',
    timeZone: 'Asia/Tashkent',
    inPlaceOf: [replaced],
  }
}

async function eventIn(
  { scope }: TestSpace,
  word: string,
  ids: Ids & { readonly publication: Id<'publication'> },
  its: { slug: string; start: string; end?: string; timeZone?: string; inPlaceOf?: Id<'event'>[] },
) {
  const document = {
    ...its,
    title: `${word} event`,
    summary: `${word} summary`,
    body: aText(word, ids.photo),
    mode: 'hybrid' as const,
    venue: { name: `${word} hall`, city: 'Tashkent' },
    seriesId: ids.forum,
    edition: '3rd',
    changes: [{ status: 'rescheduled' as const, reason: `${word} reason`, previousStart: '2026-03-01' }],
    sessions: [{ title: `${word} session` }],
    appearances: [
      { personId: ids.person, role: 'speaker' as const, session: 0, name: `${word} Person`, title: word },
    ],
    credits: [{ organisationId: ids.organisation, role: 'host' as const }],
    videos: [
      { kind: 'recording' as const, provider: 'youtube' as const, url: `https://videos.example/${word}` },
    ],
    photos: [{ mediaId: ids.photo, caption: `${word} photo` }],
    publications: [{ publicationId: ids.publication, relation: 'marks-publication-of' as const }],
    imageMediaId: ids.photo,
    topics: [ids.topic],
    countries: ['KZ'],
  }
  const saved = valueOf(await perform(saveEventDraft, scope, draft(document)))
  return valueOf(await perform(publishEvent, scope, { itemId: saved.itemId })).itemId
}

async function pageIn(
  { scope }: TestSpace,
  word: string,
  its: { path: string; title: string; parentId?: Id<'page'> },
) {
  const document = { ...its, summary: word, body: aText(word) }
  const saved = valueOf(await perform(savePageDraft, scope, draft(document)))
  return valueOf(await perform(publishPage, scope, { itemId: saved.itemId })).itemId
}

/** Settings with everything in them. */
export function settingsOf(word: string, logo: Id<'media'>, accent = '#1f4f6b') {
  return {
    name: `${word} space`,
    shortName: word,
    tagline: `${word} tagline`,
    notice: `${word} notice`,
    languages: ['en'],
    timeZone: 'Asia/Tashkent',
    theme: { accent, accentDark: '#9cc9e0', wordmark: word },
    navigation: [{ label: `${word} events`, path: '/events' }],
    logoMediaId: logo,
    partners: [{ name: `${word} partner`, url: 'https://partner.example/', logoMediaId: logo }],
  }
}

/** Drafts that nobody has published yet. */
async function waitingIn({ scope }: TestSpace, prefix: string) {
  const event = { slug: `${prefix}-waiting`, title: 'Waiting', mode: 'online' as const, start: '2026-09' }
  const publication = { slug: `${prefix}-waiting`, title: 'Waiting', kind: 'paper' as const, issued: '2026' }
  const person = { slug: `${prefix}-waiting`, name: 'Waiting' }
  const page = { path: `${prefix}-waiting`, title: 'Waiting' }
  return {
    event: valueOf(await perform(saveEventDraft, scope, draft(event))).itemId,
    publication: valueOf(await perform(savePublicationDraft, scope, draft(publication))).itemId,
    person: valueOf(await perform(savePersonDraft, scope, draft(person))).itemId,
    page: valueOf(await perform(savePageDraft, scope, draft(page))).itemId,
  }
}
