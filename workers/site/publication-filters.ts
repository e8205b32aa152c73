import type { Answers, Reader } from '@serai/db'
import { findTopicName } from '@serai/drafts'
import { findPersonName } from '@serai/people'
import { findPublicationBounds, noPublicationFilters, type PublicationFilters } from '@serai/publications'
import { findSeriesName, listSeries } from '@serai/series'
import { countryNamer, type FilterField } from '@serai/web/site'
import type { Words } from '@serai/web/words'
import * as z from 'zod'
import type { PlacesOf } from '../edge/statements.ts'
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

const kinds = ['paper', 'monograph', 'article', 'collection', 'chapter', 'joint-statement', 'letter'] as const

/** What the addresses of lists of publications may ask. */
export const publicationQuery = {
  kind: chosen(z.enum(kinds)),
  series: chosenSlug('series', 'papers'),
  topic: chosenSlug('topic'),
  country: chosenCountry,
  year: chosenYear,
  author: chosenSlug('person'),
}

type Asked = z.output<z.ZodObject<typeof publicationQuery>>

/** The values of the filters that are on. */
export function valuesOfPublicationFilters({ kind, series, topic, country, year, author }: Asked) {
  return {
    kind: kind ?? null,
    series: series === undefined ? null : `/series/${series}`,
    topic: topic === undefined ? null : `/topics/${topic}`,
    country: country ?? null,
    author: author === undefined ? null : `/people/${author}`,
    yearFrom: year === undefined ? null : `${year}-01-01T00:00:00Z`,
    yearTo: year === undefined ? null : `${Number(year) + 1}-01-01T00:00:00Z`,
  }
}

type Places = PlacesOf<ReturnType<typeof valuesOfPublicationFilters>>

/** The filters as the statements of a list take them. */
export function publicationFiltersAt({ yearFrom, yearTo, ...filters }: Places): PublicationFilters {
  const { kind, series, topic, country, author } = filters
  return {
    ...noPublicationFilters,
    ...{ kind, series, topic, country, author },
    year: yearFrom !== null && yearTo !== null ? { from: yearFrom, to: yearTo } : null,
  }
}

/** The statements that say what a list of publications can be narrowed to. An author is named by links alone. */
export function askPublicationOptions(
  read: Reader,
  { author, topic, series }: Pick<Places, 'author' | 'topic' | 'series'>,
) {
  return {
    ...findPublicationBounds(read, 'publications'),
    topics: read.topicsOf('publication'),
    countries: read.countriesOf('publication'),
    series: listSeries(read),
    // What is chosen may stand beyond what the list has room to offer.
    ...(topic === null ? {} : { chosenTopic: findTopicName(read, topic) }),
    ...(series === null ? {} : { chosenSeries: findSeriesName(read, series) }),
    ...(author === null ? {} : { author: findPersonName(read, author) }),
  }
}

/** What the list can be narrowed to, with what is chosen. */
export function publicationFields(
  asked: Asked,
  options: Answers<ReturnType<typeof askPublicationOptions>>,
  words: Words,
  now: string,
): readonly FilterField[] {
  const { labels } = words.filters
  const nameOf = countryNamer(words.language)
  const { kind, series, topic, country, year, author } = asked
  const named = (options.author ?? []).map(({ name }) => ({ value: author ?? '', label: name }))
  return [
    {
      name: 'kind',
      label: labels.kind,
      value: kind ?? null,
      options: kinds.map((value) => ({ value, label: words.publicationKinds[value] })),
    },
    {
      name: 'series',
      label: labels.series,
      value: series ?? null,
      options: withChosen(
        options.series
          .filter((one) => one.of === 'publications')
          .map((one) => ({ value: one.slug, label: one.title })),
        series,
        options.chosenSeries?.find((one) => one.of === 'publications')?.title,
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
    {
      name: 'year',
      label: labels.year,
      value: year ?? null,
      options: yearOptions(options.first[0]?.issued, options.last[0]?.issued, now),
    },
    { name: 'author', label: labels.author, value: author ?? null, options: named },
  ]
}
