import { problem, refuse, type Result } from '@serai/kernel'
import { fieldProblems, type Actor, type Scope } from '@serai/scope'
import type * as z from 'zod'

/** The scope of somebody who proved an address and is no member here yet. */
export type NewcomerScope = Scope & { readonly actor: Extract<Actor, { kind: 'newcomer' }> }

/**
 * What whoever proved an address may do in a space. It needs no right: what they proved decides. Anybody else is
 * `not-allowed`; input that it does not take is named field by field.
 */
export function forNewcomers<I extends z.ZodType, O>(
  input: I,
  run: (scope: NewcomerScope, input: z.output<I>) => Promise<Result<O>>,
): (scope: Scope, input: z.input<I>) => Promise<Result<O>> {
  return async (scope, given) => {
    const { actor } = scope
    if (actor.kind !== 'newcomer') return refuse(problem('not-allowed'))
    const read = input.safeParse(given)
    return read.success
      ? run({ ...scope, actor }, read.data)
      : refuse(problem('invalid-input', fieldProblems(read.error)))
  }
}
