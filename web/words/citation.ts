/** What is said around a citation, in English. */
const english = {
  language: 'en',
  title: 'How to cite',
  and: (first: string, last: string) => `${first} and ${last}`,
  /** Names of three: the last one is joined to a list. */
  list: (names: string, last: string) => `${names}, and ${last}`,
  andOthers: (first: string) => `${first} et al.`,
  editors: (names: string, count: number) => `${names}, ${count === 1 ? 'ed.' : 'eds.'}`,
  /** The mark before the closing quote belongs to the sentence around it. */
  quoted: (title: string) => (/[?!]$/.test(title) ? `“${title}”` : `“${title},”`),
  inBook: (title: string) => `in ${title}`,
}

/** The words around a citation. */
export type CitationWords = typeof english

/** The words around a citation on a page in this language. English stands in for every language that has none yet. */
export function citationWordsFor(_language = 'en'): CitationWords {
  return english
}
