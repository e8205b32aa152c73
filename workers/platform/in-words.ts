/**
 * What went wrong, for the logs: the message of the cause at the bottom, and where it happened. The layers above it
 * are left out, for drizzle's hold the parameters of the statement, and so names and addresses.
 */
export function inWords(error: unknown): string {
  let cause = error
  while (cause instanceof Error && cause.cause instanceof Error) cause = cause.cause
  if (!(cause instanceof Error)) return String(cause).slice(0, 500)
  const calls =
    error instanceof Error ? (error.stack ?? '').split('\n').filter((row) => /^\s+at /.test(row)) : []
  return [`${cause.name}: ${cause.message.split('\nparams:')[0] ?? ''}`, ...calls.slice(0, 8)].join('\n')
}
