/**
 * Text as search compares it: compatibility forms joined, marks dropped, lower case, one space between words.
 * Latin letters with a stroke or without their dot are those without; letters of other alphabets stay as they are.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ıłøđ]/g, (letter) => unstroked[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const unstroked: Readonly<Record<string, string>> = { ı: 'i', ł: 'l', ø: 'o', đ: 'd' }

/** Words that the platform keeps for itself as the first part of a path. */
export const reservedSlugs: ReadonlySet<string> = new Set(
  'events series publications people organisations topics news pages me members admin search api dev assets theme media feed calendar sitemap robots well-known cdn-cgi sign-in sign-out unsubscribe join healthz'.split(
    ' ',
  ),
)

/** Lower-case Latin letters and digits joined by single hyphens, at most 120 characters. */
export const slugPattern = /^(?=.{1,120}$)[a-z0-9]+(?:-[a-z0-9]+)*$/

/** A language tag as pages use them (BCP 47): `en`, `kk`, `fa-AF`, `uz-Cyrl`. */
export const languagePattern = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/

/** A country as ISO 3166-1 alpha-2 has it. */
export const countryPattern = /^[A-Z]{2}$/
