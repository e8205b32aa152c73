import type { FieldKind } from '@serai/kernel'

/** What every list of members can hold, as an export heads its columns. */
export const memberColumns = [
  'email',
  'name',
  'givenName',
  'familyName',
  'nativeName',
  'honorific',
  'title',
  'affiliation',
  'country',
  'sector',
  'phone',
  'website',
  'about',
  'programme',
  'year',
  'part',
  'roles',
] as const

export type MemberColumn = (typeof memberColumns)[number]

/** A field that a space asks of its members beside those, by the key that it never changes. */
export type CsvField = {
  readonly key: string
  readonly label: string
  readonly kind: FieldKind
  readonly options: readonly string[]
}

/** What a column of a file holds. */
export type ColumnTarget = MemberColumn | `field:${string}`

/** For each column of a file what it holds; null for what is left out. */
export type ColumnMapping = readonly (ColumnTarget | null)[]

export function targetOfField({ key }: Pick<CsvField, 'key'>): ColumnTarget {
  return `field:${key}`
}

/** Everything that a column may hold in a space with these fields: the columns of a whole export, in its order. */
export function listTargets(fields: readonly CsvField[]): readonly ColumnTarget[] {
  return [...memberColumns, ...fields.map(targetOfField)]
}

/**
 * A mapping as somebody chose it, nothing or null where a column is left out. Null when it is not of this width, names
 * what there is not, or names something twice.
 */
export function readMapping(
  chosen: readonly (string | null)[],
  width: number,
  fields: readonly CsvField[],
): ColumnMapping | null {
  const targets = new Map<string, ColumnTarget>(listTargets(fields).map((target) => [target, target]))
  const named = chosen.filter((one) => one !== null && one !== '')
  const isSound =
    chosen.length === width &&
    new Set(named).size === named.length &&
    named.every((one) => one !== null && targets.has(one))
  return isSound ? chosen.map((one) => targets.get(one ?? '') ?? null) : null
}
