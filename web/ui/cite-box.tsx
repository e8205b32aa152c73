import type { PublicationPage } from '@serai/publications'
import { citationWordsFor, type CitationWords } from '../words/citation.ts'
import type { Words } from '../words/index.ts'
import { authorsOf, fullTitle, isPublishedHere, makersOf } from './citation-facts.ts'
import { dateText } from './dates.ts'
import { Section } from './section.tsx'

/** What of a publication a citation names. */
export type CitedPublication = Pick<
  PublicationPage,
  | 'kind'
  | 'title'
  | 'subtitle'
  | 'contributors'
  | 'seriesTitle'
  | 'seriesNumber'
  | 'collection'
  | 'issued'
  | 'pdf'
  | 'externalUrl'
>

type CiteBoxProps = {
  readonly publication: CitedPublication
  /** The institute whose page it is. */
  readonly institute: string
  /** The page's one address. */
  readonly address: string
  readonly words: Words
}

/** How to cite a publication: one line to select and copy. */
export function CiteBox({ words, ...cited }: CiteBoxProps) {
  const citing = citationWordsFor(words.language)
  return (
    <Section id="cite" title={citing.title}>
      <p class="cite">
        <bdi>{citationText(cited, citing, words)}</bdi>
      </p>
    </Section>
  )
}

type Cited = Omit<CiteBoxProps, 'words'>

/** Makers, “Title: Subtitle,” series and number, publisher, date, address. What is not known is left out. */
export function citationText(
  { publication, institute, address }: Cited,
  citing: CitationWords,
  words: Words,
): string {
  const { collection, issued } = publication
  const rest = [
    ...(collection === null ? [] : [citing.inBook(collection.title)]),
    ...seriesOf(publication),
    ...(isPublishedHere(publication) ? [institute] : []),
    dateText(issued, words),
    `${address}.`,
  ]
  const makers = makersText(publication, citing)
  return `${makers === '' ? '' : `${makers}, `}${citing.quoted(fullTitle(publication))} ${rest.join(', ')}`
}

function seriesOf({ seriesTitle, seriesNumber }: CitedPublication): readonly string[] {
  return seriesTitle === null ? [] : [`${seriesTitle} ${seriesNumber}`.trim()]
}

/** The authors, or else the editors, or nobody: who wrote a foreword is not cited. */
function makersText(publication: CitedPublication, citing: CitationWords): string {
  const authors = authorsOf(publication).map(({ name }) => name)
  const editors = makersOf(publication, 'editor').map(({ name }) => name)
  if (authors.length > 0) return namesText(authors, citing)
  return editors.length === 0 ? '' : citing.editors(namesText(editors, citing), editors.length)
}

/** Up to three names are all said; of more, the first. */
function namesText([first = '', second, third, ...more]: readonly string[], citing: CitationWords): string {
  if (second === undefined) return first
  if (third === undefined) return citing.and(first, second)
  return more.length > 0 ? citing.andOthers(first) : citing.list(`${first}, ${second}`, third)
}
