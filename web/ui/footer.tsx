import type { Words } from '../words/index.ts'
import { directionOf } from './direction.ts'

type FooterProps = {
  readonly name: string
  readonly tagline: string
  readonly language: string
  /** The quiet line about the platform. */
  readonly line: string
  /** Where the page is found again, for its print alone; null where it has no address of its own. */
  readonly address: string | null
  /** Where the platform's front door is; null on a page of its own. */
  readonly platform: string | null
  readonly words: Words
}

/** The foot of every page: whose house it is, and quietly, in which courtyard it stands. */
export function Footer({ name, tagline, language, line, address, platform, words }: FooterProps) {
  return (
    <footer class="footer" lang={language} dir={directionOf(language)}>
      <div class="footer-line">
        <div>
          <p class="footer-name">{name}</p>
          {tagline !== '' && <p class="quiet">{tagline}</p>}
        </div>
        <p class="quiet platform-line" lang={words.language}>
          {platform === null ? (
            line
          ) : (
            <>
              <a class="tap" href="/feed.atom">
                {words.frame.feed}
              </a>{' '}
              ·{' '}
              <a class="tap" href={platform}>
                {line}
              </a>
            </>
          )}
        </p>
      </div>
      {address !== null && (
        <p class="print-address">
          <bdi dir="ltr">{address}</bdi>
        </p>
      )}
    </footer>
  )
}
