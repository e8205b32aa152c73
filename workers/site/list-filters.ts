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

/** Every year from the last to the first, as a list offers them. */
export function yearOptions(first: string | undefined, last: string | undefined): FilterField['options'] {
  if (first === undefined || last === undefined) return []
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))]
  return Array.from({ length: Math.min(Math.max(to - from + 1, 0), 200) }, (_, n) => {
    const value = String(to - n)
    return { value, label: value }
  })
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
