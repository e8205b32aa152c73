import { ulidPattern } from '@serai/kernel'
import * as z from 'zod'

/** Where a page of a list ended, as an address says it: the instant and the id of its last row. */
export type Cursor = { readonly at: string; readonly id: string }

/** Reads `?after=2020-06-15T14:00:00Z.01…`; absent on the first page. */
export const after = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z\.[0-9A-Z]{26}$/)
  .transform((value) => ({ at: value.slice(0, 20), id: value.slice(21) }))
  .refine((cursor) => ulidPattern.test(cursor.id))
  .optional()

/** Rows that were asked one over the size of a page, as the page and the address of the next. */
export function pageOf<R extends { readonly id: string }>(
  rows: readonly R[],
  size: number,
  path: string,
  instantOf: (row: R) => string,
): { readonly rows: readonly R[]; readonly older: string | null } {
  const shown = rows.slice(0, size)
  const last = shown.at(-1)
  const hasMore = rows.length > size && last !== undefined
  return { rows: shown, older: hasMore ? `${path}?after=${instantOf(last)}.${last.id}` : null }
}
