import type { ColumnMapping, ColumnTarget } from './csv-columns.ts'
import { targetOfField } from './csv-columns.ts'
import type { MemberRow, ReadRow, RowRules } from './member-row.ts'
import { restored } from './neutral-cell.ts'
import type { ReasonCode, RowReason } from './reason-code.ts'
import {
  countryOf,
  fieldOf,
  lineOf,
  meaningOf,
  readLink,
  readPart,
  readYear,
  rolesOf,
  textOf,
  type CellReader,
} from './read-cell.ts'

/** The most characters that a name may have. */
const mostOfName = 200

/**
 * The member that a row tells of, its cells as people wrote them or as an export neutralised them. Without a name of
 * its own it has the one that its parts make, or its native one.
 */
export function readMemberRow(cells: readonly string[], mapping: ColumnMapping, rules: RowRules): ReadRow {
  const reasons: RowReason[] = []
  const texts = textsOf(cells, mapping)
  const read = <T>(column: ColumnTarget, reader: CellReader<T>, none: T): T => {
    const text = texts.get(column) ?? ''
    const found = text === '' ? { value: none } : reader(text)
    if ('value' in found) return found.value
    reasons.push({ column, code: found.refused })
    return none
  }
  const line = (column: ColumnTarget, most: number) => read(column, lineOf(most), '')
  const row: MemberRow = {
    email: read<string | null>('email', meaningOf(rules.readEmail, 'not-an-email', 1000), null),
    ...namesOf(line),
    honorific: line('honorific', 40),
    title: line('title', 300),
    affiliation: line('affiliation', 300),
    country: read<string | null>('country', countryOf(rules.countries), null),
    sector: line('sector', 200),
    phone: line('phone', 60),
    website: read<string | null>('website', readLink, null),
    about: read('about', textOf(5000), ''),
    programme: line('programme', 200),
    year: read<number | null>('year', readYear, null),
    part: read<MemberRow['part']>('part', readPart, null),
    roles: read('roles', rolesOf(rules.roles), []),
    fields: Object.fromEntries(
      rules.fields
        .map((field) => ({ field, target: targetOfField(field) }))
        .filter(({ target }) => texts.has(target))
        .map(({ field, target }) => [field.key, read(target, fieldOf(field, rules.countries), '')]),
    ),
  }
  const all = [...reasons, ...reasonsOfWhole(row, new Set(reasons.map(({ column }) => column)))]
  return all.length === 0 ? { ok: true, row } : { ok: false, reasons: all }
}

function textsOf(cells: readonly string[], mapping: ColumnMapping): ReadonlyMap<ColumnTarget, string> {
  return new Map(
    mapping.flatMap((target, column) =>
      target === null ? [] : [[target, restored(cells[column] ?? '').trim()] as const],
    ),
  )
}

type Names = Pick<MemberRow, 'name' | 'givenName' | 'familyName' | 'nativeName'>

function namesOf(line: (column: ColumnTarget, most: number) => string): Names {
  const given = { name: line('name', mostOfName), nativeName: line('nativeName', mostOfName) }
  // Together with the space between them the parts are no longer than a whole name.
  const parts = { givenName: line('givenName', 100), familyName: line('familyName', 99) }
  const made = `${parts.givenName} ${parts.familyName}`.trim()
  return { ...given, ...parts, name: given.name || made || given.nativeName }
}

/** What is wrong though each cell is sound. Of what cannot be read already, nothing more is said. */
function reasonsOfWhole(row: MemberRow, refused: ReadonlySet<RowReason['column']>): readonly RowReason[] {
  const reason = (column: ColumnTarget, code: ReasonCode): RowReason => ({ column, code })
  const isNamed = row.email !== null || /\p{L}/u.test(row.name)
  const mayBeNamed = (['email', 'name', 'givenName', 'familyName', 'nativeName'] as const).some((column) =>
    refused.has(column),
  )
  const isPlaced = row.part === null || row.programme !== '' || refused.has('programme')
  return [
    ...(isNamed || mayBeNamed ? [] : [reason('name', 'no-name')]),
    ...(isPlaced ? [] : [reason('part', 'no-programme')]),
  ]
}
