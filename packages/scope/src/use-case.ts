import { problem, refuse, type FieldProblem, type Result } from '@serai/kernel'
import type * as z from 'zod'
import type { Right } from './permissions.ts'
import type { Scope } from './scope.ts'

/** Something that can be done in a space: its name, the right it needs, what it takes and how it is done. */
export type UseCase<N extends string, R extends Right, I extends z.ZodType, O> = {
  /** `domain.verb-phrase`, unique; the isolation suite asks for an example of each. */
  readonly useCase: N
  readonly right: R
  readonly input: I
  readonly run: (scope: Scope<R>, input: z.output<I>) => Promise<Result<O>>
}

export function defineUseCase<const N extends string, const R extends Right, I extends z.ZodType, O>(
  useCase: UseCase<N, R, I, O>,
): UseCase<N, R, I, O> {
  return useCase
}

/** Does it, if the input is what the use case takes; else the problem names every field that must change. */
export async function perform<N extends string, R extends Right, I extends z.ZodType, O>(
  useCase: UseCase<N, R, I, O>,
  scope: Scope<R>,
  input: z.input<I>,
): Promise<Result<O>> {
  const read = useCase.input.safeParse(input)
  return read.success
    ? useCase.run(scope, read.data)
    : refuse(problem('invalid-input', fieldProblems(read.error)))
}

/** What zod found, in the words of a refused form. */
export function fieldProblems(error: z.ZodError): readonly FieldProblem[] {
  return error.issues.map((issue) => ({ path: issue.path.join('.'), reason: issue.message }))
}
