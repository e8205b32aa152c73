import type { FieldKind } from '@serai/kernel'
import {
  guessMapping,
  memberColumns,
  readMapping,
  targetOfField,
  type ColumnMapping,
  type ColumnTarget,
  type CsvField,
  type MemberColumn,
} from '../csv/index.ts'
import { valueReader, type ReadValue } from '../field-values.ts'
import type { Field } from '../profile-input.ts'

/** Columns of every list that are the value of a field in a space, where it has a field of that key and kind. */
const valueColumns = {
  honorific: 'text',
  title: 'text',
  affiliation: 'text',
  country: 'country',
  sector: 'text',
  phone: 'text',
  website: 'link',
  about: 'long-text',
} as const satisfies Partial<Record<MemberColumn, FieldKind>>

export type ValueColumn = keyof typeof valueColumns

/** What the lists of a space hold: its fields that every list knows, and those that are its own. */
export type ListColumns = {
  readonly known: ReadonlyMap<ValueColumn, Field>
  readonly own: readonly (CsvField & Field)[]
  /** Everything that a column may be mapped to: what the space has nowhere to keep is not among it. */
  readonly targets: readonly ColumnTarget[]
  /** For each field, by its column, how its values are read. */
  readonly values: readonly {
    readonly field: Field
    readonly column: ColumnTarget
    readonly read: (value: string) => ReadValue
  }[]
}

export function listColumns(fields: readonly Field[]): ListColumns {
  const known = new Map(
    fields.flatMap((field) => {
      const { key, kind } = field
      return isValueColumn(key) && valueColumns[key] === kind ? [[key, field] as const] : []
    }),
  )
  const own = fields.filter(({ key }) => !isValueColumn(key) || !known.has(key))
  const kept = memberColumns.filter((column) => !isValueColumn(column) || known.has(column))
  const valued = [
    ...[...known].map(([column, field]) => ({ field, column })),
    ...own.map((field) => ({ field, column: targetOfField(field) })),
  ]
  return {
    ...{ known, own, targets: [...kept, ...own.map(targetOfField)] },
    values: valued.map((one) => ({ ...one, read: valueReader(one.field) })),
  }
}

function isValueColumn(key: string): key is ValueColumn {
  return Object.hasOwn(valueColumns, key)
}

/** What the columns of a file seem to hold of what the space keeps. */
export function guessColumns(header: readonly string[], columns: ListColumns): ColumnMapping {
  return guessMapping(header, columns.own).map((one) =>
    one !== null && columns.targets.includes(one) ? one : null,
  )
}

/** A mapping as somebody chose it; null where it is none of this file and space. */
export function readColumns(
  chosen: readonly (string | null)[],
  width: number,
  columns: ListColumns,
): ColumnMapping | null {
  const mapping = readMapping(chosen, width, columns.own)
  return mapping?.every((one) => one === null || columns.targets.includes(one)) === true ? mapping : null
}

/** What the columns of an import hold: what somebody said, and until then what they seem to. */
export function mappingOf(
  {
    header,
    mapping,
  }: { readonly header: readonly string[]; readonly mapping: readonly (string | null)[] | null },
  columns: ListColumns,
): ColumnMapping {
  const said = mapping === null ? null : readColumns(mapping, header.length, columns)
  return said ?? guessColumns(header, columns)
}
