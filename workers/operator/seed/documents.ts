import type { eventDocument } from '@serai/events'
import type { addMedia } from '@serai/media'
import type { pageDocument } from '@serai/pages'
import type { organisationDocument, personDocument } from '@serai/people'
import type { publicationDocument } from '@serai/publications'
import type { seriesDocument } from '@serai/series'
import type { topicDocument } from '@serai/topics'
import type * as z from 'zod'

/** What the use cases take; the schemas fill in what is left out. */
export type TopicSeed = z.input<typeof topicDocument>
export type SeriesSeed = z.input<typeof seriesDocument>
export type OrganisationSeed = z.input<typeof organisationDocument>
export type PersonSeed = z.input<typeof personDocument>
export type PageSeed = z.input<typeof pageDocument>
export type PublicationSeed = z.input<typeof publicationDocument>
export type EventSeed = z.input<typeof eventDocument>
export type FileSeed = z.input<typeof addMedia.input>
