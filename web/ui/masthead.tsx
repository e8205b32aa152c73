import type { NavigationLink } from '@serai/db'
import type { Words } from '../words/index.ts'
import { directionOf } from './direction.ts'
import { Khatam } from './khatam.tsx'
import { Logo } from './logo.tsx'
import type { Picture } from './media-address.ts'

type MastheadProps = {
  readonly wordmark: string
  /** The space's own mark, which then stands in place of the star. */
  readonly logo: Omit<Picture, 'focal'> | null
  /** The language of the space, which may be another than the page's. */
  readonly language: string
  readonly links: readonly NavigationLink[]
  readonly path: string
  /** The path of the part of the site that the page belongs to, which need not be above its own. */
  readonly section: string
  readonly notice: string
  /** Where one can search; null where there is nothing to search. */
  readonly search: string | null
  readonly words: Words
}

/** The head of every page: the wordmark, which leads home, and the space's links with the present one marked. */
export function Masthead(props: MastheadProps) {
  const { wordmark, logo, language, links, path, section, notice, search, words } = props
  const present = presentLink(links, section)
  return (
    <header class="masthead" lang={language} dir={directionOf(language)}>
      {notice !== '' && <p class="notice">{notice}</p>}
      <div class="masthead-line">
        <a class="wordmark" href="/" aria-current={path === '/' ? 'page' : undefined}>
          {logo === null ? <Khatam /> : <Logo logo={logo} isNamed={false} />}
          <span>{wordmark}</span>
          <span class="visually-hidden">{words.frame.home}</span>
        </a>
        {links.length > 0 && (
          <nav aria-label={words.frame.navigation}>
            <ul>
              {links.map((link) => (
                <li>
                  <a
                    href={link.path}
                    aria-current={link !== present ? undefined : link.path === path ? 'page' : 'true'}
                  >
                    {link.label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {search !== null && (
          <a class="search-link" href={search} aria-current={path === search ? 'page' : undefined}>
            <Glass />
            {words.frame.search}
          </a>
        )}
      </div>
    </header>
  )
}

function Glass() {
  return (
    <svg class="glass" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d="M11 11l4 4M12 7A5 5 0 1 1 2 7a5 5 0 0 1 10 0z"
        fill="none"
        stroke="currentColor"
        stroke-width="1.6"
      />
    </svg>
  )
}

/** The link that this path is at or below; of several the one that says most. */
function presentLink(links: readonly NavigationLink[], path: string): NavigationLink | null {
  const above = links.filter(
    (link) => path === link.path || (link.path !== '/' && path.startsWith(`${link.path}/`)),
  )
  return above.toSorted((one, other) => other.path.length - one.path.length)[0] ?? null
}
