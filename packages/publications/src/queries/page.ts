import type { Given, Reader } from '@serai/db'
import { itemAt, listCountriesOf, listTopicsOf } from '@serai/drafts'
import { pictureOf } from '@serai/media'
import { asc, eq } from 'drizzle-orm'

/** The statements of a publication's page that this domain answers. */
export function askPublicationPage(read: Reader, path: Given) {
  return {
    publication: findPublication(read, path),
    contributors: listContributors(read, path),
    collection: findCollectionOf(read, path),
    cover: findCoverOf(read, path),
    topics: listTopicsOf(read, path),
    countries: listCountriesOf(read, path),
  }
}

function findPublication(read: Reader, path: Given) {
  const { addresses, bodies, publications } = read.reachable
  const { series } = read.listed
  const { media } = read.open
  return read
    .select({
      id: publications.id,
      slug: publications.slug,
      kind: publications.kind,
      title: publications.title,
      subtitle: publications.subtitle,
      abstract: publications.abstract,
      language: publications.language,
      issued: publications.issued,
      seriesTitle: series.title,
      seriesSlug: series.slug,
      seriesIssn: series.issn,
      seriesNumber: publications.seriesNumber,
      licence: publications.licence,
      externalUrl: publications.externalUrl,
      isSample: publications.isSample,
      publishedAt: publications.publishedAt,
      updatedAt: publications.updatedAt,
      pdf: { sha256: media.sha256, bytes: media.bytes, pages: media.pages, alt: media.alt },
      html: bodies.html,
    })
    .from(addresses)
    .innerJoin(publications, eq(publications.id, addresses.itemId))
    .leftJoin(series, eq(series.id, publications.seriesId))
    .leftJoin(bodies, eq(bodies.itemId, publications.id))
    .leftJoin(media, eq(media.id, publications.pdfMediaId))
    .where(eq(addresses.path, path))
    .limit(1)
}

function listContributors(read: Reader, path: Given) {
  const { contributions } = read.reachable
  const { people } = read.listed
  return read
    .select({
      role: contributions.role,
      name: contributions.name,
      honorific: contributions.honorific,
      title: contributions.title,
      affiliation: contributions.affiliation,
      personSlug: people.slug,
      organisationId: contributions.organisationId,
    })
    .from(contributions)
    .leftJoin(people, eq(people.id, contributions.personId))
    .where(eq(contributions.publicationId, itemAt(read, path)))
    .orderBy(asc(contributions.position))
    .limit(200)
}

/** The PDF of the publication at this path, if it has one. */
export function findPublicationPdf(read: Reader, path: Given) {
  const { addresses, publications } = read.reachable
  const { media } = read.open
  return read
    .select({
      slug: publications.slug,
      title: publications.title,
      isSample: publications.isSample,
      sha256: media.sha256,
      bytes: media.bytes,
      contentType: media.contentType,
    })
    .from(addresses)
    .innerJoin(publications, eq(publications.id, addresses.itemId))
    .innerJoin(media, eq(media.id, publications.pdfMediaId))
    .where(eq(addresses.path, path))
    .limit(1)
}

function findCollectionOf(read: Reader, path: Given) {
  const { addresses, publications } = read.reachable
  const { publications: collections } = read.listed
  const collectionId = read
    .select({ id: publications.collectionId })
    .from(addresses)
    .innerJoin(publications, eq(publications.id, addresses.itemId))
    .where(eq(addresses.path, path))
  return read
    .select({ slug: collections.slug, title: collections.title })
    .from(collections)
    .where(eq(collections.id, collectionId))
    .limit(1)
}

function findCoverOf(read: Reader, path: Given) {
  const { addresses, publications } = read.reachable
  const { media } = read.open
  return read
    .select(pictureOf(read))
    .from(addresses)
    .innerJoin(publications, eq(publications.id, addresses.itemId))
    .innerJoin(media, eq(media.id, publications.coverMediaId))
    .where(eq(addresses.path, path))
    .limit(1)
}
