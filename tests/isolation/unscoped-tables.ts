/**
 * The tables of spaces that a statement reads or writes without comparing their `space_id`. It reads the text that
 * drizzle writes, not SQL in general: each table is named in quotes after `from`, `join`, `update` or `into`.
 */
export function unscopedTables(sql: string, tables: readonly string[]): readonly string[] {
  return tables.filter((table) => {
    // A narrowed relation goes by its table's name too, so the name after its closing bracket is not another table.
    const named = sql.match(new RegExp(`\\b(?:from|join|update) "${table}"`, 'g'))?.length ?? 0
    const scoped = sql.match(new RegExp(`"${table}"\\."space_id" = \\?`, 'g'))?.length ?? 0
    return named > scoped
  })
}
