import { auditLine } from '@serai/audit'
import type { Row, Statement } from '@serai/db'
import { instantText, line, ok, problem, refuse, type Id, type Problem, type Result } from '@serai/kernel'
import { defineUseCase, type Scope } from '@serai/scope'
import * as z from 'zod'
import { decodeCsv, readTable, type ColumnMapping, type Table } from '../csv/index.ts'
import { listFields } from '../queries/profiles.ts'
import { updateImport } from '../queries/imports.ts'
import { waitsUntil } from './forget-imports.ts'
import { guessColumns, listColumns } from './import-columns.ts'

/** Each holds the text of up to 600,000 letters. */
const statementsOfBatch = 2

/** A file that can be read no rows from; beside it stand the refusals of a table. */
const unreadable = 'unreadable-file'

export type StartedImport = {
  readonly importId: Id<'import'>
  readonly rows: number
  /** What each column seems to hold. */
  readonly mapping: ColumnMapping
}

/**
 * Keeps the rows of a file, so that they can be looked at before any of them counts; the directory is as it was. A file
 * that no list can be read from is `invalid-input` with a code as its reason; a row that cannot be read is refused on its
 * own.
 */
export const startImport = defineUseCase({
  useCase: 'members.start-import',
  right: 'member.import',
  input: z.strictObject({
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
    fileName: line(200),
  }),
  run: async (scope, { bytes, fileName }): Promise<Result<StartedImport>> => {
    const decoded = decodeCsv(bytes)
    if (decoded === null) return refuse(refusedFile(unreadable))
    const table = readTable(decoded.text)
    const rows = stagedRows(table)
    if (table.refusal !== null || rows.length === 0) {
      return refuse(refusedFile(table.refusal ?? 'empty-file'))
    }
    const { fields } = await scope.db.read({ fields: listFields(scope.db) })
    const importId = scope.newId('import')
    const { header } = table
    const isKept = await stage(scope, rows, {
      ...{ id: importId, fileName, encoding: decoded.encoding, header, mapping: null, state: 'uploaded' },
      ...{ startedBy: scope.actor.kind === 'member' ? scope.actor.memberId : null },
      ...{ rows: rows.length, createdAt: instantText(scope.now), dueAt: waitsUntil(scope.now) },
    })
    if (!isKept) return refuse(problem('stale-revision'))
    return ok({ importId, rows: rows.length, mapping: guessColumns(header, listColumns(fields)) })
  },
})

function refusedFile(reason: string): Problem {
  return problem('invalid-input', [{ path: 'bytes', reason }])
}

type StagedRow = Pick<Row<'importRows'>, 'n' | 'line' | 'cells' | 'outcome' | 'reasons'>

/** Every row of the file in its order; those that cannot be read are refused from the beginning. */
function stagedRows({ rows, faults }: Table): readonly StagedRow[] {
  const found = [
    ...rows.map((row) => ({ ...row, outcome: 'waiting' as const, reasons: [] })),
    ...faults.map((fault) => ({
      ...{ line: fault.line, cells: fault.cells, outcome: 'refused' as const },
      reasons: [{ column: 'row', code: fault.code }],
    })),
  ]
  return found.sort((one, other) => one.line - other.line).map((row, n) => ({ ...row, n }))
}

/** Writes the rows a few at a time. The import says how many it has once all are there, and counts from then on. */
async function stage(scope: Scope, rows: readonly StagedRow[], kept: Row<'imports'>): Promise<boolean> {
  const { db } = scope
  const chunks = db.insertRows(
    'importRows',
    rows.map((row) => ({ ...row, importId: kept.id })),
  )
  const first: Statement = db.insert('imports', { ...kept, rows: 0 })
  const refusedRows = rows.filter(({ outcome }) => outcome === 'refused').length
  const last = [
    updateImport(db, kept.id, ['uploaded'], { rows: kept.rows }),
    auditLine(scope, {
      action: 'members.start-import',
      subjectKind: 'import',
      subjectId: kept.id,
      detail: { rows: kept.rows, refused: refusedRows },
    }),
  ]
  return [...batchesOf([first, ...chunks]), last].reduce(
    async (before, batch) => (await before) && (await db.commit(batch)).ok,
    Promise.resolve(true),
  )
}

function batchesOf(statements: readonly Statement[]): readonly (readonly Statement[])[] {
  const count = Math.ceil(statements.length / statementsOfBatch)
  return Array.from({ length: count }, (_, place) =>
    statements.slice(place * statementsOfBatch, (place + 1) * statementsOfBatch),
  )
}
