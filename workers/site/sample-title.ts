import { wordsFor } from '@serai/web/words'

/** What is made up says so wherever it is told of. */
export function sampleTitle(title: string, isSample: boolean): string {
  const { short } = wordsFor('en').sample
  return isSample ? `${short}: ${title}` : title
}
