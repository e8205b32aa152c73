import {
  all,
  type Given,
  type ImportState,
  type Reader,
  type Row,
  type RowOutcome,
  type SpaceDb,
  type Statement,
} from '@serai/db'
import type { Id } from '@serai/kernel'
import { and, asc, desc, eq, gt, sql, type SQL, type SQLWrapper } from 'drizzle-orm'
import { among } from './conditions.ts'

/** What answers queries of all rows of a space: a use case's database, or the reader of a page of those who run it. */
type Db = Pick<SpaceDb | Reader, 'select' | 'own'>

/** How many rows of a file are read and written in one go. */
export const rowsOfGo = 500

export function findImport(db: Db, importId: Given) {
  return importsWhere(db, eq(db.own.imports.id, sql`${importId}`))
}

/** The import that has been under way for longest. */
export function findRunningImport(db: Db) {
  return importsWhere(db, eq(db.own.imports.state, 'running'))
}

function importsWhere(db: Db, which: SQL) {
  const { imports } = db.own
  const { id, fileName, encoding, header, mapping, state, rows, startedBy } = imports
  const { createdAt, dueAt, finishedAt, attempts } = imports
  return db
    .select({
      ...{ id, fileName, encoding, header, mapping, state, rows, startedBy },
      ...{ createdAt, dueAt, finishedAt, attempts },
    })
    .from(imports)
    .where(which)
    .orderBy(asc(createdAt), asc(id))
    .limit(1)
}

/** A page of the imports whose file was read to its end, the newest first, one over its size. */
export function listImports(db: Db, size: number, after: Given | null) {
  const { imports } = db.own
  const { id, fileName, state, rows, createdAt } = imports
  const last = db
    .select({ createdAt, id })
    .from(imports)
    .where(eq(id, sql`${after}`))
  return db
    .select({ id, fileName, state, rows, createdAt })
    .from(imports)
    .where(and(gt(rows, 0), after === null ? undefined : sql`(${createdAt}, ${id}) < ${last}`))
    .orderBy(desc(createdAt), desc(id))
    .limit(size + 1)
}

/** The rows of an import with one outcome, in the order of the file, after the row of a number. */
export function listRowsOf(
  db: Db,
  importId: Given,
  outcome: RowOutcome,
  page: { readonly after: number; readonly size: number },
) {
  const { importRows } = db.own
  const { n, line, cells, reasons, profileId, before } = importRows
  return db
    .select({ n, line, cells, reasons, profileId, before })
    .from(importRows)
    .where(all(eq(importRows.importId, sql`${importId}`), eq(importRows.outcome, outcome), gt(n, page.after)))
    .orderBy(asc(n))
    .limit(page.size)
}

/** Changes an import, if it is in one of these states. */
export function updateImport(
  db: SpaceDb,
  importId: Id<'import'>,
  from: readonly ImportState[],
  changes: Parameters<typeof db.update<'imports'>>[1],
): Statement {
  return db.update('imports', changes, (row) => all(eq(row.id, importId), among(row.state, from)))
}

/** Lets the batch go on only while the import is in one of these states. */
export function demandImport(db: SpaceDb, importId: Id<'import'>, states: readonly ImportState[]): Statement {
  return db.demand('imports', (row) => all(eq(row.id, importId), among(row.state, states)))
}

/** Lets the batch go on only while each of these rows waits. */
export function demandWaitingRows(
  db: SpaceDb,
  importId: Id<'import'>,
  numbers: readonly number[],
): Statement {
  const { importRows } = db.own
  const taken = db
    .select({ n: importRows.n })
    .from(importRows)
    .where(
      all(
        eq(importRows.importId, importId),
        among(importRows.n, numbers),
        sql`${importRows.outcome} <> 'waiting'`,
      ),
    )
  return db.demand('imports', (row) => all(eq(row.id, importId), sql`not exists ${taken}`))
}

/** What became of a row. */
export type SettledRow = Pick<
  Row<'importRows'>,
  'n' | 'outcome' | 'reasons' | 'cells' | 'profileId' | 'before'
>

/** A value of D1 has 2 MB at most, and a letter of other alphabets three octets. */
const mostLetters = 500_000

/** Says of rows that waited what became of them, and forgets what else was in them. */
export function settleRows(
  db: SpaceDb,
  importId: Id<'import'>,
  rows: readonly SettledRow[],
): readonly Statement[] {
  return packed(rows.map(({ n, ...became }) => [String(n), JSON.stringify(became)] as const)).map((list) => {
    const said = (name: string) => sql`json_extract(${list}, '$."' || n || ${`".${name}`})`
    return db.update(
      'importRows',
      {
        outcome: said('outcome'),
        reasons: said('reasons'),
        profileId: said('profileId'),
        before: said('before'),
        cells: said('cells'),
      },
      (row) =>
        all(
          eq(row.importId, importId),
          sql`${row.n} in (select cast(key as integer) from json_each(${list}))`,
          eq(row.outcome, 'waiting'),
        ),
    )
  })
}

/** JSON objects of these pairs, each short enough to be one value. */
function packed(pairs: readonly (readonly [key: string, json: string])[]): readonly string[] {
  const groups: string[][] = []
  let letters = mostLetters
  for (const [key, json] of pairs) {
    letters += json.length
    if (letters > mostLetters) {
      groups.push([])
      letters = json.length
    }
    groups.at(-1)?.push(`${JSON.stringify(key)}:${json}`)
  }
  return groups.map((group) => `{${group.join(',')}}`)
}

/** Removes an import with its rows. */
export function removeWhole(db: SpaceDb, importId: Id<'import'>): readonly Statement[] {
  return [
    db.remove('importRows', (row) => eq(row.importId, importId)),
    db.remove('imports', (row) => eq(row.id, importId)),
  ]
}

/** Lets the batch go on only while so many goes of an import that is under way came to nothing. */
export function demandAttempts(db: SpaceDb, importId: Id<'import'>, least: number): Statement {
  return db.demand('imports', (row) =>
    all(eq(row.id, importId), eq(row.state, 'running'), sql`${row.attempts} >= ${least}`),
  )
}

/** Counts a go that is begun; whatever ends it, it was begun. */
export function countAttempt(db: SpaceDb, importId: Id<'import'>): Statement {
  return updateImport(db, importId, ['running'], { attempts: sql`attempts + 1` })
}

/** Forgets what stood before these rows: it stands there again. */
export function forgetBefore(db: SpaceDb, importId: Id<'import'>, numbers: readonly number[]): Statement {
  return db.update('importRows', { before: null }, (row) =>
    all(eq(row.importId, importId), among(row.n, numbers)),
  )
}

/** Lets these rows lead to no entry any more: what became of it is not the import's. */
export function letGo(db: SpaceDb, importId: Id<'import'>, numbers: readonly number[]): Statement {
  return db.update('importRows', { before: null, profileId: null }, (row) =>
    all(eq(row.importId, importId), among(row.n, numbers)),
  )
}

/** Removes every row of the imports that are over for good. */
export function forgetOldRows(db: SpaceDb, now: string): Statement {
  const { imports } = db.own
  const old = db.select({ id: imports.id }).from(imports).where(isOver(imports, now))
  return db.remove('importRows', (row) => sql`${row.importId} in ${old}`)
}

/** Afterwards these imports are looked at no more; a list that nobody ran cannot be run. */
export function closeOldImports(db: SpaceDb, now: string): Statement {
  const changes = { dueAt: null, state: sql`iif(state = 'uploaded', 'undone', state)` }
  return db.update('imports', changes, (row) => isOver(row, now))
}

function isOver(row: { readonly state: SQLWrapper; readonly dueAt: SQLWrapper }, now: string): SQL {
  return sql`${row.state} <> 'running' and ${row.dueAt} <= ${now}`
}

/** Of these entries, those that a row of the import has met already, each with its line. */
export function listMet(db: SpaceDb, importId: Id<'import'>, whose: SQL) {
  const { importRows } = db.own
  return db
    .select({ profileId: importRows.profileId, line: importRows.line })
    .from(importRows)
    .where(all(eq(importRows.importId, importId), sql`${importRows.profileId} in ${whose}`))
    .limit(5000)
}

/** What the steps of an import say that they did, the oldest first: three dozen for each time that it went through the whole file. */
export function listStepsOf(read: Reader, importId: Given) {
  const { auditLines } = read.own
  return read
    .select({ action: auditLines.action, detail: auditLines.detail, at: auditLines.at })
    .from(auditLines)
    .where(all(eq(auditLines.subjectKind, 'import'), eq(auditLines.subjectId, sql`${importId}`)))
    .orderBy(asc(auditLines.at), asc(auditLines.id))
    .limit(300)
}
