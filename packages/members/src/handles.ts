import type { Statement } from '@serai/db'
import { latinSpelling, type Id } from '@serai/kernel'
import type { Scope } from '@serai/scope'
import * as z from 'zod'
import { listTakenHandles, takeFreeHandle } from './queries/profiles.ts'

const mostLetters = 60

/** The most characters of a handle, as its pattern has it. */
const mostOfHandle = 80

/** How a profile is named in addresses. */
export function handle(): z.ZodType<string, string> {
  return z
    .string()
    .regex(
      /^(?=.{2,80}$)[a-z0-9]+(?:-[a-z0-9]+)*$/,
      'is not a handle: small Latin letters, digits and single hyphens',
    )
}

/**
 * A handle for an entry that is written now, and the statement that gives it the nicest that is free when the batch runs:
 * however many of one name come at the same moment, each has its own.
 */
export function newHandle(
  scope: Scope,
  profileId: Id<'profile'>,
  { name, nativeName }: { readonly name: string; readonly nativeName: string },
): { readonly handle: string; readonly nicest: Statement } {
  const base = handleOf(name, nativeName)
  return {
    handle: `${base}-${byChance(scope)}`,
    nicest: takeFreeHandle(scope.db, profileId, numbered(base)),
  }
}

/**
 * For each of these names a handle that no profile of the space has, nor another of them. Of two who ask at the same
 * moment for the same one, the key refuses the second.
 */
export async function findFreeHandles(
  scope: Scope,
  names: readonly { readonly name: string; readonly nativeName: string }[],
): Promise<readonly string[]> {
  const bases = names.map(({ name, nativeName }) => handleOf(name, nativeName))
  const wanted = [...new Set(bases.flatMap(numbered))]
  const { found } = await scope.db.read({ found: listTakenHandles(scope.db, wanted) })
  const taken = new Set(found.map((row) => row.handle))
  return bases.map((base) => {
    const free = numbered(base).find((one) => !taken.has(one)) ?? `${base}-${byChance(scope)}`
    taken.add(free)
    return free
  })
}

/** The handle that a name asks for: how it is spelled in Latin letters and digits, of the first name given that can be. */
function handleOf(...names: readonly string[]): string {
  const asked = names.map((name) =>
    latinSpelling(name)
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, mostLetters)
      .replace(/^-+|-+$/g, ''),
  )
  return asked.find((one) => /[a-z].*[a-z]/.test(one)) ?? 'member'
}

/** What is tried before chance: most names are had by a few at most. */
export function numbered(base: string): readonly string[] {
  const short = base.slice(0, mostOfHandle - 2).replace(/-$/, '')
  return [base, ...[2, 3, 4, 5, 6, 7, 8, 9].map((n) => `${short}-${n}`)]
}

function byChance({ random }: Scope): string {
  return Array.from(random(6), (byte) => 'abcdefghjkmnpqrstuvwxyz23456789'[byte % 31]).join('')
}
