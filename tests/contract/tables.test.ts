import { platformTables, shownTables, spaceTables } from '@serai/db/tables'
import { describe, expect, it } from 'vitest'
import { readMigrations } from './migration-files.ts'
import { acrossSpaces, faultsOfTables, listable } from './table-rules.ts'
import {
  declaredShape,
  migrated,
  migratedShape,
  tablesOf,
  type Reference,
  type TableShape,
} from './table-shapes.ts'

const migrations = readMigrations()
const database = migrated(migrations)
const ofSpaces = Object.values(spaceTables).map(declaredShape)
const ofPlatform = Object.values(platformTables).map(declaredShape)
const declared = [...ofSpaces, ...ofPlatform]

describe('tables and migrations', () => {
  it.each(declared)('say the same of $name', (shape) => {
    expect(migratedShape(database, shape.name)).toEqual(shape)
  })

  it('know the same tables, each a space’s or the platform’s and never both', () => {
    const { tables, virtual } = tablesOf(database)
    expect(declared.map(({ name }) => name).sort()).toEqual(tables.filter((name) => name !== 'd1_migrations'))
    expect(virtual).toEqual(['search_index'])
    expect(declared.length).toBeGreaterThan(25)
  })

  it('would show a table that nobody placed', () => {
    const stray = { name: '9999_stray.sql', text: 'CREATE TABLE `stray` (`id` text)' }
    expect(tablesOf(migrated([...migrations, stray])).tables).toHaveLength(declared.length + 1)
  })

  it.each([
    ['a column', '`edition` text NOT NULL,', ''],
    ['a type', '`sequence` integer', '`sequence` text'],
    ['a column that may be empty', '`edition` text NOT NULL', '`edition` text'],
    ['a value by default', '`edition` text NOT NULL', "`edition` text DEFAULT '' NOT NULL"],
    [
      'a reference',
      'FOREIGN KEY (`space_id`,`series_id`) REFERENCES `series`(`space_id`,`id`)',
      'FOREIGN KEY (`series_id`) REFERENCES `series`(`id`)',
    ],
    [
      'an index',
      'CREATE INDEX `events_by_end` ON `events` (`space_id`,`audience`,',
      'CREATE INDEX `events_by_end` ON `events` (`audience`,`space_id`,',
    ],
    ['a unique index', 'CREATE UNIQUE INDEX `events_by_slug`', 'CREATE INDEX `events_by_slug`'],
    [
      'a partial index',
      'CREATE INDEX `events_by_end` ON `events` (`space_id`,`audience`,`over_at`,`id`)',
      '$& WHERE `sequence` > 1',
    ],
  ])('would differ by %s', (_, from, to) => {
    const changed = migrations.map(({ name, text }) => ({ name, text: changeTable(text, from, to) }))
    const events = declared.find(({ name }) => name === 'events')
    expect(changed).not.toEqual(migrations)
    expect(migratedShape(migrated(changed), 'events')).not.toEqual(events)
  })
})

describe('the tables of a space', () => {
  it('cannot reach another space', () => {
    expect(faultsOfTables(ofSpaces, ofPlatform)).toEqual([])
  })

  it.each([
    ['a reference by a plain id', { columns: ['series_id'], table: 'series', foreignColumns: ['id'] }],
    [
      'a reference that begins elsewhere',
      { columns: ['series_id', 'space_id'], table: 'series', foreignColumns: ['id', 'space_id'] },
    ],
    [
      'a reference to the other end of a pair',
      { columns: ['space_id', 'id'], table: 'items', foreignColumns: ['id', 'space_id'] },
    ],
    [
      'a second reference to the platform',
      { columns: ['title'], table: 'identities', foreignColumns: ['id'] },
    ],
  ] satisfies [string, Reference][])('would be found out by %s', (_, planted) => {
    const changed = changeEvents((table) => ({ ...table, references: [...table.references, planted] }))
    expect(faultsOfTables(changed, ofPlatform)).toHaveLength(1)
  })

  it.each<[string, (table: TableShape) => Partial<TableShape>]>([
    ['a key that does not begin with the space', () => ({ primaryKey: ['id', 'space_id'] })],
    [
      'a space that is not referred to',
      (table) => ({ references: table.references.filter((one) => one.table !== 'spaces') }),
    ],
    [
      'an id that refers to nothing',
      (table) => ({ references: table.references.filter((one) => one.table !== 'series') }),
    ],
    [
      'an index over all spaces',
      ({ indexes }) => ({ indexes: indexes.map((one) => ({ ...one, columns: ['id'] })).slice(0, 1) }),
    ],
  ])('would be found out by %s', (_, change) => {
    expect(faultsOfTables(changeEvents(change), ofPlatform)).toHaveLength(1)
  })

  it('are referred to by no table of the platform', () => {
    const planted = { columns: ['space_id'], table: 'space_settings', foreignColumns: ['space_id'] }
    const changed = ofPlatform.map((table) => ({ ...table, references: [...table.references, planted] }))
    expect(faultsOfTables(ofSpaces, changed)).toHaveLength(ofPlatform.length)
  })

  it('have every index that is named as an exception', () => {
    const names = ofSpaces.flatMap(({ indexes }) => indexes.map(({ name }) => name))
    expect(Object.keys(acrossSpaces).filter((name) => !names.includes(name))).toEqual([])
  })

  it.each(Object.values(shownTables).map(declaredShape))(
    'say of each row of $name who may see it',
    ({ columns }) => {
      expect(columns).toContainEqual({ name: 'audience', type: 'text', notNull: true, hasDefault: false })
    },
  )

  it.each(listable)('say of each row of %s since when it is public', (name) => {
    const columns = ofSpaces.find((table) => table.name === name)?.columns
    expect(columns).toContainEqual({ name: 'published_at', type: 'text', notNull: true, hasDefault: false })
  })
})

function changeEvents(change: (table: TableShape) => Partial<TableShape>): readonly TableShape[] {
  return ofSpaces.map((table) => (table.name === 'events' ? { ...table, ...change(table) } : table))
}

/** The text of the migrations with one change, made where the table of events and its indexes are. */
function changeTable(text: string, from: string, to: string): string {
  const at = text.indexOf('CREATE TABLE `events`')
  return at === -1 ? text : text.slice(0, at) + text.slice(at).replace(from, to)
}
