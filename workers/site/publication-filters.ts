import type { Answers, Reader } from '@serai/db'
import { findPersonName } from '@serai/people'
import { findPublicationBounds, type PublicationFilters } from '@serai/publications'
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
export function valuesOfPublicationFilters({ kind, year, author, ...subjects }: Asked) {
  return {
    ...valuesOfSubjects(subjects),
    kind: kind ?? null,
    author: author === undefined ? null : `/people/${author}`,
    yearFrom: year === undefined ? null : `${year}-01-01T00:00:00Z`,
    yearTo: year === undefined ? null : `${Number(year) + 1}-01-01T00:00:00Z`,
  }
}

type Places = PlacesOf<ReturnType<typeof valuesOfPublicationFilters>>

/** The filters as the statements of a list take them. */
export function publicationFiltersAt(places: Places): PublicationFilters {
  const { kind, series, topic, country, author, yearFrom, yearTo } = places
  const year = yearFrom !== null && yearTo !== null ? { from: yearFrom, to: yearTo } : null
  return { kind, series, topic, country, author, year }
}

/** The statements that say what a list of publications can be narrowed to. An author is named by links alone. */
export function askPublicationOptions(
  read: Reader,
  { author, ...places }: Pick<Places, 'author' | 'topic' | 'series'>,
) {
  return {
    ...findPublicationBounds(read, 'publications'),
    ...askSubjects(read, 'publication', places),
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
  const { kind, year, author } = asked
  const [first, last] = [options.first, options.last].map(([publication]) => publication?.issued)
  return [
    {
      name: 'kind',
      label: labels.kind,
      value: kind ?? null,
      options: kinds.map((value) => ({ value, label: words.publicationKinds[value] })),
    },
    ...subjectFields('publications', asked, options, words),
    { name: 'year', label: labels.year, value: year ?? null, options: yearOptions(first, last, now) },
    {
      name: 'author',
      label: labels.author,
      value: author ?? null,
      options: (options.author ?? []).map(({ name }) => ({ value: author ?? '', label: name })),
    },
  ]
}
