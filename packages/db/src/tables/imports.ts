import { foreignKey, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { idOf, instant, json, spaceId } from './columns.ts'
import { members } from './members.ts'
import { profiles } from './profiles.ts'

/** Of these, `failed` ended before all its rows were taken; what went in until then can be taken back. */
export type ImportState = 'uploaded' | 'running' | 'done' | 'failed' | 'undone'

/** A list of people that somebody brought as a file, from its upload until it may be undone no more. */
export const imports = sqliteTable(
  'imports',
  {
    spaceId: spaceId(),
    id: idOf<'import'>('id').notNull(),
    fileName: text('file_name').notNull(),
    encoding: text('encoding').notNull(),
    header: json<readonly string[]>('header').notNull(),
    /** For each column what it holds, or null for what is left out; null until somebody said so. */
    mapping: json<readonly (string | null)[]>('mapping'),
    state: text('state').$type<ImportState>().notNull(),
    rows: integer('rows').notNull(),
    startedBy: idOf<'member'>('started_by'),
    createdAt: instant('created_at').notNull(),
    dueAt: instant('due_at'),
    finishedAt: instant('finished_at'),
    /** How many goes were begun since the last that wrote its rows. */
    attempts: integer('attempts').notNull().default(0),
  },
  (row) => [
    primaryKey({ columns: [row.spaceId, row.id] }),
    index('imports_by_time').on(row.spaceId, row.createdAt, row.id),
    index('imports_due').on(row.dueAt, row.spaceId),
    foreignKey({ columns: [row.spaceId, row.startedBy], foreignColumns: [members.spaceId, members.id] }),
  ],
)

export type RowOutcome = 'waiting' | 'added' | 'changed' | 'same' | 'refused'

/** A row of an imported file, what became of it, and what stood there before. */
export const importRows = sqliteTable(
  'import_rows',
  {
    spaceId: spaceId(),
    importId: idOf<'import'>('import_id').notNull(),
    n: integer('n').notNull(),
    /** The line of the file it begins on, as people count. */
    line: integer('line').notNull(),
    cells: json<readonly string[]>('cells').notNull(),
    outcome: text('outcome').$type<RowOutcome>().notNull(),
    reasons: json<readonly { readonly column: string; readonly code: string }[]>('reasons').notNull(),
    profileId: idOf<'profile'>('profile_id'),
    before: json<unknown>('before'),
  },
  (row) => [
    primaryKey({ columns: [row.spaceId, row.importId, row.n] }),
    index('import_rows_by_outcome').on(row.spaceId, row.importId, row.outcome, row.n),
    index('import_rows_by_profile').on(row.spaceId, row.profileId),
    foreignKey({ columns: [row.spaceId, row.importId], foreignColumns: [imports.spaceId, imports.id] }),
    foreignKey({ columns: [row.spaceId, row.profileId], foreignColumns: [profiles.spaceId, profiles.id] }),
  ],
)
