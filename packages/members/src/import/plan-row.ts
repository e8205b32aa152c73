import { instantText, type Id, type Role } from '@serai/kernel'
import type { Scope } from '@serai/scope'
import {
  cellOf,
  type ReadRow,
  type ColumnMapping,
  type MemberRow,
  type ReasonCode,
  type RowReason,
  type RowRules,
} from '../csv/index.ts'
import { sortNameOf } from '../name-words.ts'
import type { Field } from '../profile-input.ts'
import type { ListColumns } from './import-columns.ts'
import { findMet, relearn, remember, type Known, type KnownEntry } from './known-entries.ts'
import { findMeantCohort } from './programme-cohort.ts'
import { isMembersAlone } from './told-to-staff.ts'

/** What would become of a row: an entry as it was and as it becomes, or why it is refused. */
export type Plan =
  | { readonly outcome: 'added'; readonly was: null; readonly became: KnownEntry }
  | { readonly outcome: 'changed'; readonly was: KnownEntry; readonly became: KnownEntry }
  | { readonly outcome: 'same'; readonly was: KnownEntry; readonly became: KnownEntry }
  | { readonly outcome: 'refused'; readonly reasons: readonly RowReason[] }

/** What the rows of an import are read with. */
export type Planning = {
  readonly scope: Scope
  readonly columns: ListColumns
  readonly mapping: ColumnMapping
  readonly rules: RowRules
  /** What whoever imports may make of others. */
  readonly mayGive: readonly Role[]
}

/**
 * What would become of a row, and known for the rows after it. Of two rows that are one entry the first counts. What a
 * row leaves empty stays; what a member wrote or shows nobody else stays too. Nobody is given a role: a
 * row may only name roles that whoever imports could give, or that its member has.
 */
export function planRow(planning: Planning, known: Known, line: number, read: ReadRow): Plan {
  if (!read.ok) return { outcome: 'refused', reasons: read.reasons }
  const { row } = read
  const met = findMet(known, row, planning.columns)
  if (met === 'several') return refused({ column: 'row', code: 'several-entries' })
  const firstLine = met === null ? undefined : known.met.get(met.id)
  if (firstLine !== undefined) return refused({ column: 'row', code: 'twice-in-file', firstLine })
  const values = readValues(planning.columns, row)
  const reasons = [...values.flatMap(({ reason }) => reason ?? []), ...reasonsFor(planning, row, met)]
  if (reasons.length > 0) return refused(...reasons)

  const became = entryAfter(planning, known, row, met, values)
  known.met.set(became.id, line)
  if (met === null) {
    remember(known, became)
    return { outcome: 'added', was: null, became }
  }
  if (isSame(met, became)) return { outcome: 'same', was: met, became: met }
  relearn(known, met, became)
  return { outcome: 'changed', was: met, became }
}

function refused(...reasons: readonly RowReason[]): Plan {
  return { outcome: 'refused', reasons }
}

type RowValue = { readonly field: Field; readonly value: string; readonly reason?: RowReason }

/** The values that a row gives, each as its field spells it or with why it cannot be kept. */
function readValues({ values }: ListColumns, row: MemberRow): readonly RowValue[] {
  return values.flatMap(({ field, column, read }): readonly RowValue[] => {
    const text = cellOf(row, column)
    if (text === '') return []
    const found = read(text)
    if ('value' in found) return [{ field, value: found.value }]
    return [{ field, value: '', reason: { column, code: codeOf[field.kind] } }]
  })
}

/** What a field finds wrong with a value that its column takes. */
const codeOf: Readonly<Record<Field['kind'], ReasonCode>> = {
  text: 'too-long',
  'long-text': 'too-long',
  choice: 'not-an-option',
  country: 'unknown-country',
  link: 'not-a-web-address',
  year: 'not-a-year',
}

/** The most characters that the programme of a cohort has. */
const mostOfProgramme = 120

function reasonsFor({ mayGive }: Planning, row: MemberRow, met: KnownEntry | null): readonly RowReason[] {
  const isAbove = row.roles.some((role) => !mayGive.includes(role) && met?.roles.includes(role) !== true)
  return [
    ...(isAbove ? [{ column: 'roles', code: 'role-not-allowed' } as const] : []),
    ...(met === null && row.name === '' ? [{ column: 'name', code: 'missing' } as const] : []),
    // There is nowhere to keep a year alone, and nobody would see that it was left.
    ...(row.year !== null && row.programme === '' ? [{ column: 'year', code: 'no-programme' } as const] : []),
    ...(row.programme.length > mostOfProgramme ? [{ column: 'programme', code: 'too-long' } as const] : []),
  ]
}

function entryAfter(
  { scope }: Planning,
  known: Known,
  row: MemberRow,
  met: KnownEntry | null,
  values: readonly RowValue[],
): KnownEntry {
  const entry = met ?? emptyEntry(scope.newId('profile'), instantText(scope.now))
  const isTheirs = entry.memberId !== null
  const cohort = findMeantCohort(known, met, row, () => scope.newId('cohort'))
  const names = isTheirs ? {} : namesAfter(entry, row)
  const written = values.filter(({ field }) => !isTheirs || (!field.isOwn && !isMembersAlone(entry, field)))
  return {
    ...entry,
    ...names,
    values: new Map([
      ...entry.values,
      ...written.map(({ field, value }) => {
        const audience = entry.values.get(field.id)?.audience ?? field.defaultAudience
        return [field.id, { value, audience }] as const
      }),
    ]),
    places: cohort === null ? entry.places : placesAfter(entry, { ...cohort, cohortId: cohort.id }, row.part),
  }
}

function emptyEntry(id: Id<'profile'>, updatedAt: string): KnownEntry {
  const names = { name: '', nativeName: '', sortName: '', email: null }
  return {
    id,
    memberId: null,
    ...names,
    listedFor: 'members',
    updatedAt,
    values: new Map(),
    places: [],
    roles: [],
  }
}

function namesAfter(entry: KnownEntry, row: MemberRow) {
  // A native name stands in for a name that the row does not give; it takes no place of one that is known.
  const isGiven = row.name !== '' && (entry.name === '' || row.name !== row.nativeName)
  const name = isGiven ? row.name : entry.name
  return {
    ...{ name, sortName: sortNameOf(name) },
    nativeName: row.nativeName === '' ? entry.nativeName : row.nativeName,
    email: row.email ?? entry.email,
  }
}

type Place = KnownEntry['places'][number]

function placesAfter(
  { places }: KnownEntry,
  { cohortId, programme, year }: Omit<Place, 'part'>,
  part: Place['part'] | null,
): readonly Place[] {
  const held = places.find((place) => place.cohortId === cohortId)
  const place = { cohortId, programme, year, part: part ?? held?.part ?? ('fellow' as const) }
  return [...places.filter((one) => one !== held), place]
}

function isSame(was: KnownEntry, became: KnownEntry): boolean {
  const isNamedAlike =
    was.name === became.name && was.nativeName === became.nativeName && was.email === became.email
  return isNamedAlike && valueChanges(was, became).length === 0 && placeChanges(was, became).length === 0
}

/** The values that are other than they were. */
export function valueChanges(was: KnownEntry | null, became: KnownEntry) {
  return [...became.values].flatMap(([fieldId, { value, audience }]) => {
    const before = was?.values.get(fieldId)?.value ?? null
    return value === before ? [] : [{ fieldId, before, value, audience }]
  })
}

/** The cohort that the entry is new in, or in as something else. */
export function placeChanges(was: KnownEntry | null, became: KnownEntry) {
  return became.places.flatMap(({ cohortId, part }) => {
    const before = was?.places.find((place) => place.cohortId === cohortId)?.part ?? null
    return part === before ? [] : [{ cohortId, before, part }]
  })
}
