import { Column, is, sql } from 'drizzle-orm'
import type { SelectedFields } from 'drizzle-orm/sqlite-core'

/**
 * The same fields, with every column named once: `title` of a second table goes by a name of its own. D1 answers a
 * batch as objects, in which the second of two columns with one name would be lost and the rest shifted.
 */
export function uniquelyNamed<F extends SelectedFields>(fields: F): F {
  const taken = new Set<string>()
  return rename(fields, taken) as F
}

function rename(fields: Readonly<Record<string, unknown>>, taken: Set<string>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, renamed(field, taken)]))
}

function renamed(field: unknown, taken: Set<string>): unknown {
  if (is(field, Column)) {
    const isFirst = !taken.has(field.name)
    const name = isFirst ? field.name : `${field.name}_${taken.size}`
    taken.add(name)
    return isFirst ? field : sql`${field}`.mapWith(field).as(name)
  }
  const isGroup =
    typeof field === 'object' && field !== null && Object.getPrototypeOf(field) === Object.prototype
  return isGroup ? rename(field as Readonly<Record<string, unknown>>, taken) : field
}
