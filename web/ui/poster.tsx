import { pictureAddress, type Picture } from './media-address.ts'
import { StarPattern } from './star-pattern.tsx'

type PosterProps = {
  /** What decides the pattern where there is no picture. */
  readonly slug: string
  readonly picture: Omit<Picture, 'focal'> | null
  readonly href: string
  /** What happens where: `Watch the recording on YouTube`. */
  readonly label: string
}

/** A recording as a picture to go to. It plays elsewhere, and the label says where. */
export function Poster({ slug, picture, href, label }: PosterProps) {
  return (
    <a class="poster" href={href} rel="noopener">
      {picture === null ? (
        <StarPattern slug={slug} isWide />
      ) : (
        <img
          src={pictureAddress(picture)}
          alt=""
          width={picture.width ?? undefined}
          height={picture.height ?? undefined}
        />
      )}
      <svg
        class="poster-sign"
        width="56"
        height="56"
        viewBox="0 0 56 56"
        aria-hidden="true"
        focusable="false"
      >
        <circle cx="28" cy="28" r="28" fill="currentColor" />
        <path d="M23 17v22l17-11z" />
      </svg>
      <span class="action">{label}</span>
    </a>
  )
}
