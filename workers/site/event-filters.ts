import { findEventBounds, noEventFilters, type EventFilters } from '@serai/events'
import type { Answers, Reader } from '@serai/db'
import { findSeriesName, listSeries } from '@serai/series'
import { countryNamer, type FilterField } from '@serai/web/site'
import type { Words } from '@serai/web/words'
import * as z from 'zod'
import type { PlacesOf } from '../edge/statements.ts'
import { findTopicName } from '@serai/drafts'
import {
  chosen,
  chosenCountry,
  chosenSlug,
  chosenYear,
  countryOptions,
  knownName,
  withChosen,
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
export function valuesOfEventFilters({ series, topic, country, year, mode }: Asked) {
  return {
    series: series === undefined ? null : `/series/${series}`,
    topic: topic === undefined ? null : `/topics/${topic}`,
    country: country ?? null,
    mode: mode ?? null,
    year: year ?? null,
    yearFrom: year === undefined ? null : `${Number(year) - 1}-12-31T00:00:00Z`,
    yearTo: year === undefined ? null : `${Number(year) + 1}-01-02T00:00:00Z`,
  }
}

type Places = PlacesOf<ReturnType<typeof valuesOfEventFilters>>

/** The filters as the statements of a list take them. */
export function eventFiltersAt({
  series,
  topic,
  country,
  mode,
  year,
  yearFrom,
  yearTo,
}: Places): EventFilters {
  const hasYear = year !== null && yearFrom !== null && yearTo !== null
  return {
    ...noEventFilters,
    ...{ series, topic, country, mode },
    year: hasYear ? { name: year, from: yearFrom, to: yearTo } : null,
  }
}

/** The statements that say what a list of events can be narrowed to. */
export function askEventOptions(read: Reader, { topic, series }: Pick<Places, 'topic' | 'series'>) {
  return {
    ...findEventBounds(read),
    topics: read.topicsOf('event'),
    countries: read.countriesOf('event'),
    series: listSeries(read),
    // What is chosen may stand beyond what the list has room to offer.
    ...(topic === null ? {} : { chosenTopic: findTopicName(read, topic) }),
    ...(series === null ? {} : { chosenSeries: findSeriesName(read, series) }),
  }
}

/** What the list can be narrowed to, with what is chosen. */
export function eventFields(
  { series, topic, country, year, mode }: Asked,
  options: Answers<ReturnType<typeof askEventOptions>>,
  words: Words,
  now: string,
): readonly FilterField[] {
  const { labels } = words.filters
  const nameOf = countryNamer(words.language)
  const endOf = ({ start, end }: { readonly start: string; readonly end: string | null }) => end ?? start
  const [first, last] = [options.first.map(endOf)[0], options.last.map(endOf)[0]]
  return [
    {
      name: 'series',
      label: labels.series,
      value: series ?? null,
      options: withChosen(
        options.series
          .filter((one) => one.of === 'events')
          .map((one) => ({ value: one.slug, label: one.title })),
        series,
        options.chosenSeries?.find((one) => one.of === 'events')?.title,
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
      options: withChosen(
        countryOptions(options.countries, nameOf),
        country,
        country === undefined ? undefined : knownName(country, nameOf),
      ),
    },
    { name: 'year', label: labels.year, value: year ?? null, options: yearOptions(first, last, now) },
    {
      name: 'mode',
      label: labels.mode,
      value: mode ?? null,
      options: modes.map((value) => ({ value, label: words.modes[value] })),
    },
  ]
}
