import { findCurrentPath } from '@serai/drafts'
import { listEventsOfPublication } from '@serai/events'
import { slug } from '@serai/kernel'
import {
  askPublicationPage,
  findPublicationPdf,
  listPublicationsOfCollection,
  toPublicationPage,
} from '@serai/publications'
import { PublicationMetadata } from '@serai/web/metadata'
import { PublicationView } from '@serai/web/site'
import * as z from 'zod'
import { route, type Route } from '../edge/route.ts'
import { isUnlisted, movedFile, orMoved } from './moved.ts'
import { pageContext } from '../edge/page-context.ts'
import { serveFile } from './serve-file.ts'

const publicationRoute = route({
  path: '/publications/:slug',
  params: z.object({ slug: slug('publication') }),
  query: z.object({}),
  values: ({ params }) => ({ path: `/publications/${params.slug}` }),
  ask: ({ read, value: { path } }) => ({
    ...askPublicationPage(read, path),
    events: listEventsOfPublication(read, path),
    contents: listPublicationsOfCollection(read, path),
    current: findCurrentPath(read, path),
  }),
  show: ({ params, frame, canonical }, { events, contents, current, ...rows }) => {
    const publication = toPublicationPage(rows)
    if (publication === null) return { show: 'problem', code: 'not-found' }
    const context = pageContext(frame, canonical)
    return orMoved(current, `/publications/${params.slug}`, {
      show: 'view',
      title: publication.title,
      description: publication.abstract.slice(0, 300),
      language: publication.language,
      isUnindexed: publication.isSample,
      ...(publication.kind === 'news' ? { section: '/news' } : {}),
      head: (
        <PublicationMetadata
          publication={publication}
          contents={contents}
          context={context}
          isCited={!publication.isSample}
        />
      ),
      body: (
        <PublicationView
          publication={publication}
          events={events}
          contents={contents}
          institute={frame.name}
          address={canonical}
        />
      ),
    })
  },
})

/** The PDF stands beside its page, on the space's own host: Google Scholar asks for the same folder. */
const pdfRoute = route({
  path: '/publications/:slug.pdf',
  params: z.object({ slug: slug('publication') }),
  query: z.object({}),
  values: ({ params }) => ({ path: `/publications/${params.slug}` }),
  ask: ({ read, value: { path } }) => ({
    file: findPublicationPdf(read, path),
    current: findCurrentPath(read, path),
  }),
  show: async ({ files, params, request, canonical }, { file: [file], current }) => {
    if (file === undefined) return { show: 'problem', code: 'not-found' }
    const page = `/publications/${params.slug}`
    const moved = movedFile(current, page, '.pdf')
    if (moved !== null) return moved
    const fileName = `${params.slug}.pdf`
    const landing = canonical.replace(/\.pdf$/, '')
    return serveFile(files, request, {
      ...file,
      ...{ fileName, isForEver: false, page: landing },
      isUnindexed: file.isSample || isUnlisted(current),
    })
  },
})

export const publicationRoutes: readonly Route[] = [pdfRoute, publicationRoute]
