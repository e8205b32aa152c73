import { cohortParts, foldText, roles, webAddress, type CohortPart, type Role } from '@serai/kernel'
import type { CsvField } from './csv-columns.ts'
import { readCountry, type CountryNames } from './read-country.ts'
import { withScheme } from '../with-scheme.ts'
import type { ReasonCode } from './reason-code.ts'

/** What a cell says, or why it may not say that. */
export type ReadCell<T> = { readonly value: T } | { readonly refused: ReasonCode }

export type CellReader<T> = (text: string) => ReadCell<T>

/** One line of what can be seen, at most so long. */
export function lineOf(most: number): CellReader<string> {
  return (text) => {
    if (/[\n\r\u0085\u2028\u2029]/.test(text)) return { refused: 'line-break' }
    return text.includes('\t') ? { refused: 'control-character' } : readable(text, most)
  }
}

/** Paragraphs of what can be seen, their line breaks in one spelling. */
export function textOf(most: number): CellReader<string> {
  return (text) => readable(text.replace(/\r\n?/g, '\n'), most)
}

/** One line that means what `find` finds in it. */
export function meaningOf<T>(
  find: (text: string) => T | null,
  code: ReasonCode,
  most: number,
): CellReader<T> {
  const readLine = lineOf(most)
  return (text) => {
    const line = readLine(text)
    if ('refused' in line) return line
    const value = find(line.value)
    return value === null ? { refused: code } : { value }
  }
}

export function countryOf(names: CountryNames): CellReader<string> {
  return meaningOf((text) => readCountry(text, names), 'unknown-country', 200)
}

/** A year of the common era in which members may have been in a programme. */
export const readYear: CellReader<number> = meaningOf(
  (text) => (/^(?:19|20)\d\d$|^2100$/.test(text) ? Number(text) : null),
  'not-a-year',
  200,
)

const mostOfLink = 2000

const asLink = webAddress()

/** An address on the web by http or https; one that begins with its host is taken for https. */
export const readLink: CellReader<string> = meaningOf(
  (text) => {
    const link = asLink.safeParse(withScheme(text)).data
    // Spelled as browsers do it can be longer than what was read, and must be read again.
    return link !== undefined && link.length <= mostOfLink ? link : null
  },
  'not-a-web-address',
  mostOfLink,
)

export const readPart: CellReader<CohortPart> = meaningOf(
  (text) => cohortParts.find((part) => part === foldText(text)) ?? null,
  'unknown-part',
  200,
)

/** Roles set apart by semicolons, of which each is one that whoever imports may give. */
export function rolesOf(allowed: readonly Role[]): CellReader<readonly Role[]> {
  const readNames = meaningOf(namedRoles, 'unknown-role', 200)
  return (text) => {
    const named = readNames(text)
    if ('refused' in named || named.value.every((role) => allowed.includes(role))) return named
    return { refused: 'role-not-allowed' }
  }
}

/** The highest first, each once, so that a set of roles has one spelling. */
function namedRoles(text: string): readonly Role[] | null {
  const names = text
    .split(';')
    .map(foldText)
    .filter((name) => name !== '')
  const named = roles.filter((role) => names.includes(role))
  return new Set(names).size === named.length ? named : null
}

/** The value of a field that the space has, as its kind spells it. */
export function fieldOf(field: CsvField, countries: CountryNames): CellReader<string> {
  switch (field.kind) {
    case 'text':
      return lineOf(500)
    case 'long-text':
      return textOf(5000)
    case 'choice':
      return meaningOf((text) => optionOf(field.options, text), 'not-an-option', 500)
    case 'country':
      return countryOf(countries)
    case 'link':
      return readLink
    case 'year':
      return (text) => {
        const year = readYear(text)
        return 'refused' in year ? year : { value: String(year.value) }
      }
  }
}

/** An option as the space spells it: the very same, or the only one that reads alike. */
function optionOf(options: readonly string[], text: string): string | null {
  if (options.includes(text)) return text
  const alike = options.filter((option) => foldText(option) === foldText(text))
  return alike.length === 1 ? (alike[0] ?? null) : null
}

/** Invisible marks that turn the direction of what follows are refused; those that a script needs are not. */
function readable(text: string, most: number): ReadCell<string> {
  if (text.length > most) return { refused: 'too-long' }
  if (/[\p{Cs}\uFFFD-\uFFFF]/u.test(text)) return { refused: 'broken-character' }
  if (/[\u202A-\u202E\u2066-\u2069]/.test(text)) return { refused: 'direction-override' }
  return /[^\P{Cc}\n\t]/u.test(text) ? { refused: 'control-character' } : { value: text }
}
