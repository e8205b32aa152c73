import { Say } from './say.tsx'
import type { Words } from '../words/index.ts'

/** The word that tells sample content from the real in a list. */
export function SampleMark({ words }: { readonly words: Words }) {
  return (
    <>
      {' '}
      <span class="sample-mark">{words.sample.short}</span>
    </>
  )
}

/** A sentence on a page of sample content that says so. */
export function SampleNote({ isSample, words }: { readonly isSample: boolean; readonly words: Words }) {
  return isSample ? (
    <p class="note sample-note">
      <Say words={words}>{words.sample.long}</Say>
    </p>
  ) : null
}
