import { beginOf, type When } from '@serai/kernel'

/** The instant by which a date of any precision is ordered: its beginning in UTC. */
export function issuedAt(issued: When): string {
  return beginOf(issued, 'UTC') ?? `${issued.slice(0, 4)}-01-01T00:00:00Z`
}
