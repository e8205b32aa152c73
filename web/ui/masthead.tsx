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
  /** Who is here, and the path to come back to; null where nobody signs in. */
  readonly account: { readonly me: MastheadMember | null; readonly path: string } | null
  readonly words: Words
}

/** Who is signed in: what they are called, and whether pages to run the space are theirs. */
export type MastheadMember = { readonly name: string; readonly mayRun: boolean }

/** The head of every page: the wordmark, which leads home, and the space's links with the present one marked. */
export function Masthead(props: MastheadProps) {
  const { wordmark, logo, language, links, path, section, notice, search, account, words } = props
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
        {account !== null && <Account {...account} words={words} />}
      </div>
    </header>
  )
}

/** The way in, or for whoever is in, to the members and to their own page. */
function Account({ me, path, words }: NonNullable<MastheadProps['account']> & { readonly words: Words }) {
  const { account, adminMembers } = words
  if (me === null)
    return (
      <a
        class="account-link"
        href={path === '' ? '/sign-in' : `/sign-in?path=${encodeURIComponent(path)}`}
        rel="nofollow"
      >
        {account.signIn}
      </a>
    )
  return (
    <nav class="account" aria-label={account.navigation}>
      <ul>
        <li>
          <a href="/members" aria-current={path === '/members' ? 'page' : undefined}>
            {account.members}
          </a>
        </li>
        {me.mayRun && (
          <li>
            <a
              href="/admin"
              aria-current={path === '/admin' ? 'page' : path.startsWith('/admin/') ? 'true' : undefined}
            >
              {adminMembers.run}
            </a>
          </li>
        )}
        <li>
          <a href="/me" aria-current={path === '/me' ? 'page' : undefined}>
            <bdi>{me.name === '' ? account.me : me.name}</bdi>
          </a>
        </li>
      </ul>
    </nav>
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
