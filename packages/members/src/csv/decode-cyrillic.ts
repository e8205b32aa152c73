/**
 * The text of bytes in windows-1251, when it reads as Cyrillic words; null when it does not, such as for western
 * European text, KOI8-R, or UTF-8 with a broken byte.
 */
export function decodeCyrillic(bytes: Uint8Array): string | null {
  const text = new TextDecoder('windows-1251').decode(bytes)
  const signs = text.match(/[^\0-\x7f\xa0«»“”„‘’‚—–…№•]/g) ?? []
  const russian = signs.filter((sign) => /[А-яЁё]/.test(sign))
  const words = (text.match(/\p{L}+/gu) ?? []).filter((word) => /\p{Script=Cyrillic}/u.test(word))
  const odd = words.filter(isOddWord)
  const hasWord = words.some((word) => /^\p{Script=Cyrillic}{2,}$/u.test(word))
  const isPlausible = hasWord && russian.length >= signs.length * 0.75 && odd.length <= words.length * 0.1
  return isPlausible ? text : null
}

/** Half of it Latin, or a capital after a small letter: what letters of another encoding look like. */
function isOddWord(word: string): boolean {
  return /\p{Script=Latin}|\p{Ll}\p{Lu}/u.test(word)
}
