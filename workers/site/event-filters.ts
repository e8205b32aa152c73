import type { Answers, Reader } from '@serai/db'
import { findEventBounds, type EventFilters } from '@serai/events'
import type { FilterField } from '@serai/web/site'
import type { Words } from '@serai/web/words'
import * as z from 'zod'
import type { PlacesOf } from '../edge/statements.ts'
import {
  askSubjects,
  chosen,
  chosenCountry,
  chosenSlug,
  chosenYear,
  subjectFields,
  valuesOfSubjects,
  yearOptions,
} from './list-filters.ts'

const modes = ['in-person', 'online', 'hybrid'] as const

/** What the addresses of lists of events may ask. */
export const eventQuery = {
  series: chosenSlug('series'),
  topic: chosenSlug('topic'),
  country: chosenCountry,
  year: chosenYear,
  mode: chosen(z.enum(modes)),
}

type Asked = z.output<z.ZodObject<typeof eventQuery>>

/** The values of the filters that are on; the bounds of a year are a day wider than it for every zone. */
export function valuesOfEventFilters({ year, mode, ...subjects }: Asked) {
  return {
    ...valuesOfSubjects(subjects),
    mode: mode ?? null,
    year: year ?? null,
    yearFrom: year === undefined ? null : `${Number(year) - 1}-12-31T00:00:00Z`,
    yearTo: year === undefined ? null : `${Number(year) + 1}-01-02T00:00:00Z`,
  }
}

type Places = PlacesOf<ReturnType<typeof valuesOfEventFilters>>

/** The filters as the statements of a list take them. */
export function eventFiltersAt(places: Places): EventFilters {
  const { series, topic, country, mode, year, yearFrom, yearTo } = places
  const hasYear = year !== null && yearFrom !== null && yearTo !== null
  return { series, topic, country, mode, year: hasYear ? { name: year, from: yearFrom, to: yearTo } : null }
}

/** The statements that say what a list of events can be narrowed to. */
export function askEventOptions(read: Reader, places: Pick<Places, 'topic' | 'series'>) {
  return { ...findEventBounds(read), ...askSubjects(read, 'event', places) }
}

/** What the list can be narrowed to, with what is chosen. */
export function eventFields(
  asked: Asked,
  options: Answers<ReturnType<typeof askEventOptions>>,
  words: Words,
  now: string,
): readonly FilterField[] {
  const { labels } = words.filters
  const { year, mode } = asked
  const [first, last] = [options.first, options.last].map(([event]) => event?.end ?? event?.start)
  return [
    ...subjectFields('events', asked, options, words),
    { name: 'year', label: labels.year, value: year ?? null, options: yearOptions(first, last, now) },
    {
      name: 'mode',
      label: labels.mode,
      value: mode ?? null,
      options: modes.map((value) => ({ value, label: words.modes[value] })),
    },
  ]
}
