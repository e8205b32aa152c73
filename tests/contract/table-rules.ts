import type { TableShape } from './table-shapes.ts'

/** Indexes of space tables that do not begin with the space, each with its reason. */
export const acrossSpaces: Readonly<Record<string, string>> = {
  items_due: 'the sweep asks which spaces have something due, by the moment alone',
  mails_due: 'the sweep asks which spaces have mail that is due, by the moment alone',
  imports_due: 'the sweep asks which spaces have an import under way, by the moment alone',
  audit_lines_waiting: 'the sweep asks which spaces have lines to seal, by the moment alone',
  mails_over: 'what is over is forgotten in all spaces, by the moment alone',
  logins_by_last_moment: 'what is over is forgotten in all spaces, by the moment alone',
  logins_ended: 'what is over is forgotten in all spaces, by the moment alone',
  logins_by_home: 'a device is signed out: its logins are in all spaces that were opened from there',
  logins_by_identity: 'a person signs out everywhere: their logins are in all their spaces',
  search_entries_by_doc: '`doc` is the row of the full-text index, unique over all spaces',
}

/** Tables whose rows stand in lists by themselves. `topics` is a space's vocabulary: it is named by what it is about. */
export const listable = ['events', 'publications', 'people', 'organisations', 'series', 'pages'] as const

/** Everything in which tables break the rules of a space; empty when they keep them. */
export function faultsOfTables(
  ofSpaces: readonly TableShape[],
  ofPlatform: readonly TableShape[],
): readonly string[] {
  const spaces = new Set(ofSpaces.map(({ name }) => name))
  return [
    ...ofSpaces.flatMap((table) =>
      faultsOfSpaceTable(table, spaces).map((fault) => `${table.name}: ${fault}`),
    ),
    ...ofPlatform.flatMap(({ name, references }) =>
      references
        .filter(({ table }) => spaces.has(table))
        .map(({ table }) => `${name}: refers to ${table}, which is a space's`),
    ),
  ]
}

/** Columns that name something by a plain id, each with its reason. */
const plainIds: readonly string[] = [
  // An identity is the platform's: a space can be moved without it.
  'members.identity_id',
  'logins.identity_id',
  // A login with the platform opens those in spaces: neither keeps the other.
  'logins.home_login_id',
  'applications.identity_id',
  // What was done to what may be of any kind, and may be the space itself.
  'audit_lines.subject_id',
]

function faultsOfSpaceTable(shape: TableShape, spaces: ReadonlySet<string>): readonly string[] {
  const { primaryKey, references, indexes } = shape
  const toPlatform = references.filter(({ table }) => !spaces.has(table))
  const toSpaces = references.filter(({ table }) => spaces.has(table))
  const [toSpace, ...toOthers] = toPlatform.map(
    ({ columns, table, foreignColumns }) => `${columns} → ${table}(${foreignColumns})`,
  )
  return [
    ...(primaryKey[0] === 'space_id' ? [] : ['its key does not begin with space_id']),
    ...(toSpace === 'space_id → spaces(id)' ? [] : ['its space_id does not refer to spaces']),
    ...toOthers.map((reference) => `refers to the platform: ${reference}`),
    ...toSpaces
      .filter(
        ({ columns, foreignColumns }) =>
          columns.length < 2 || columns[0] !== 'space_id' || foreignColumns[0] !== 'space_id',
      )
      .map(({ columns, table }) => `${columns} → ${table} could reach another space`),
    ...shape.columns
      .map((column) => column.name)
      .filter((column) => column.endsWith('_id') && column !== 'space_id')
      .filter((column) => !plainIds.includes(`${shape.name}.${column}`))
      .filter((column) => !toSpaces.some((reference) => reference.columns.includes(column)))
      .map((column) => `${column} refers to nothing`),
    ...indexes
      .filter(({ name, columns }) => columns[0] !== 'space_id' && !Object.hasOwn(acrossSpaces, name))
      .map(({ name }) => `the index ${name} does not begin with space_id`),
  ]
}
