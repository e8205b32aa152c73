import type { Answers, Reader, SeriesOf } from '@serai/db'
import { findTopicName } from '@serai/drafts'
import { countryPattern, slug, type IdKind } from '@serai/kernel'
import { findSeriesName, listSeries } from '@serai/series'
import { countryNamer, type FilterField } from '@serai/web/site'
import type { Words } from '@serai/web/words'
import * as z from 'zod'
import type { PlacesOf } from '../edge/statements.ts'

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

type Subjects = {
  readonly series?: string | undefined
  readonly topic?: string | undefined
  readonly country?: string | undefined
}

/** The values of the filters that every list has: series and topic by their paths. */
export function valuesOfSubjects({ series, topic, country }: Subjects) {
  return {
    series: series === undefined ? null : `/series/${series}`,
    topic: topic === undefined ? null : `/topics/${topic}`,
    country: country ?? null,
  }
}

type Places = PlacesOf<ReturnType<typeof valuesOfSubjects>>

/** The statements that say which series, topics and countries a list can be narrowed to. */
export function askSubjects(
  read: Reader,
  list: 'event' | 'publication',
  { topic, series }: Pick<Places, 'topic' | 'series'>,
) {
  return {
    topics: read.topicsOf(list),
    countries: read.countriesOf(list),
    series: listSeries(read),
    // What is chosen may stand beyond what the list has room to offer.
    ...(topic === null ? {} : { chosenTopic: findTopicName(read, topic) }),
    ...(series === null ? {} : { chosenSeries: findSeriesName(read, series) }),
  }
}

/** The filters by series, topic and country, with what is chosen. */
export function subjectFields(
  of: SeriesOf,
  { series, topic, country }: Subjects,
  options: Answers<ReturnType<typeof askSubjects>>,
  words: Words,
): readonly FilterField[] {
  const { labels } = words.filters
  const nameOf = countryNamer(words.language)
  const ofList = options.series.filter((one) => one.of === of)
  const chosenSeries = options.chosenSeries?.find((one) => one.of === of)?.title
  const countries = options.countries
    .map(({ value }) => ({ value, label: nameOf(value) }))
    .sort((one, other) => one.label.localeCompare(other.label))
  const known = country === undefined ? undefined : knownName(country, nameOf)
  return [
    {
      name: 'series',
      label: labels.series,
      value: series ?? null,
      options: withChosen(
        ofList.map(({ slug: value, title }) => ({ value, label: title })),
        series,
        chosenSeries,
      ),
    },
    {
      name: 'topic',
      label: labels.topic,
      value: topic ?? null,
      options: withChosen(options.topics, topic, options.chosenTopic?.[0]?.name),
    },
    {
      name: 'country',
      label: labels.country,
      value: country ?? null,
      options: withChosen(countries, country, known),
    },
  ]
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

/** What a list offers, and what is chosen of it besides, when there is something by that name. */
function withChosen(
  options: FilterField['options'],
  value: string | undefined,
  label: string | undefined,
): FilterField['options'] {
  if (value === undefined || label === undefined) return options
  return options.some((one) => one.value === value) ? options : [...options, { value, label }]
}

/** The name of a country; undefined for two letters that are no country's. */
function knownName(code: string, nameOf: (code: string) => string): string | undefined {
  const name = nameOf(code)
  return name === code || name === nameOf('ZZ') ? undefined : name
}
