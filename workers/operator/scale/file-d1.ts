import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'

type Prepared = { readonly sql: string; readonly params: readonly SQLInputValue[] }

/** A D1 of this machine opened as a file, for writing more rows than a worker would in a sitting. */
export type FileD1 = { readonly database: D1Database; close(): void }

/**
 * The file as the D1 that use cases know: `prepare`, `bind`, `batch` and `all`, with the same errors. Batches are
 * savepoints of one long transaction, so that many items are written at the speed of a file.
 */
export function openFileD1(path: string): FileD1 {
  const file = new DatabaseSync(path)
  file.exec('pragma foreign_keys = on; pragma synchronous = off; pragma temp_store = memory; begin')
  const kept = new Map<string, StatementSync>()
  const prepared = new WeakMap<object, Prepared>()

  function execute({ sql, params }: Prepared) {
    const statement = kept.get(sql) ?? file.prepare(sql)
    kept.set(sql, statement)
    const results = statement.all(...params)
    return { success: true, results, meta: {} }
  }

  function statementOf(own: Prepared): D1PreparedStatement {
    const statement = {
      bind: (...params: SQLInputValue[]) => statementOf({ ...own, params: params.map(asSqlite) }),
      all: async () => execute(own),
      run: async () => execute(own),
      raw: async () => execute(own).results.map((row) => Object.values(row)),
    }
    prepared.set(statement, own)
    return statement as unknown as D1PreparedStatement
  }

  const database = {
    prepare: (sql: string) => statementOf({ sql, params: [] }),
    batch: async (statements: readonly D1PreparedStatement[]) => {
      file.exec('savepoint batch')
      try {
        const results = statements.map((statement) =>
          execute(prepared.get(statement) ?? { sql: '', params: [] }),
        )
        file.exec('release batch')
        return results
      } catch (error) {
        file.exec('rollback to batch; release batch')
        throw error
      }
    },
  }
  return {
    database: database as unknown as D1Database,
    close: () => {
      file.exec('commit')
      file.close()
    },
  }
}

function asSqlite(value: SQLInputValue | boolean | undefined): SQLInputValue {
  if (value === undefined) return null
  return typeof value === 'boolean' ? Number(value) : value
}
