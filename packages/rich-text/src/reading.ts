import type { FieldProblem } from '@serai/kernel'

import type { AttributeRules } from './rich-text-attributes.ts'
import type { RichTextAttribute } from './rich-text-document.ts'
import { richTextLimits } from './rich-text-limits.ts'

/** What a reading has met so far. A node that is not whole leaves at least one problem. */
export type Reading = { readonly problems: FieldProblem[]; nodes: number; footnotes: number }

const mostProblems = 20

/** Whether reading on would tell nobody anything more. */
export function isSpent(reading: Reading): boolean {
  return reading.problems.length >= mostProblems || reading.nodes > richTextLimits.nodes
}

/** Notes the problem; null, so that a reader can answer with it. */
export function complain(reading: Reading, path: string, reason: string): null {
  if (reading.problems.length < mostProblems) reading.problems.push({ path, reason })
  return null
}

/** The attributes with every default filled in, or null with the reason among the problems. */
export function readAttributes(
  reading: Reading,
  rules: AttributeRules,
  json: unknown,
  path: string,
): Record<string, RichTextAttribute> | null {
  const given = json === undefined ? {} : json
  if (!isRecord(given)) return complain(reading, path, 'This must be an object.')
  if (!hasOnlyKeys(reading, given, new Set(Object.keys(rules)), path)) return null
  const attrs: Record<string, RichTextAttribute> = {}
  for (const [name, { check, fallback }] of Object.entries(rules)) {
    const value = Object.hasOwn(given, name) ? given[name] : fallback
    const reason = value === undefined ? 'This must be given.' : check(value)
    if (reason !== null) return complain(reading, `${path}.${name}`, reason)
    attrs[name] = checked(value)
  }
  return attrs
}

/** Each rule lets only strings, numbers, booleans and null pass. */
function checked(value: unknown): RichTextAttribute {
  return value as RichTextAttribute
}

/** False, with a problem for the first of them, where the object has keys that are not known. */
export function hasOnlyKeys(
  reading: Reading,
  json: Record<string, unknown>,
  known: ReadonlySet<string>,
  path: string,
): boolean {
  const unknown = Object.keys(json).find((key) => !known.has(key))
  if (unknown === undefined) return true
  complain(reading, `${path}.${unknown.slice(0, 40)}`, `There is no place here for ${quoted(unknown)}.`)
  return false
}

/** An object that is no array. */
export function isRecord(json: unknown): json is Record<string, unknown> {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
}

/** A value from outside as it may stand in a sentence. */
export function quoted(value: unknown): string {
  return typeof value === 'string' ? `“${value.slice(0, 40)}”` : `“${typeof value}”`
}
