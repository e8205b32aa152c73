import type { Content } from '../support/content.ts'
import { aPng } from '../support/files.ts'
import { settingsOf } from '../support/content.ts'
import { aText } from '../support/text.ts'
import type { InputOf, UseCaseName } from './use-cases.ts'

/**
 * For each use case, an input that works in the space of this content and holds every id that it can. A use case
 * without one does not compile.
 */
export const examples: { readonly [N in UseCaseName]: (own: Content) => InputOf<N> } = {
  'events.save-event-draft': (own) => ({
    itemId: own.event,
    revision: 1,
    document: {
      slug: own.slugs.event,
      title: 'Again',
      mode: 'online',
      start: '2026-03-20T10:00',
      timeZone: 'Asia/Tashkent',
      translationOf: own.replaced,
      seriesId: own.forum,
      changes: [{ status: 'rescheduled', reason: `${own.word} reason`, previousStart: '2026-03-01' }],
      appearances: [{ personId: own.person, role: 'moderator', name: 'A Person' }],
      credits: [{ organisationId: own.organisation, role: 'host' }],
      photos: [{ mediaId: own.photo }],
      publications: [{ publicationId: own.publication, relation: 'related' }],
      inPlaceOf: [own.replaced],
      imageMediaId: own.photo,
      topics: [own.topic],
    },
  }),
  'events.publish-event': (own) => ({ itemId: own.event }),
  'events.unpublish-event': (own) => ({ itemId: own.event }),
  'events.schedule-event': (own) => ({ itemId: own.waiting.event, at: '2030-01-01T00:00:00Z' }),
  'publications.save-publication-draft': (own) => ({
    itemId: own.publication,
    revision: 1,
    document: {
      slug: own.slugs.publication,
      kind: 'chapter',
      title: 'Again',
      issued: '2026',
      translationOf: own.news,
      seriesId: own.papers,
      collectionId: own.collection,
      contributors: [
        { personId: own.person, role: 'author', name: 'A Person' },
        { organisationId: own.organisation, role: 'author', name: 'An Institute' },
      ],
      coverMediaId: own.photo,
      pdfMediaId: own.pdf,
      topics: [own.topic],
    },
  }),
  'publications.publish-publication': (own) => ({ itemId: own.publication }),
  'publications.unpublish-publication': (own) => ({ itemId: own.publication }),
  'publications.schedule-publication': (own) => ({
    itemId: own.waiting.publication,
    at: '2030-01-01T00:00:00Z',
  }),
  'people.save-person-draft': (own) => ({
    itemId: own.person,
    revision: 1,
    document: { slug: own.slugs.person, name: 'A Person', photoMediaId: own.photo, topics: [own.topic] },
  }),
  'people.publish-person': (own) => ({ itemId: own.person }),
  'people.unpublish-person': (own) => ({ itemId: own.person }),
  'people.schedule-person': (own) => ({ itemId: own.waiting.person, at: '2030-01-01T00:00:00Z' }),
  'people.save-organisation-draft': (own) => ({
    itemId: own.organisation,
    revision: 1,
    document: {
      slug: `${own.word}-institute`,
      name: 'An Institute',
      logoMediaId: own.photo,
      topics: [own.topic],
    },
  }),
  'people.unpublish-organisation': (own) => ({ itemId: own.organisation }),
  'series.unpublish-series': (own) => ({ itemId: own.forum }),
  'topics.unpublish-topic': (own) => ({ itemId: own.topic }),
  'people.publish-organisation': (own) => ({ itemId: own.organisation }),
  'pages.save-page-draft': (own) => ({
    itemId: own.below,
    revision: 1,
    document: {
      path: `${own.slugs.page}/below`,
      title: 'Again',
      parentId: own.page,
      translationOf: own.page,
      body: aText('again'),
      topics: [own.topic],
    },
  }),
  'pages.publish-page': (own) => ({ itemId: own.below }),
  'pages.unpublish-page': (own) => ({ itemId: own.below }),
  'pages.schedule-page': (own) => ({ itemId: own.waiting.page, at: '2030-01-01T00:00:00Z' }),
  'series.save-series-draft': (own) => ({
    itemId: own.forum,
    revision: 1,
    document: { slug: own.slugs.series, of: 'events', title: 'Again', topics: [own.topic] },
  }),
  'series.publish-series': (own) => ({ itemId: own.forum }),
  'topics.save-topic-draft': (own) => ({
    itemId: own.topic,
    revision: 1,
    document: { slug: `${own.word}-topic`, name: 'Again' },
  }),
  'topics.publish-topic': (own) => ({ itemId: own.topic }),
  'media.add-media': () => ({ bytes: aPng('another'), fileName: 'another.png' }),
  'spaces.change-settings': (own) => settingsOf('again', own.photo),
}
