import type { Given, Reader } from '@serai/db'
import { itemAt, type DraftKind } from '@serai/drafts'
import { pictureOf } from '@serai/media'
import { asc, eq } from 'drizzle-orm'
import type { organisationDocument } from './organisation.ts'
import type { personDocument } from './person.ts'
import { sortNameOf } from './sort-name.ts'

export const projectPerson: DraftKind<'person', typeof personDocument>['project'] = (
  { db },
  live,
  document,
) => {
  const { audience: _, topics: _t, countries: _c, biography: _b, ...row } = document
  const head = { id: live.id, audience: live.shownTo, publishedAt: live.publishedAt }
  return [db.put('people', { ...row, ...head, sortName: sortNameOf(document) }, (column) => [column.id])]
}

export const projectOrganisation: DraftKind<'organisation', typeof organisationDocument>['project'] = (
  { db },
  live,
  document,
) => {
  const { slug, name, shortName, url, country, logoMediaId } = document
  const head = { id: live.id, audience: live.shownTo, publishedAt: live.publishedAt }
  return [
    db.put('organisations', { ...head, slug, name, shortName, url, country, logoMediaId }, (column) => [
      column.id,
    ]),
  ]
}

/** The name of the person at this path, whom lists may name. */
export function findPersonName(read: Reader, path: Given) {
  const { people } = read.listed
  return read
    .select({ name: people.name })
    .from(people)
    .where(eq(people.id, itemAt(read, path)))
    .limit(1)
}

/** The addresses of the people of a space by name, for search engines, at most 5,000. */
export function listPersonAddresses(read: Reader) {
  const { people } = read.listed
  return read
    .select({ slug: people.slug, updatedAt: people.publishedAt, isSample: people.isSample })
    .from(people)
    .orderBy(asc(people.sortName), asc(people.id))
    .limit(5000)
}

/** The person at this path, with the biography and the photograph's facts. */
export function findPerson(read: Reader, path: Given) {
  const { addresses, bodies, people } = read.reachable
  const { media } = read.open
  return read
    .select({
      id: people.id,
      slug: people.slug,
      name: people.name,
      honorific: people.honorific,
      title: people.title,
      affiliation: people.affiliation,
      country: people.country,
      orcid: people.orcid,
      links: people.links,
      isSample: people.isSample,
      language: people.language,
      html: bodies.html,
      photo: { ...pictureOf(read), focal: media.focal },
    })
    .from(addresses)
    .innerJoin(people, eq(people.id, addresses.itemId))
    .leftJoin(bodies, eq(bodies.itemId, people.id))
    .leftJoin(media, eq(media.id, people.photoMediaId))
    .where(eq(addresses.path, path))
    .limit(1)
}
