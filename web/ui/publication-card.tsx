import type { PublicationKind } from '@serai/db'
import type { PublicationLine } from '@serai/publications'
import type { Words } from '../words/index.ts'
import { pictureAddress, type Picture } from './media-address.ts'
import { NamesLine } from './names-line.tsx'
import { SampleMark } from './sample-note.tsx'
import { StarPattern } from './star-pattern.tsx'
import { DayLine } from './when-line.tsx'

/** What a list shows of a publication. */
export type PublicationListing = Pick<
  PublicationLine,
  'slug' | 'kind' | 'title' | 'subtitle' | 'issued' | 'names' | 'seriesNumber' | 'series'
> & { readonly isSample?: boolean }

type PublicationCardProps = {
  readonly publication: PublicationListing
  readonly words: Words
  readonly level?: 'h2' | 'h3'
}

/** A publication in a list: cover, series and number, title, its makers, when it came out. */
function PublicationCard({ publication, words, level: Heading = 'h3' }: PublicationCardProps) {
  const { slug, title, subtitle, issued, names } = publication
  return (
    <article class="card">
      <Cover publication={publication} />
      <div class="card-text">
        <p class="kicker">
          <bdi>{publicationKicker(publication, words)}</bdi>
          {publication.isSample === true && <SampleMark words={words} />}
        </p>
        <Heading class="card-title">
          <a class="tap" href={`/publications/${slug}`}>
            <bdi>{title}</bdi>
          </a>
        </Heading>
        {subtitle !== '' && (
          <p class="subtitle">
            <bdi>{subtitle}</bdi>
          </p>
        )}
        <NamesLine names={names} words={words} />
        <p class="quiet">
          <DayLine moment={{ start: issued, end: null, timeZone: null }} words={words} />
        </p>
      </div>
    </article>
  )
}

/** Publications side by side where there is room, one under the other where not. */
export function PublicationCards({
  publications,
  words,
  level,
}: Pick<PublicationCardProps, 'words' | 'level'> & { readonly publications: readonly PublicationListing[] }) {
  return (
    <ul class="cards">
      {publications.map((publication) => (
        <li>
          <PublicationCard publication={publication} words={words} level={level ?? 'h3'} />
        </li>
      ))}
    </ul>
  )
}

type CoverProps = {
  readonly publication: {
    readonly slug: string
    readonly cover?: Omit<Picture, 'focal'> | null
  }
}

/** A cover, 3 to 4: its picture, or the pattern of its slug where it has none. */
export function Cover({ publication: { slug, cover = null } }: CoverProps) {
  return (
    <div class="cover">
      {cover === null ? (
        <StarPattern slug={slug} />
      ) : (
        <img
          src={pictureAddress(cover)}
          alt={cover.alt}
          width={cover.width ?? undefined}
          height={cover.height ?? undefined}
          loading="lazy"
        />
      )}
    </div>
  )
}

type KickerParts = {
  readonly kind: PublicationKind
  readonly series?: string | null
  readonly seriesNumber: string
}

/** The series with its number, or what kind of publication it is. */
export function publicationKicker({ kind, series, seriesNumber }: KickerParts, words: Words): string {
  const name =
    series === undefined || series === null || series === '' ? words.publicationKinds[kind] : series
  return seriesNumber === '' ? name : `${name} ${seriesNumber}`
}
