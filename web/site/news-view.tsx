import { EmptyState } from '../ui/empty-state.tsx'
import { Pager, type PagerProps } from '../ui/pager.tsx'
import type { PublicationListing } from '../ui/publication-card.tsx'
import { SampleMark } from '../ui/sample-note.tsx'
import { DayLine } from '../ui/when-line.tsx'
import { wordsFor } from '../words/index.ts'

export type NewsViewProps = PagerProps & {
  readonly news: readonly (PublicationListing & { readonly abstract?: string })[]
}

/** What a space has announced, the newest first, page by page. */
export function NewsView({ news, newer, older }: NewsViewProps) {
  const words = wordsFor()
  return (
    <>
      <h1>{words.news.title}</h1>
      {news.length === 0 ? (
        <EmptyState say={words.news.none} />
      ) : (
        <ul class="entries">
          {news.map(({ slug, title, issued, abstract, isSample }) => (
            <li>
              <p class="kicker">
                <DayLine moment={{ start: issued, end: null, timeZone: null }} words={words} />
                {isSample === true && <SampleMark words={words} />}
              </p>
              <h2 class="row-title">
                <a class="tap" href={`/publications/${slug}`}>
                  <bdi>{title}</bdi>
                </a>
              </h2>
              {abstract !== undefined && abstract !== '' && <p>{abstract}</p>}
            </li>
          ))}
        </ul>
      )}
      <Pager newer={newer} older={older} words={words} />
    </>
  )
}
