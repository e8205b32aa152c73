import { beginOf, ulidPattern } from '@serai/kernel'
import * as z from 'zod'

/** Where a page of a list ended, as an address says it: the instant and the id of its last row. */
export type Cursor = { readonly at: string; readonly id: string }

/** Reads `?after=2020-06-15T14:00:00Z.01…`; absent on the first page. */
export const after = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z\.[0-9A-Z]{26}$/)
  .transform((value) => ({ at: value.slice(0, 20), id: value.slice(21) }))
  .refine((cursor) => ulidPattern.test(cursor.id) && beginOf(cursor.at.slice(0, 16), 'UTC') !== null)
  .optional()

/** How an address says where a page ended. */
export function afterText({ at, id }: Cursor): string {
  return `${at}.${id}`
}

/** The two values of a cursor as statements take them; null on the first page. */
export function valuesOfCursor(cursor: Cursor | undefined) {
  return { afterAt: cursor?.at ?? null, afterId: cursor?.id ?? null }
}

/** The places of a cursor in a statement; null on the first page. */
export function placesOfCursor<A, I>(value: { readonly afterAt: A | null; readonly afterId: I | null }) {
  return value.afterAt === null || value.afterId === null ? null : { at: value.afterAt, id: value.afterId }
}

/**
 * Rows that were asked one over the size of a page, as the page and where the next goes on: after its last row, or
 * where a bounded search ended that found too few.
 */
export function pageOf<R extends { readonly id: string }>(
  rows: readonly R[],
  size: number,
  instantOf: (row: R) => string,
  end?: Cursor,
): { readonly rows: readonly R[]; readonly next: Cursor | null } {
  const shown = rows.slice(0, size)
  const last = shown.at(-1)
  const hasMore = rows.length > size && last !== undefined
  return { rows: shown, next: hasMore ? { at: instantOf(last), id: last.id } : (end ?? null) }
}
