import type { HomeBlock } from '@serai/db'
import type { findPage } from '@serai/pages'
import type { listSeries } from '@serai/series'
import type { Partner } from '@serai/spaces'
import type { EventListing } from '../ui/event-row.tsx'
import { Prose } from '../ui/prose.tsx'
import type { PublicationListing } from '../ui/publication-card.tsx'
import { StarPattern } from '../ui/star-pattern.tsx'
import { SampleNote } from '../ui/sample-note.tsx'
import { wordsFor } from '../words/index.ts'
import { HomePart } from './home-parts.tsx'
import type { SpaceFrame } from './space-page.tsx'

type Page = Awaited<ReturnType<typeof findPage>>[number]
type SeriesListing = Pick<Awaited<ReturnType<typeof listSeries>>[number], 'slug' | 'of' | 'title' | 'summary'>

export type HomeViewProps = {
  readonly frame: Pick<SpaceFrame, 'name' | 'shortName' | 'tagline' | 'languages'>
  /** The space's home page; null until it has written one. */
  readonly page: Pick<Page, 'title' | 'summary' | 'blocks' | 'html' | 'isSample'> | null
  readonly upcoming: readonly EventListing[]
  readonly past: readonly EventListing[]
  readonly publications: readonly PublicationListing[]
  readonly series: readonly SeriesListing[]
  readonly partners: readonly Partner[]
}

const usualBlocks: readonly HomeBlock[] = [
  { block: 'next-events' },
  { block: 'latest-publications' },
  { block: 'latest-events' },
  { block: 'series' },
  { block: 'partners' },
]

/** The front page of a space: who it is, then its blocks in the order it chose. */
export function HomeView(props: HomeViewProps) {
  const { frame, page } = props
  const words = wordsFor(frame.languages[0])
  const blocks = page === null || page.blocks.length === 0 ? usualBlocks : page.blocks
  const lead = page === null || page.summary === '' ? frame.tagline : page.summary
  return (
    <>
      <div class="hero">
        <div class="hero-text">
          <h1>{page?.title ?? frame.name}</h1>
          {lead !== '' && <p class="lead">{lead}</p>}
          <SampleNote isSample={page?.isSample === true} words={words} />
        </div>
        <div class="hero-pattern">
          <StarPattern slug={frame.shortName} isWide />
        </div>
      </div>
      <Prose html={page?.html ?? null} />
      {blocks.map((block, n) => (
        <HomePart block={block} id={`part-${n + 1}`} of={props} words={words} />
      ))}
    </>
  )
}
