import type { PropsWithChildren } from 'hono/jsx'
import type { Words } from '../words/index.ts'

/** A sentence of the interface, kept in its own language and direction within a page of any other. */
export function Say({ words, children }: PropsWithChildren<{ readonly words: Words }>) {
  return <bdi lang={words.language}>{children}</bdi>
}
