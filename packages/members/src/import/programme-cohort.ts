import { foldText, type Id } from '@serai/kernel'
import type { Known, KnownCohort, KnownEntry } from './known-entries.ts'

export type Meant = {
  readonly programme: string
  readonly year: number | null
  readonly country: string | null
}

/**
 * The cohort that a row means: one of its programme and year that the entry is in, that of its country, that of no
 * country, and else a new one of no country. A row that names no programme means none.
 */
export function findMeantCohort(
  known: Known,
  entry: KnownEntry | null,
  row: Meant,
  newId: () => Id<'cohort'>,
): KnownCohort | null {
  if (row.programme === '') return null
  const fitting = known.cohorts.filter((one) => isOf(one, row))
  const meant =
    fitting.find(({ id }) => entry?.places.some((place) => place.cohortId === id)) ??
    fitting.find(({ country }) => country !== null && country === row.country) ??
    fitting.find(({ country }) => country === null)
  if (meant !== undefined) return meant
  const slug = freeSlug(row, new Set(known.cohorts.map((one) => one.slug)))
  const made = { id: newId(), slug, programme: row.programme, year: row.year, country: null }
  known.cohorts.push(made)
  known.newCohorts.push(made)
  return made
}

function isOf(cohort: KnownCohort, { programme, year }: Meant): boolean {
  return cohort.year === year && foldText(cohort.programme) === foldText(programme)
}

/** What a cohort that an import makes is called. */
export function nameOfCohort({ programme, year }: KnownCohort): string {
  return year === null ? programme : `${programme} ${year}`
}

function freeSlug({ programme, year }: Meant, taken: ReadonlySet<string>): string {
  const words = foldText(programme)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '')
  const base = [words === '' ? 'cohort' : words, year].filter((part) => part !== null).join('-')
  for (let n = 1; ; n += 1) {
    const slug = n === 1 ? base : `${base}-${n}`
    if (!taken.has(slug)) return slug
  }
}
