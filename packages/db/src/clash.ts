/** What stood in the way of a write. */
export type Clash =
  | { readonly kind: 'taken'; readonly table: string; readonly columns: readonly string[] }
  | { readonly kind: 'missing-reference' }
  /** A condition that `demand` asked for did not hold when the batch ran. */
  | { readonly kind: 'changed' }

/** Reads D1's message; null when the failure was of another sort. */
export function readClash(error: unknown): Clash | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const taken = /UNIQUE constraint failed: ([\w., ]+)/.exec(cause.message)?.[1]
    if (taken !== undefined) return readTaken(taken)
    if (cause.message.includes('FOREIGN KEY constraint failed')) return { kind: 'missing-reference' }
    if (cause.message.includes('NOT NULL constraint failed: epochs.epoch')) return { kind: 'changed' }
  }
  return null
}

function readTaken(columns: string): Clash {
  const names = columns.split(',').map((name) => name.trim().split(/[. :]/))
  return { kind: 'taken', table: names[0]?.[0] ?? '', columns: names.map(([, column]) => column ?? '') }
}
