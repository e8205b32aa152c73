import type { Answers } from '@serai/db'
import { instantText, type CohortPart, type FieldAudience, type Id, type Role } from '@serai/kernel'
import type { Scope } from '@serai/scope'
import { sortNameOf } from '../name-words.ts'
import { askAlike, listCohortsOfSpace, type askEntriesOf } from '../queries/import-entries.ts'
import type { ListColumns } from './import-columns.ts'
import { toldToStaff } from './told-to-staff.ts'

/** An entry of the directory as an import finds it. */
export type KnownEntry = {
  readonly id: Id<'profile'>
  /** Whose it is: what a member wrote is theirs. */
  readonly memberId: Id<'member'> | null
  readonly name: string
  readonly nativeName: string
  readonly sortName: string
  readonly email: string | null
  /** Who finds it in the directory. */
  readonly listedFor: FieldAudience
  readonly updatedAt: string
  readonly values: ReadonlyMap<Id<'field'>, { readonly value: string; readonly audience: FieldAudience }>
  readonly places: readonly {
    readonly cohortId: Id<'cohort'>
    readonly programme: string
    readonly year: number | null
    readonly part: CohortPart
  }[]
  readonly roles: readonly Role[]
}

export type KnownCohort = Answers<{ all: ReturnType<typeof listCohortsOfSpace> }>['all'][number]

/** What the rows of an import are compared with. It grows with each row, so that the next one sees it. */
export type Known = {
  readonly byEmail: Map<string, KnownEntry>
  readonly byName: Map<string, readonly KnownEntry[]>
  readonly cohorts: KnownCohort[]
  /** Those of the cohorts that the space does not have yet. */
  readonly newCohorts: KnownCohort[]
  /** Entries that a row of this import has met already, each with its line. */
  readonly met: Map<Id<'profile'>, number>
}

export function nothingKnown(): Known {
  return { byEmail: new Map(), byName: new Map(), cohorts: [], newCohorts: [], met: new Map() }
}

type Sought = { readonly email: string | null; readonly name: string }

/** Adds to what is known what the space has of these people, and its cohorts. What is known already stays. */
export async function learn(
  scope: Scope,
  importId: Id<'import'>,
  known: Known,
  people: readonly Sought[],
): Promise<void> {
  const emails = [...new Set(people.flatMap(({ email }) => (email === null ? [] : [email])))]
  const sortNames = [...new Set(people.map(({ name }) => sortNameOf(name)))].filter((one) => one !== '')
  const { met, cohorts, ...rows } = await scope.db.read({
    ...askAlike(scope.db, { emails, sortNames }, { importId, now: instantText(scope.now) }),
    cohorts: listCohortsOfSpace(scope.db),
  })
  // What this import has changed is known better than it is written.
  for (const entry of entriesOf(rows)) if (!known.met.has(entry.id)) remember(known, entry)
  const isKnown = new Set(known.cohorts.map(({ id }) => id))
  known.cohorts.push(...cohorts.filter(({ id }) => !isKnown.has(id)))
  for (const { profileId, line } of met) if (profileId !== null) known.met.set(profileId, line)
}

/** Lets the rows that follow find an entry, if they did not yet. */
export function remember(known: Known, entry: KnownEntry): void {
  const alike = known.byName.get(entry.sortName) ?? []
  if (entry.email !== null && !known.byEmail.has(entry.email)) known.byEmail.set(entry.email, entry)
  if (alike.some(({ id }) => id === entry.id)) return
  known.byName.set(entry.sortName, [...alike, entry])
}

/** Lets the rows that follow find an entry as it has become, and no more as it was. */
export function relearn(known: Known, was: KnownEntry, became: KnownEntry): void {
  const others = (known.byName.get(was.sortName) ?? []).filter(({ id }) => id !== was.id)
  known.byName.set(was.sortName, others)
  remember(known, became)
}

type EntryRows = Answers<ReturnType<typeof askEntriesOf>>

export function entriesOf({ entries, values, places, grants }: EntryRows): readonly KnownEntry[] {
  const valuesOf = Map.groupBy(values, ({ profileId }) => profileId)
  const placesOf = Map.groupBy(places, ({ profileId }) => profileId)
  const grantsOf = Map.groupBy(grants, ({ profileId }) => profileId)
  return entries.map((entry) => ({
    ...entry,
    values: new Map((valuesOf.get(entry.id) ?? []).map(({ fieldId, ...held }) => [fieldId, held] as const)),
    places: placesOf.get(entry.id) ?? [],
    roles: (grantsOf.get(entry.id) ?? []).map(({ role }) => role),
  }))
}

export type Met = 'several' | KnownEntry | null

/** Whose row it is: who has its address, else who has its name, year and country, and no other address. */
export function findMet(
  known: Known,
  row: Sought & { readonly year: number | null; readonly country: string | null },
  columns: ListColumns,
): Met {
  const own = row.email === null ? undefined : known.byEmail.get(row.email)
  if (own !== undefined) return own
  const countryField = columns.known.get('country')
  const country = countryField === undefined ? null : row.country
  const alike = (row.name === '' ? [] : (known.byName.get(sortNameOf(row.name)) ?? [])).filter((entry) => {
    const held = countryField === undefined ? null : toldToStaff(entry, countryField)
    const years = entry.places.flatMap(({ year }) => (year === null ? [] : [year]))
    return held === country && (row.year === null ? years.length === 0 : years.includes(row.year))
  })
  const unaddressed = alike.filter(({ email }) => email === null)
  const fitting = row.email === null && unaddressed.length === 0 ? alike : unaddressed
  return fitting.length > 1 ? 'several' : (fitting[0] ?? null)
}
