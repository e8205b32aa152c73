import type { Given, Reader } from '@serai/db'
import type { Placeholder } from 'drizzle-orm'

/** How many entries a search looks at. It stops there rather than going on. */
export const mostFound = 200

/** How many of them by their titles: whoever is sought by name is found, however much newer text names them. */
const mostByTitle = 50

type Search = {
  readonly inTitle: Placeholder
  readonly anywhere: Placeholder
  readonly near: readonly Given[]
  /** How many of the newest are shown with the place in their text: as many as come up to the end of the page. */
  readonly shown: number
}

/** The statements of a search: what holds the words in its title, and what holds them anywhere, the newest first. */
export function askSearch(read: Reader, { inTitle, anywhere, near, shown }: Search) {
  return {
    byTitle: read.search(inTitle, near, mostByTitle),
    newest: read.search(anywhere, near, shown),
    byText: read.search(anywhere, [], mostFound),
  }
}
