import { asId, id, problem, roles, type Id, type IdKind, type Problem, type Role } from '@serai/kernel'
import type { MemberActor } from '@serai/scope'
import { mayGrantAll } from '@serai/members'
import * as z from 'zod'
import type { Acted } from '../edge/action.ts'
import type { Refused } from '../edge/route.ts'
import type { Note } from './admin-page.tsx'

/** A box that was ticked, or not. */
export function ticked() {
  return z
    .literal('on')
    .optional()
    .transform((value) => value !== undefined)
}

/** What is sent to do something heavy: that it is meant. */
export const confirmed = z.strictObject({ confirm: z.literal('on', { error: 'is not ticked' }) })

/** Something that was chosen of a list, or nothing. */
export function idOrNone<K extends IdKind>(kind: K) {
  return z
    .union([z.literal(''), id(kind)])
    .default('')
    .transform((value) => (value === '' ? null : value))
}

/** An id in a path: the addresses of this site are in small letters, and ids in capitals. */
export function idInPath<K extends IdKind>(kind: K) {
  return z
    .string()
    .regex(/^[0-7][0-9a-hjkmnp-tv-z]{25}$/)
    .transform((value): Id<K> => asId<K>(value.toUpperCase()))
    .meta({ idOf: kind })
}

/** A box for each role, by the name that it has in a form. */
export const roleBoxes = Object.fromEntries(roles.map((role) => [`role-${role}`, ticked()]))

/** The roles whose boxes were ticked. */
export function rolesIn(form: Readonly<Record<string, unknown>>): readonly Role[] {
  return roles.filter((role) => form[`role-${role}`] === true)
}

/** Every role, with whether this actor may give it. */
export function rolesFor(actor: MemberActor | undefined) {
  return roles.map((role) => ({ role, mayGive: actor !== undefined && mayGrantAll(actor, [role]) }))
}

/** What was typed with one entry a line, or with commas between. */
export function entriesIn(text: string): readonly string[] {
  const entries = text.split(/[\n,;]+/).map((entry) => entry.trim())
  return [...new Set(entries)].filter((entry) => entry !== '')
}

/** A form as its page shows it: with what was typed, where it is the one that was refused. */
export function formOf(
  refused: Refused | null,
  action: string,
  values: Readonly<Record<string, string>> = {},
) {
  return refused?.action === action
    ? { values: refused.typed, faults: refused.problem.fields ?? [] }
    : { values, faults: [] }
}

type Performed = { readonly ok: true } | { readonly ok: false; readonly problem: Problem }

/** What came of a use case, as what came of its form: the fields of a problem in the form's own names. */
export function toActed(
  done: Performed,
  path: string,
  note: Note,
  nameOf: (path: string) => string = (same) => same,
): Acted {
  if (done.ok) return { ok: true, to: `${path}?done=${note}` }
  const { code, fields } = done.problem
  const named = fields?.map((field) => ({ ...field, path: nameOf(field.path) }))
  return { ok: false, problem: problem(code, named) }
}

/** One field of a form that must change. */
export function faultIn(path: string, reason: string): Acted {
  return { ok: false, problem: problem('invalid-input', [{ path, reason }]) }
}

/** The page of a list whose rows were asked one over its size, and the id that the next goes on after. */
export function pageOf<R extends { readonly id: string }>(rows: readonly R[], size: number) {
  const shown = rows.slice(0, size)
  return { rows: shown, next: rows.length > size ? (shown.at(-1)?.id ?? null) : null }
}
