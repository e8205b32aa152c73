import type { EventPage } from '@serai/events'

/**
 * True when the date that an event has is the one to come to: not when it is cancelled, nor when it was postponed
 * and nobody has said until when.
 */
export function dateHolds({
  status,
  changes,
  start,
}: Pick<EventPage, 'status' | 'start'> & {
  readonly changes: readonly Pick<EventPage['changes'][number], 'previousStart'>[]
}): boolean {
  if (status === 'cancelled') return false
  const last = changes.at(-1)?.previousStart ?? null
  return status !== 'postponed' || (last !== null && last !== start)
}
