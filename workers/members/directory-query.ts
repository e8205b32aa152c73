import type { ProfileView } from '@serai/db'
import type { DirectoryListing } from '@serai/members'
import { countryNamer, type FilterField, type QueryPair } from '@serai/web/site'
import { wordsFor } from '@serai/web/words'
import * as z from 'zod'
import { wordPlaces, wordValues } from '../edge/sought-words.ts'
import type { PlacesOf, Values } from '../edge/statements.ts'

export const pageSize = 50

/** The most letters of a name that are looked for. */
const longestSought = 80

/** What the directory can be narrowed by; a space without such a field offers none of it. */
const facets = ['country', 'sector', 'programme', 'year'] as const

const filters = [...facets, 'cohort'] as const

const afterPattern = /^([^\n]{0,200})~([0-9A-HJKMNP-TV-Z]{26})$/

export const directoryQuery = z.object({
  q: z.string().optional(),
  after: z.string().regex(afterPattern).optional(),
  country: filterValue(),
  sector: filterValue(),
  programme: filterValue(),
  year: filterValue(),
  cohort: filterValue(),
})

/** What nobody can have said is as if it were not asked. */
function filterValue() {
  return z
    .string()
    .optional()
    .transform((value) => (value === '' || (value ?? '').length > 200 ? undefined : value))
}

export type DirectoryQuery = z.output<typeof directoryQuery>

/** What is looked for, and whether more of it was typed than is. */
export function soughtOf({ q = '' }: DirectoryQuery): { readonly sought: string; readonly isCut: boolean } {
  const letters = [...q]
  return { sought: letters.slice(0, longestSought).join(''), isCut: letters.length > longestSought }
}

export function directoryValues(asked: DirectoryQuery): Values {
  const [, sortName = null, id = null] = afterPattern.exec(asked.after ?? '') ?? []
  const given = Object.fromEntries(filters.map((name) => [name, asked[name] ?? null]))
  return { ...given, ...wordValues(soughtOf(asked).sought), afterName: sortName, afterId: id }
}

export function listingOf(value: PlacesOf<Values>): DirectoryListing {
  const given = Object.entries(value).filter(
    ([name, place]) => place !== null && filters.some((filter) => filter === name),
  )
  const [sortName, id] = [value['afterName'] ?? null, value['afterId'] ?? null]
  return {
    size: pageSize,
    after: sortName === null || id === null ? null : { sortName, id },
    filters: Object.fromEntries(given) as DirectoryListing['filters'],
    words: wordPlaces(value),
  }
}

/** What an address of the directory says, without where its page begins. */
export function pairsOf(asked: DirectoryQuery): readonly QueryPair[] {
  const { sought } = soughtOf(asked)
  const given = filters.flatMap((name) => (asked[name] === undefined ? [] : [{ name, value: asked[name] }]))
  return [...(sought === '' ? [] : [{ name: 'q', value: sought }]), ...given]
}

/** What the viewer can choose from: the values of each facet, and somebody of the cohort that was asked for. */
export type Choices = Partial<
  Readonly<Record<(typeof facets)[number], readonly { readonly value: string }[]>>
> & {
  readonly cohort?: readonly { readonly view: ProfileView }[]
}

/** The filters with what there is to choose from; the cohort stands among them where one was asked for. */
export function fieldsOf(asked: DirectoryQuery, choices: Choices): readonly FilterField[] {
  const words = wordsFor()
  const { directory } = words.membership
  const nameOf = countryNamer(words.language)
  const offered = facets.map((name): FilterField => {
    const options = (choices[name] ?? []).map(({ value }) => ({
      value,
      label: name === 'country' ? nameOf(value) : value,
    }))
    return {
      name,
      label: directory.facets[name] ?? name,
      value: asked[name] ?? null,
      options: options.toSorted((one, other) => one.label.localeCompare(other.label)),
    }
  })
  if (asked.cohort === undefined) return offered
  const cohort = choices.cohort?.[0]?.view.cohorts.find(({ slug }) => slug === asked.cohort)
  const options = cohort === undefined ? [] : [{ value: cohort.slug, label: cohort.name }]
  return [...offered, { name: 'cohort', label: directory.cohorts, value: asked.cohort, options }]
}

/** The filters that were asked for by what nobody has: as the viewer sees it, there is no such value. */
export function unknownIn(fields: readonly FilterField[]): ReadonlySet<string> {
  const unknown = fields.filter(
    ({ value, options }) => value !== null && !options.some((option) => option.value === value),
  )
  return new Set(unknown.map(({ name }) => name))
}
