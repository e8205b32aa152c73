import { staffLoginHours } from '@serai/kernel'

/** How long a login lasts unused, and at most: for staff, whose rights are worth more, less. */
export const loginLifetimes = {
  member: { idleHours: 30 * 24, atMostHours: 90 * 24 },
  staff: { idleHours: staffLoginHours.idle, atMostHours: staffLoginHours.atMost },
} as const

/**
 * The longest that a login of staff can be, in days: one that may last longer is a member's. The row of a login does not
 * say which it is, so that its length must.
 */
export const staffDays = loginLifetimes.staff.atMostHours / 24

/** How long a refresh token that was just used still answers with its one successor: for requests that crossed. */
export const parentSeconds = 30

/**
 * For how long a refresh token that was used is kept, so that its login ends when it comes again; the last few of a login
 * are kept with it. One that is forgotten is as unknown as one that never was: it signs out who brings it, and nobody else.
 */
export const usedTokens = { keptHours: 48, keptGenerations: 3 } as const

/** The moment so many hours after another. */
export function hoursLater(now: Date, hours: number): Date {
  return new Date(now.getTime() + hours * 3_600_000)
}
