import type { Words } from '../words/index.ts'

export type PagerProps = {
  /** Where the page with newer entries is; null on the first. */
  readonly newer: string | null
  /** Where the page with older entries is; null on the last. */
  readonly older: string | null
}

type PagerPartProps = PagerProps & {
  readonly words: Words
  /** What the two are called on a list that does not run from new to old. */
  readonly names?: { readonly newer: string; readonly older: string }
  /** What the navigation is called, where a page has more than one. */
  readonly name?: string
}

/** The way through a long list; nothing when it has one page. */
export function Pager(props: PagerPartProps) {
  const { newer, older, words, names = words.frame, name = words.frame.pager } = props
  if (newer === null && older === null) return null
  return (
    <nav class="pager" aria-label={name}>
      {newer !== null && (
        <a class="pager-newer" href={newer} rel="prev">
          {names.newer}
        </a>
      )}{' '}
      {older !== null && (
        <a class="pager-older" href={older} rel="next">
          {names.older}
        </a>
      )}
    </nav>
  )
}
