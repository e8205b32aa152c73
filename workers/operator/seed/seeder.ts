import { publishEvent, saveEventDraft } from '@serai/events'
import type { Id, Problem, Result } from '@serai/kernel'
import { addMedia } from '@serai/media'
import { publishPage, savePageDraft } from '@serai/pages'
import { publishOrganisation, publishPerson, saveOrganisationDraft, savePersonDraft } from '@serai/people'
import { publishPublication, savePublicationDraft } from '@serai/publications'
import { perform, type Right, type Scope } from '@serai/scope'
import { publishSeries, saveSeriesDraft } from '@serai/series'
import { changeSettings, type SpaceSettings } from '@serai/spaces'
import { publishTopic, saveTopicDraft } from '@serai/topics'
import type {
  EventSeed,
  FileSeed,
  OrganisationSeed,
  PageSeed,
  PersonSeed,
  PublicationSeed,
  SeriesSeed,
  TopicSeed,
} from './documents.ts'

/** Fills one space through its use cases. What it answers is public; whatever is refused stops the seed with the reason. */
export type Seeder = {
  readonly now: Date
  settings(settings: SpaceSettings): Promise<void>
  file(file: FileSeed): Promise<Id<'media'>>
  topic(document: TopicSeed): Promise<Id<'topic'>>
  series(document: SeriesSeed): Promise<Id<'series'>>
  organisation(document: OrganisationSeed): Promise<Id<'organisation'>>
  person(document: PersonSeed): Promise<Id<'person'>>
  publication(document: PublicationSeed): Promise<Id<'publication'>>
  event(document: EventSeed): Promise<Id<'event'>>
  page(document: PageSeed): Promise<Id<'page'>>
}

/** A first draft of something new. */
const isNew = { itemId: null, revision: 0 } as const

/** The seeder of the space that this scope is of. */
export function openSeeder(scope: Scope<Right>): Seeder {
  return {
    now: scope.now,
    settings: async (settings) => {
      done('settings', settings.name, await perform(changeSettings, scope, settings))
    },
    file: async (file) => done('file', file.fileName, await perform(addMedia, scope, file)).mediaId,
    topic: async (document) => {
      const saved = done('topic', document.name, await perform(saveTopicDraft, scope, { ...isNew, document }))
      return done('topic', document.name, await perform(publishTopic, scope, { itemId: saved.itemId })).itemId
    },
    series: async (document) => {
      const saved = done(
        'series',
        document.title,
        await perform(saveSeriesDraft, scope, { ...isNew, document }),
      )
      return done('series', document.title, await perform(publishSeries, scope, { itemId: saved.itemId }))
        .itemId
    },
    organisation: async (document) => {
      const saved = done(
        'organisation',
        document.name,
        await perform(saveOrganisationDraft, scope, { ...isNew, document }),
      )
      return done(
        'organisation',
        document.name,
        await perform(publishOrganisation, scope, { itemId: saved.itemId }),
      ).itemId
    },
    person: async (document) => {
      const saved = done(
        'person',
        document.name,
        await perform(savePersonDraft, scope, { ...isNew, document }),
      )
      return done('person', document.name, await perform(publishPerson, scope, { itemId: saved.itemId }))
        .itemId
    },
    publication: async (document) => {
      const saved = done(
        'publication',
        document.title,
        await perform(savePublicationDraft, scope, { ...isNew, document }),
      )
      return done(
        'publication',
        document.title,
        await perform(publishPublication, scope, { itemId: saved.itemId }),
      ).itemId
    },
    event: async (document) => {
      const saved = done(
        'event',
        document.title,
        await perform(saveEventDraft, scope, { ...isNew, document }),
      )
      return done('event', document.title, await perform(publishEvent, scope, { itemId: saved.itemId }))
        .itemId
    },
    page: async (document) => {
      const saved = done('page', document.title, await perform(savePageDraft, scope, { ...isNew, document }))
      return done('page', document.title, await perform(publishPage, scope, { itemId: saved.itemId })).itemId
    },
  }
}

/** Makes all of these at once; they may not refer to each other. Answers the ids under the same names. */
export async function each<const N extends string, D, I>(
  documents: Readonly<Record<N, D>>,
  make: (document: D) => Promise<I>,
): Promise<Readonly<Record<N, I>>> {
  const made = Object.entries<D>(documents).map(
    async ([name, document]) => [name, await make(document)] as const,
  )
  // The names are those of `documents`, each once.
  return Object.fromEntries(await Promise.all(made)) as Record<N, I>
}

/** The value, or an error that names what was refused and each field that stood in the way. */
export function done<T>(what: string, title: string, result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(`The seed's ${what} “${title}” is refused: ${inWords(result.problem)}`)
}

function inWords({ code, fields = [] }: Problem): string {
  const reasons = fields.map(({ path, reason }) => (path === '' ? reason : `${path} ${reason}`))
  return [code, ...reasons].join('; ')
}
