import type { CohortPart, Role } from '@serai/kernel'
import type { CsvField } from './csv-columns.ts'
import type { RowReason } from './reason-code.ts'
import { countryNames, type CountryNames } from './read-country.ts'

/** A member as a row of a list tells of them. Empty where the row says nothing, or no column is mapped. */
export type MemberRow = {
  /** Null for a person of whom no address is known, and who then has a name. */
  readonly email: string | null
  readonly name: string
  readonly givenName: string
  readonly familyName: string
  readonly nativeName: string
  readonly honorific: string
  readonly title: string
  readonly affiliation: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null
  readonly sector: string
  readonly phone: string
  readonly website: string | null
  readonly about: string
  readonly programme: string
  readonly year: number | null
  readonly part: CohortPart | null
  readonly roles: readonly Role[]
  /** By key, for each field that a column is mapped to; empty where the cell is. */
  readonly fields: Readonly<Record<string, string>>
}

/** A row that is a member, or everything that must change before it is one. */
export type ReadRow =
  | { readonly ok: true; readonly row: MemberRow }
  | { readonly ok: false; readonly reasons: readonly RowReason[] }

/** What the rows of a file are read against. */
export type RowRules = {
  readonly fields: readonly CsvField[]
  /** What whoever imports may make of others. */
  readonly roles: readonly Role[]
  readonly readEmail: (text: string) => string | null
  readonly countries: CountryNames
}

/** The rules for a file, with what is costly made once. */
export function rowRules(rules: Omit<RowRules, 'countries'>): RowRules {
  return { ...rules, countries: countryNames() }
}
