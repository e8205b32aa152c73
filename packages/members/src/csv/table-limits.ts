/** How much a file may hold. Characters are UTF-16 code units, rows do not count the header. */
export const tableLimits = {
  characters: 5_000_000,
  rows: 20_000,
  columns: 60,
  cellCharacters: 10_000,
  /** Rows that could not be told apart, each of which may cost a look at what follows it. */
  brokenRows: 1_000,
} as const
