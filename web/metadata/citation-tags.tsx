import { headLink } from '../ui/head-link.ts'
import { precisionOf, type When } from '@serai/kernel'
import { authorsOf, fullTitle, isPublishedHere } from '../ui/citation-facts.ts'
import { dublinCoreTags } from './dublin-core.ts'
import { MetaTags, type MetaTag } from './meta-tags.tsx'
import { urlAt, type PageContext } from './metadata-context.ts'
import type { DescribedPublication } from './publication-json-ld.ts'

type CitationTagsProps = {
  readonly publication: DescribedPublication
  readonly context: PageContext
}

/**
 * What Google Scholar (scholar.google.com/intl/en/scholar/inclusion.html) and Zotero read of a publication, in
 * Highwire's names, then Dublin Core. News has none: Scholar does not want it.
 */
export function CitationTags({ publication, context }: CitationTagsProps) {
  if (publication.kind === 'news') return null
  return (
    <>
      <MetaTags tags={highwireTags(publication, context)} />
      {headLink('schema.DC', 'http://purl.org/dc/elements/1.1/')}
      {headLink('schema.DCTERMS', 'http://purl.org/dc/terms/')}
      <MetaTags tags={dublinCoreTags(publication, context)} />
    </>
  )
}

function highwireTags(publication: DescribedPublication, context: PageContext): readonly MetaTag[] {
  const { slug, language, issued, pdf, abstract, topics, seriesTitle, seriesIssn, publishedAt } = publication
  const publisher = isPublishedHere(publication) ? context.space.name : null
  return [
    ['citation_title', fullTitle(publication)],
    ...authorTags(publication, publisher),
    ['citation_publication_date', dayOrYear(issued)],
    ['citation_online_date', dayOrYear(publishedAt.slice(0, 10))],
    ...placeTags(publication, publisher),
    ['citation_series_title', seriesTitle],
    ['citation_issn', seriesIssn],
    ['citation_language', language],
    ['citation_keywords', topics.map(({ name }) => name).join('; ')],
    ['citation_abstract', abstract],
    ['citation_abstract_html_url', context.canonical],
    ['citation_pdf_url', pdf === null ? null : urlAt(context, `/publications/${slug}.pdf`)],
  ]
}

/** Scholar takes nothing without an author: where nobody is named, the institute that published it is. */
function authorTags(publication: DescribedPublication, publisher: string | null): readonly MetaTag[] {
  const names = authorsOf(publication).map(({ name }) => name)
  if (names.length === 0) return [['citation_author', publisher]]
  return names.map((name): MetaTag => ['citation_author', name])
}

/** Where it came out. A report has an institution instead of a publisher, a chapter the book that it is in. */
function placeTags(
  { kind, seriesNumber, collection }: DescribedPublication,
  publisher: string | null,
): readonly MetaTag[] {
  if (kind === 'paper' && publisher !== null)
    return [
      ['citation_technical_report_institution', publisher],
      ['citation_technical_report_number', seriesNumber],
    ]
  const book = kind === 'chapter' ? (collection?.title ?? null) : null
  return [
    ['citation_inbook_title', book],
    ['citation_publisher', publisher],
  ]
}

/** Scholar reads whole days or years: of a month alone it is told the year. */
function dayOrYear(when: When): string {
  return precisionOf(when) === 'day' ? when.replaceAll('-', '/') : when.slice(0, 4)
}
