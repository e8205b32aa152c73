import type { Words } from '../words/index.ts'
import { directionOf } from './direction.ts'

type FooterProps = {
  readonly name: string
  readonly tagline: string
  readonly language: string
  /** The quiet line about the platform. */
  readonly line: string
  readonly words: Words
}

/** The foot of every page: whose house it is, and quietly, in which courtyard it stands. */
export function Footer({ name, tagline, language, line, words }: FooterProps) {
  return (
    <footer class="footer" lang={language} dir={directionOf(language)}>
      <div class="footer-line">
        <div>
          <p class="footer-name">{name}</p>
          {tagline !== '' && <p class="quiet">{tagline}</p>}
        </div>
        <p class="quiet" lang={words.language}>
          {line}
        </p>
      </div>
    </footer>
  )
}
