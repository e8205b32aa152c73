import type { Words } from '../words/index.ts'

export type PagerProps = {
  /** Where the page with newer entries is; null on the first. */
  readonly newer: string | null
  /** Where the page with older entries is; null on the last. */
  readonly older: string | null
}

/** The way through a long list; nothing when it has one page. */
export function Pager({ newer, older, words }: PagerProps & { readonly words: Words }) {
  if (newer === null && older === null) return null
  return (
    <nav class="pager" aria-label={words.frame.pager}>
      {newer !== null && (
        <a class="pager-newer" href={newer} rel="prev">
          {words.frame.newer}
        </a>
      )}{' '}
      {older !== null && (
        <a class="pager-older" href={older} rel="next">
          {words.frame.older}
        </a>
      )}
    </nav>
  )
}
