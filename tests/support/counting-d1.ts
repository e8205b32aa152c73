/** What a database was asked: each round trip with its statements, their parameters and the rows they read. */
export type Asked = {
  readonly trips: {
    readonly statements: {
      readonly sql: string
      readonly params: readonly unknown[]
      readonly rowsRead: number
    }[]
  }[]
}

type Prepared = {
  readonly sql: string
  readonly params: readonly unknown[]
  readonly real: D1PreparedStatement
}

/** The same database, and a record of what it was asked. */
export function countingD1(real: D1Database): { readonly database: D1Database; readonly asked: Asked } {
  const asked: Asked = { trips: [] }
  const prepared = new WeakMap<object, Prepared>()

  const note = (statements: readonly Prepared[], results: readonly D1Result<unknown>[]) =>
    asked.trips.push({
      statements: statements.map(({ sql, params }, place) => ({
        sql,
        params,
        rowsRead: results[place]?.meta.rows_read ?? 0,
      })),
    })

  function wrap(
    sql: string,
    params: readonly unknown[],
    statement: D1PreparedStatement,
  ): D1PreparedStatement {
    const own: Prepared = { sql, params, real: statement }
    const wrapped = {
      bind: (...values: unknown[]) => wrap(sql, values, statement.bind(...values)),
      all: async () => {
        const result = await statement.all()
        note([own], [result])
        return result
      },
      run: async () => {
        const result = await statement.run()
        note([own], [result])
        return result
      },
      raw: async (options?: never) => {
        const result = await statement.all()
        note([own], [result])
        return options === undefined ? result.results.map((row) => Object.values(row)) : []
      },
      first: () => Promise.reject(new Error('The record does not know first().')),
    } as unknown as D1PreparedStatement
    prepared.set(wrapped, own)
    return wrapped
  }

  function over(base: D1Database | D1DatabaseSession) {
    return {
      prepare: (sql: string) => wrap(sql, [], base.prepare(sql)),
      batch: async (statements: D1PreparedStatement[]) => {
        const own = statements.map((statement) => prepared.get(statement)).filter((one) => one !== undefined)
        const results = await base.batch(own.map((one) => one.real))
        note(own, results)
        return results
      },
      getBookmark: () => null,
    }
  }
  const database = { ...over(real), withSession: (constraint?: string) => over(real.withSession(constraint)) }
  return { database: database as unknown as D1Database, asked }
}
