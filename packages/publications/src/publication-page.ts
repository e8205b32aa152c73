import type { Answers } from '@serai/db'
import type { askPublicationPage } from './queries/page.ts'

type Rows = Answers<ReturnType<typeof askPublicationPage>>

/** All that the page of one publication shows of the publication itself. */
export type PublicationPage = Rows['publication'][number] & {
  readonly contributors: Rows['contributors']
  readonly topics: Rows['topics']
  readonly countries: Rows['countries']
  readonly collection: Rows['collection'][number] | null
  readonly cover: Rows['cover'][number] | null
}

/** The page's rows as one publication; null when none that the reader may reach is there. */
export function toPublicationPage({
  publication: [publication],
  contributors,
  collection,
  cover,
  topics,
  countries,
}: Rows): PublicationPage | null {
  if (publication === undefined) return null
  return {
    ...publication,
    contributors,
    topics,
    countries,
    collection: collection[0] ?? null,
    cover: cover[0] ?? null,
  }
}
