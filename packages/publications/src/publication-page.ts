import type { Answers } from '@serai/db'
import type { askPublicationPage } from './queries/page.ts'

type Rows = Answers<ReturnType<typeof askPublicationPage>>

/** All that the page of one publication shows of the publication itself. */
export type PublicationPage = Rows['publication'][number] & {
  readonly contributors: Rows['contributors']
  readonly collection: Rows['collection'][number] | null
}

/** The page's rows as one publication; null when none that the reader may reach is there. */
export function toPublicationPage({ publication, contributors, collection }: Rows): PublicationPage | null {
  return publication[0] === undefined
    ? null
    : { ...publication[0], contributors, collection: collection[0] ?? null }
}
