import type { Problem } from './problem.ts'

/** What a use case answers: the value, or the problem a person can do something about. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem }

export function ok<T>(value: T): Result<T> {
  return { ok: true, value }
}

export function refuse(problem: Problem): Result<never> {
  return { ok: false, problem }
}
