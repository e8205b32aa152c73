import { findCurrentPath } from '@serai/drafts'
import { listEventsOfPublication } from '@serai/events'
import { slug } from '@serai/kernel'
import {
  askPublicationPage,
  findPublicationPdf,
  listPublications,
  listPublicationsOfCollection,
  toPublicationPage,
} from '@serai/publications'
import { NewsView, PublicationsView, PublicationView } from '@serai/web/site'
import { wordsFor } from '@serai/web/words'
import * as z from 'zod'
import { route, type Route } from '../edge/route.ts'
import { after, pageOf, type Cursor } from './cursor.ts'
import { serveFile } from './serve-file.ts'
import { orMoved } from './moved.ts'

const pageSize = 20

const beyond = (cursor: Cursor | undefined) =>
  cursor === undefined ? null : { sortAt: cursor.at, id: cursor.id }

const publicationsRoute = route({
  path: '/publications',
  params: z.object({}),
  query: z.object({ after }),
  ask: ({ read, query }) => ({
    publications: listPublications(read, 'publications', pageSize, beyond(query.after)),
  }),
  show: ({ query, frame }, { publications }) => {
    const words = wordsFor(frame.languages[0] ?? 'en').publications
    const { rows, older } = pageOf(publications, pageSize, '/publications', (row) => row.sortAt)
    const newer = query.after === undefined ? null : '/publications'
    return {
      show: 'view',
      title: words.title,
      description: `${words.title} – ${frame.name}`,
      body: <PublicationsView publications={rows} newer={newer} older={older} />,
    }
  },
})

const newsRoute = route({
  path: '/news',
  params: z.object({}),
  query: z.object({ after }),
  ask: ({ read, query }) => ({ news: listPublications(read, 'news', pageSize, beyond(query.after)) }),
  show: ({ query, frame }, { news }) => {
    const words = wordsFor(frame.languages[0] ?? 'en').news
    const { rows, older } = pageOf(news, pageSize, '/news', (row) => row.sortAt)
    return {
      show: 'view',
      title: words.title,
      description: `${words.title} – ${frame.name}`,
      body: <NewsView news={rows} newer={query.after === undefined ? null : '/news'} older={older} />,
    }
  },
})

const publicationRoute = route({
  path: '/publications/:slug',
  params: z.object({ slug: slug('publication') }),
  query: z.object({}),
  ask: ({ read, params }) => {
    const path = `/publications/${params.slug}`
    return {
      ...askPublicationPage(read, path),
      events: listEventsOfPublication(read, path),
      contents: listPublicationsOfCollection(read, path),
      current: findCurrentPath(read, path),
    }
  },
  show: ({ params }, { events, contents, current, ...rows }) => {
    const publication = toPublicationPage(rows)
    if (publication === null) return { show: 'problem', code: 'not-found' }
    return orMoved(current, `/publications/${params.slug}`, {
      show: 'view',
      title: publication.title,
      description: publication.abstract.slice(0, 300),
      language: publication.language,
      isUnindexed: publication.isSample,
      ...(publication.kind === 'news' ? { section: '/news' } : {}),
      body: <PublicationView publication={publication} events={events} contents={contents} />,
    })
  },
})

/** The PDF stands beside its page, on the space's own host: Google Scholar asks for the same folder. */
const pdfRoute = route({
  path: '/publications/:slug.pdf',
  params: z.object({ slug: slug('publication') }),
  query: z.object({}),
  ask: ({ read, params }) => ({
    file: findPublicationPdf(read, `/publications/${params.slug}`),
    current: findCurrentPath(read, `/publications/${params.slug}`),
  }),
  show: async ({ files, params, request, canonical }, { file: [file], current }) => {
    if (file === undefined) return { show: 'problem', code: 'not-found' }
    const page = `/publications/${params.slug}`
    const path = current[0]?.path ?? page
    if (path !== page) return { show: 'moved', to: `${path}.pdf` }
    const fileName = `${params.slug}.pdf`
    const landing = canonical.replace(/\.pdf$/, '')
    return serveFile(files, request, { ...file, fileName, isForEver: false, page: landing })
  },
})

export const publicationRoutes: readonly Route[] = [pdfRoute, publicationsRoute, publicationRoute, newsRoute]
