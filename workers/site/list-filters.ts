import { countryPattern, slug, type IdKind } from '@serai/kernel'
import type { FilterField } from '@serai/web/site'
import * as z from 'zod'

/** A value that a form sends empty when nothing is chosen. */
export function chosen<T extends z.ZodType>(schema: T) {
  return z.union([z.literal('').transform(() => undefined), schema]).optional()
}

/** The slug of something that a list is narrowed to. `example` says to tests whose slug to ask with. */
export function chosenSlug(of: IdKind, example: string = of) {
  return chosen(slug(of)).meta({ slugOf: example })
}

export const chosenCountry = chosen(z.string().regex(countryPattern))

export const chosenYear = chosen(z.string().regex(/^[12]\d{3}$/))

/** True when every filter that is on is one that the list offers: no other has a page. */
export function areOffered(fields: readonly FilterField[]): boolean {
  return fields.every(({ value, options }) => value === null || options.some((one) => one.value === value))
}

/** The filters that are on, as an address says them. */
export function pairsOf(fields: readonly FilterField[]) {
  return fields.flatMap(({ name, value }) => (value === null ? [] : [{ name, value }]))
}

/** The years that a list spans at most, around the present; what lies beyond was mistyped, or is alone. */
const span = { back: 120, ahead: 20 }

/**
 * Every year from the last to the first, as a list offers them. A date far from the present does not push out the
 * others: its year stands alone at the end.
 */
export function yearOptions(
  first: string | undefined,
  last: string | undefined,
  now: string,
): FilterField['options'] {
  if (first === undefined || last === undefined) return []
  const [from, to, present] = [first, last, now].map((when) => Number(when.slice(0, 4))) as [
    number,
    number,
    number,
  ]
  const [low, high] = [Math.max(from, present - span.back), Math.min(to, present + span.ahead)]
  const between = Array.from({ length: Math.max(high - low + 1, 0) }, (_, n) => high - n)
  const all = new Set([to, ...between, from])
  return [...all]
    .sort((one, other) => other - one)
    .map((year) => ({ value: String(year), label: String(year) }))
}

/** Countries by the names that a reader knows them by. */
export function countryOptions(
  rows: readonly { readonly value: string }[],
  nameOf: (country: string) => string,
): FilterField['options'] {
  return rows
    .map(({ value }) => ({ value, label: nameOf(value) }))
    .sort((one, other) => (one.label < other.label ? -1 : 1))
}

/** What a list offers, and what is chosen of it besides, when there is something by that name. */
export function withChosen(
  options: FilterField['options'],
  value: string | undefined,
  label: string | undefined,
): FilterField['options'] {
  if (value === undefined || label === undefined) return options
  return options.some((one) => one.value === value) ? options : [...options, { value, label }]
}

/** The name of a country; undefined for two letters that are no country's. */
export function knownName(code: string, nameOf: (code: string) => string): string | undefined {
  const name = nameOf(code)
  return name === code || name === nameOf('ZZ') ? undefined : name
}
