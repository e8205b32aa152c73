import type { PublicationPage } from '@serai/publications'
import { hostOf, sizeText } from '../ui/figures.ts'
import { Cover } from '../ui/publication-card.tsx'
import { DayLine } from '../ui/when-line.tsx'
import type { Words } from '../words/index.ts'

type FactsPublication = Pick<
  PublicationPage,
  'slug' | 'kind' | 'issued' | 'pdf' | 'cover' | 'externalUrl' | 'collection' | 'licence' | 'seriesTitle'
>
type PublicationFactsProps = { readonly publication: FactsPublication; readonly words: Words }

/** The cover, the download, and the facts beside the text. */
export function PublicationFacts({ publication, words }: PublicationFactsProps) {
  return (
    <aside class="item-facts paper-facts" aria-label={words.publication.details}>
      <Cover publication={publication} />
      <div class="paper-lines">
        <Download publication={publication} words={words} />
        <Facts publication={publication} words={words} />
      </div>
    </aside>
  )
}

function Download({ publication, words }: PublicationFactsProps) {
  const { slug, pdf, externalUrl } = publication
  return (
    <>
      {pdf !== null && (
        <p>
          <a class="action" href={`/publications/${slug}.pdf`} type="application/pdf">
            {words.publication.download}
            <bdi class="action-size figures">
              {' '}
              {[
                sizeText(pdf.bytes),
                ...(pdf.pages === null ? [] : [words.publication.pages(pdf.pages)]),
              ].join(', ')}
            </bdi>
          </a>
        </p>
      )}
      {pdf !== null && pdf.alt !== '' && <p class="note file-note">{pdf.alt}</p>}
      {externalUrl !== null && (
        <p>
          <a class={pdf === null ? 'action' : 'tap'} href={externalUrl} rel="noopener">
            {words.publication.readAt(hostOf(externalUrl))}
          </a>
        </p>
      )}
    </>
  )
}

function Facts({ publication, words }: PublicationFactsProps) {
  const { kind, issued, collection, licence, seriesTitle } = publication
  return (
    <dl class="facts">
      <div>
        <dt>{words.publication.published}</dt>
        <dd>
          <DayLine moment={{ start: issued, end: null, timeZone: null }} words={words} />
        </dd>
      </div>
      {seriesTitle !== null && (
        <div>
          <dt>{words.publication.kind}</dt>
          <dd>{words.publicationKinds[kind]}</dd>
        </div>
      )}
      {collection !== null && (
        <div>
          <dt>{words.publication.partOf}</dt>
          <dd>
            <a class="tap" href={`/publications/${collection.slug}`}>
              <bdi>{collection.title}</bdi>
            </a>
          </dd>
        </div>
      )}
      {licence !== null && (
        <div>
          <dt>{words.publication.licence}</dt>
          <dd>{licence}</dd>
        </div>
      )}
    </dl>
  )
}
