import type { Result } from '@serai/kernel'

/** What a use case answered, which the test needs to have worked. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.problem)}`)
  return result.value
}
