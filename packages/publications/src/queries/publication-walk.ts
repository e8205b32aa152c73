import type { Given, PublicationKind, Reader } from '@serai/db'
import { isAbout, itemAt, walkOfTag, type Course, type ListCursor, type Walk } from '@serai/drafts'
import { and, eq, sql, type SQL } from 'drizzle-orm'

/** What a list of publications is narrowed to. Series, topic and author are named by their paths, a year by its instants. */
export type PublicationFilters = {
  readonly kind: Given | null
  readonly series: Given | null
  readonly topic: Given | null
  readonly country: Given | null
  readonly author: Given | null
  readonly year: { readonly from: Given; readonly to: Given } | null
}

export const noPublicationFilters: PublicationFilters = {
  kind: null,
  series: null,
  topic: null,
  country: null,
  author: null,
  year: null,
}

export type PublicationListing = {
  readonly which: 'publications' | 'news'
  readonly size: number
  readonly after: ListCursor | null
  readonly filters: PublicationFilters
}

/** True when a list with these filters looks through a bounded stretch for each page. */
export function isBoundedPublicationSearch(filters: PublicationFilters): boolean {
  const { kind, series, topic, country, author } = filters
  const given = [kind, series, topic, country, author].filter((filter) => filter !== null)
  // A person may have several parts in one publication, and what leads to it then stands there as often.
  return given.length > 1 || author !== null
}

/** Which way a list is walked, and from where. */
export function courseOf({ after }: PublicationListing): Course {
  return { order: 'falling', after }
}

/** The rows that lead through the list, and the conditions that they leave to be looked at one by one. */
export function walkOf(
  read: Reader,
  listing: PublicationListing,
): { readonly walk: Walk; readonly rest: readonly SQL[] } {
  const { publications } = read.stepped
  const those = read.listed.publications
  const { kind, series, topic, country, author, year } = listing.filters
  // A later page is walked from where the one before ended: the plus hides the other upper bound from SQLite.
  const above = (at: Walk['at']) => (listing.after === null ? sql`${at}` : sql`+${at}`)
  const inTime = (at: Walk['at']) =>
    year === null ? undefined : and(sql`${at} >= ${year.from}`, sql`${above(at)} < ${year.to}`)
  const conditionsOn = (rows: typeof publications) =>
    [
      series === null ? null : eq(rows.seriesId, itemAt(read, series)),
      kind === null ? null : eq(rows.kind, sql<PublicationKind>`${kind}`),
    ].filter((one) => one !== null)
  const linked = walkOfLinks(read, listing)
  if (linked !== null) {
    const rest = [
      ...conditionsOn(those),
      ...(country !== null && topic !== null ? [isAbout(read, those.id, { country })] : []),
      ...(author !== null && (topic !== null || country !== null) ? [isBy(read, author)] : []),
    ]
    return { walk: { ...linked, which: and(linked.which, inTime(linked.at)) }, rest }
  }
  const first = conditionsOn(publications)[0] ?? eq(publications.isNews, listing.which === 'news')
  const which = and(first, inTime(publications.sortAt))
  const rest = conditionsOn(those).slice(1)
  return { walk: { rows: publications, at: publications.sortAt, id: publications.id, which }, rest }
}

function walkOfLinks(
  read: Reader,
  { which, filters: { topic, country, author } }: PublicationListing,
): Walk | null {
  const kind = which === 'news' ? 'news' : 'publication'
  if (topic !== null) return walkOfTag(read, kind, { topic })
  if (country !== null) return walkOfTag(read, kind, { country })
  if (author === null) return null
  const { contributions } = read.stepped
  const isTheirs = eq(contributions.personId, itemAt(read, author))
  return { rows: contributions, at: contributions.sortAt, id: contributions.publicationId, which: isTheirs }
}

function isBy(read: Reader, author: Given): SQL {
  const { contributions, publications } = read.listed
  const by = read
    .select({ id: contributions.publicationId })
    .from(contributions)
    .where(
      and(eq(contributions.publicationId, publications.id), eq(contributions.personId, itemAt(read, author))),
    )
  return sql`exists ${by}`
}
