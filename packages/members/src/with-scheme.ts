/** A web address as people say it, `example.org/me`, with the https:// that they left out; any other text as it is. */
export function withScheme(text: string): string {
  const said = text.trim()
  return /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[/?#]|$)/u.test(said) ? `https://${said}` : said
}
