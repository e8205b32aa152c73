/**
 * What stands for a character of markup inside the library, which escapes `&` twice or not at all, `<` in attributes
 * never, and only the first end of a CDATA section. XML has no such characters, so no text has them either.
 */
const standIns = [
  ['\u0001', '&', '&amp;'],
  ['\u0002', '<', '&lt;'],
  ['\u0003', '>', '&gt;'],
  ['\u0004', '"', '&quot;'],
] as const

/** Everything that XML 1.0 §2.2 does not count among its characters. */
const noCharacter = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** A plain text in which nothing is markup to the library, without the characters that XML cannot hold. */
export function hideMarkup(text: string): string {
  return standIns.reduce(
    (hidden, [standIn, character]) => hidden.replaceAll(character, standIn),
    text.replace(noCharacter, ''),
  )
}

/** The library's XML with every hidden character escaped once. */
export function revealMarkup(xml: string): string {
  return standIns.reduce((shown, [standIn, , escaped]) => shown.replaceAll(standIn, escaped), xml)
}

/** A plain text as HTML. */
export function plainToHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
