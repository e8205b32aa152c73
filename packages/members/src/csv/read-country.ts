import { countryCodes, foldText } from '@serai/kernel'
import { usualCountryNames } from './usual-country-names.ts'

/** Countries by their code, and by their folded names in several languages. */
export type CountryNames = ReadonlyMap<string, string>

/**
 * Every name by which a country is known here: its code, what English, Russian and its own language call it, and usual
 * names beside. It is made once for a file: it takes some milliseconds.
 */
export function countryNames(): CountryNames {
  const names = countryCodes.flatMap((code) =>
    [code, ...(usualCountryNames[code] ?? [])].map((name) => ({ name, code })),
  )
  const general = ['en', 'ru'].flatMap((language) => namesIn(language, countryCodes))
  const own = [...Map.groupBy(countryCodes, languageOf)].flatMap(([language, codes]) =>
    namesIn(language, codes),
  )
  return new Map([...names, ...general, ...own].map(({ name, code }) => [spelt(name), code]))
}

/** The country that a text names, as ISO 3166-1 alpha-2; null when it names none. */
export function readCountry(text: string, names: CountryNames): string | null {
  return names.get(spelt(text)) ?? null
}

type Named = { readonly name: string; readonly code: string }

/** What a language calls some countries, in full and for short. */
function namesIn(language: string, codes: readonly string[]): readonly Named[] {
  return (['long', 'short'] as const).flatMap((style) => {
    const known = new Intl.DisplayNames([language], { type: 'region', style })
    return codes.map((code) => ({ name: known.of(code) ?? code, code }))
  })
}

/** The language that most of a country speaks, as CLDR has it. */
function languageOf(code: string): string {
  return new Intl.Locale(`und-${code}`).maximize().language
}

function spelt(name: string): string {
  return foldText(name).replace(/^the /, '')
}
