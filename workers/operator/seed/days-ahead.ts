/** The local day so many days after `now`, as `2026-03-01`. Days before are negative. */
export function dayAfter(now: Date, days: number): string {
  return new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10)
}

/** A local time of that day, known to the minute, such as `2026-03-01T15:00`. */
export function timeAfter(now: Date, days: number, time: string): string {
  return `${dayAfter(now, days)}T${time}`
}
