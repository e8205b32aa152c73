import { foldText } from '@serai/kernel'
import type { MemberRow } from './member-row.ts'

/** The rows of one key are one member: by e-mail, and of those without one by name, year and country. */
export function dedupeKeyOf({
  email,
  name,
  year,
  country,
}: Pick<MemberRow, 'email' | 'name' | 'year' | 'country'>): string {
  return email === null ? `name:${foldText(name)}|${year ?? ''}|${country ?? ''}` : `email:${email}`
}

/** For each row whose key stands on an earlier line, by its line: the line where it stands first. */
export function firstLines(
  rows: readonly { readonly line: number; readonly key: string }[],
): ReadonlyMap<number, number> {
  const first = new Map<string, number>()
  const repeated = new Map<number, number>()
  for (const { line, key } of rows) {
    const before = first.get(key)
    if (before === undefined) first.set(key, line)
    else repeated.set(line, before)
  }
  return repeated
}
