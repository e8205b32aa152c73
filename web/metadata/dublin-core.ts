import type { PublicationKind } from '@serai/db'
import { fullTitle, isPublishedHere, authorsOf } from '../ui/citation-facts.ts'
import { licenceUrl } from '../ui/licence-url.ts'
import type { MetaTag } from './meta-tags.tsx'
import { urlAt, type PageContext } from './metadata-context.ts'
import type { DescribedPublication } from './publication-json-ld.ts'

/** A publication in Dublin Core (dublincore.org/specifications/dublin-core/dcq-html), its date as exact as it is known. */
export function dublinCoreTags(publication: DescribedPublication, context: PageContext): readonly MetaTag[] {
  const { kind, language, issued, pdf, abstract, licence, seriesTitle, seriesSlug, collection } = publication
  const named = (tag: string, names: readonly { readonly name: string }[]) =>
    names.map(({ name }): MetaTag => [tag, name])
  const authors = authorsOf(publication)
  const others = publication.contributors.filter((maker) => !authors.includes(maker))
  const institute = isPublishedHere(publication) ? [context.space] : []
  return [
    ['DC.title', fullTitle(publication)],
    ...named('DC.creator', authors.length === 0 ? institute : authors),
    ...named('DC.contributor', others),
    ['DC.date', issued],
    ['DCTERMS.issued', issued],
    ['DC.type', types[kind]],
    ['DC.publisher', isPublishedHere(publication) ? context.space.name : null],
    ['DC.language', language],
    ['DC.identifier', context.canonical],
    ['DC.format', pdf === null ? null : 'application/pdf'],
    ...named('DC.subject', publication.topics),
    ['DC.description', abstract],
    ['DC.rights', licenceUrl(licence)],
    ['DC.relation', seriesTitle === null ? null : urlAt(context, `/series/${seriesSlug}`)],
    ['DC.relation', collection === null ? null : urlAt(context, `/publications/${collection.slug}`)],
  ]
}

/** Types as the catalogues of repositories have them; Zotero takes the kind of a reference from them. */
const types = {
  paper: 'Report',
  monograph: 'Book',
  article: 'Article',
  collection: 'Book',
  chapter: 'Book Chapter',
  'joint-statement': 'Text',
  letter: 'Text',
  news: 'News Item',
} as const satisfies Readonly<Record<PublicationKind, string>>
