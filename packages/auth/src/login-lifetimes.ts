/** How long a login lasts unused, and at most: for staff, whose rights are worth more, less. */
export const loginLifetimes = {
  member: { idleHours: 30 * 24, atMostHours: 90 * 24 },
  staff: { idleHours: 12, atMostHours: 7 * 24 },
} as const

/** How long a refresh token that was just used still answers with its one successor: for requests that crossed. */
export const parentSeconds = 30

/** Refresh tokens that were used are forgotten after this, with the logins that ended. */
export function hoursLater(now: Date, hours: number): Date {
  return new Date(now.getTime() + hours * 3_600_000)
}
