import type { PublicationPage } from '@serai/publications'
import type { ArticleLeaf, BookLeaf, CreativeWorkSeriesLeaf, MediaObjectLeaf, ReportLeaf } from 'schema-dts'
import { authorsOf, isPublishedHere, makersOf } from '../ui/citation-facts.ts'
import { licenceUrl } from '../ui/licence-url.ts'
import type { PublicationListing } from '../ui/publication-card.tsx'
import { jsonLdDocument, node, type JsonLdDocument, type Properties, type Thing } from './json-ld-node.ts'
import { imagePart, organisationPart, personPart, spacePart, topicParts } from './json-ld-parts.ts'
import { urlAt, type PageContext } from './metadata-context.ts'
import { workPart, workTypes, type WorkLeaf } from './work-part.ts'

/** What of a publication's page machines are told. */
export type DescribedPublication = Omit<PublicationPage, 'id' | 'html' | 'isSample' | 'countries'>

/** What stands in a collection, as its page lists it. */
export type Contents = readonly Pick<PublicationListing, 'slug' | 'kind' | 'title'>[]

/** The publication as the kind of schema.org/CreativeWork that it is. Its date is as exact as it is known. */
export function publicationJsonLd(
  publication: DescribedPublication,
  context: PageContext,
  contents: Contents = [],
): JsonLdDocument {
  const { kind, title, subtitle, abstract, language, issued, licence, topics, cover, externalUrl } =
    publication
  const work: Properties<WorkLeaf> = {
    name: title,
    alternativeHeadline: subtitle,
    url: context.canonical,
    abstract,
    ...makers(publication, context),
    datePublished: issued,
    ...ofKindAlone(publication),
    publisher: isPublishedHere(publication) ? spacePart(context) : null,
    inLanguage: language,
    about: topicParts(topics),
    license: licenceUrl(licence),
    image: imagePart(cover, context),
    encoding: fileOf(publication, context),
    isPartOf: wholesOf(publication, context),
    hasPart: contents.map((part) => workPart(part, context)),
    sameAs: externalUrl,
  }
  return jsonLdDocument(node<WorkLeaf>(workTypes[kind], work))
}

/** What schema.org has for this kind of work and not for all. */
function ofKindAlone({ kind, title, seriesNumber, pdf, updatedAt }: DescribedPublication) {
  if (kind === 'paper')
    return { headline: title, reportNumber: seriesNumber } satisfies Properties<ReportLeaf>
  if (kind === 'monograph') return { numberOfPages: pdf?.pages ?? null } satisfies Properties<BookLeaf>
  if (kind === 'article' || kind === 'news')
    return { headline: title, dateModified: updatedAt } satisfies Properties<ArticleLeaf>
  return {}
}

function makers(publication: DescribedPublication, context: PageContext): Properties<WorkLeaf> {
  const partOf = (maker: DescribedPublication['contributors'][number]) =>
    maker.organisationId === null ? personPart(maker, context) : organisationPart(maker.name, null)
  const those = (role: DescribedPublication['contributors'][number]['role']) =>
    makersOf(publication, role).map(partOf)
  const authors = authorsOf(publication)
  const isTheInstitutes = authors.length === 0 && publication.kind !== 'news' && isPublishedHere(publication)
  return {
    author: isTheInstitutes ? [spacePart(context)] : authors.map(partOf),
    editor: those('editor'),
    translator: those('translator'),
    contributor: [
      ...those('foreword'),
      ...(authors.some(({ role }) => role === 'signatory') ? [] : those('signatory')),
    ],
  }
}

function fileOf({ slug, pdf }: DescribedPublication, context: PageContext): Thing | null {
  if (pdf === null) return null
  return node<MediaObjectLeaf>('MediaObject', {
    contentUrl: urlAt(context, `/publications/${slug}.pdf`),
    encodingFormat: 'application/pdf',
    contentSize: `${pdf.bytes} B`,
    sha256: pdf.sha256,
  })
}

function wholesOf(publication: DescribedPublication, context: PageContext): readonly Thing[] {
  const { seriesTitle, seriesSlug, seriesIssn, collection } = publication
  const series = { name: seriesTitle, issn: seriesIssn, url: urlAt(context, `/series/${seriesSlug}`) }
  return [
    ...(seriesTitle === null ? [] : [node<CreativeWorkSeriesLeaf>('CreativeWorkSeries', series)]),
    ...(collection === null ? [] : [workPart({ ...collection, kind: 'collection' }, context)]),
  ]
}
