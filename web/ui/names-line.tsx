import type { Names } from '@serai/db'
import type { Words } from '../words/index.ts'

/** The first names of a list, each kept in its own direction, and how many more there are. */
export function NamesLine({ names, words }: { readonly names: Names; readonly words: Words }) {
  if (names.first.length === 0) return null
  return (
    <p class="names">
      {names.first.map((name, n) => (
        <>
          {n > 0 && ', '}
          <bdi>{name}</bdi>
        </>
      ))}
      {names.more > 0 && ` ${words.names.more(names.more)}`}
    </p>
  )
}
