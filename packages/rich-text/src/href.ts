import { richTextLimits } from './rich-text-limits.ts'

const webAddress =
  /^https?:\/\/(?<host>[\p{L}\p{N}\p{M}._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?(?=[/?#]|$)[^\\\s]*$/iu

// A positive list: what a browser might yet read as a scheme or as another host matches none of these.
const allowedForms = [
  webAddress,
  /^mailto:[^\s:@/\\]+@[^\s\\]+$/iu,
  /^tel:[+\d][\d().;=a-z-]*$/iu,
  /^\/(?![/\\])[^\s\\]*$/u,
  /^\.{1,2}\/[^\s\\]*$/u,
  /^[#?][^\s\\]*$/u,
]

/**
 * The address as it may stand in `href`, or null where it is refused: http, https, mailto, tel, a path that
 * begins with `/`, `./` or `../`, a query or a fragment. Control characters are gone, spaces are `%20`.
 */
export function normaliseHref(value: string): string | null {
  // Browsers drop tabs and newlines before they look for a scheme, so `java\nscript:` must be judged without.
  const href = value
    .replace(/\p{Cc}/gu, '')
    .trim()
    .replaceAll(' ', '%20')
  if (href.length > richTextLimits.hrefLength) return null
  return allowedForms.some((form) => form.test(href)) ? href : null
}

/** The host of a web address in lower case, without `www.`; null for anything but http and https. */
export function hostOfHref(href: string): string | null {
  const host = webAddress.exec(href)?.groups?.['host']
  return host === undefined ? null : host.toLowerCase().replace(/^www\./, '')
}
