import type { Given, Reader } from '@serai/db'
import { and, asc, eq, sql } from 'drizzle-orm'
import { beginsWith } from './conditions.ts'
import { isNamed } from './staff.ts'

/** Whom somebody looks for: by the words of a name, each with its spellings, or by how an address begins. */
export type Sought =
  | { readonly words: readonly Given[] | null; readonly address: null }
  | { readonly words: null; readonly address: Given }

/**
 * The first entries of those that are looked for, one over the size, by name: each with what it is in a cohort already,
 * and what its member is.
 */
export function listCandidates(read: Reader, cohortSlug: Given, sought: Sought, size: number) {
  const { profiles, members, cohorts, cohortProfiles } = read.own
  const { id, memberId, name, nativeName, email } = profiles
  const part = read
    .select({ part: cohortProfiles.part })
    .from(cohorts)
    .innerJoin(cohortProfiles, eq(cohortProfiles.cohortId, cohorts.id))
    .where(and(eq(cohorts.slug, sql`${cohortSlug}`), eq(cohortProfiles.profileId, id)))
  return read
    .select({
      ...{ id, memberId, name, nativeName, email, status: members.status },
      part: sql<string | null>`${part}`.as('part_now'),
    })
    .from(profiles)
    .leftJoin(members, eq(members.id, memberId))
    .where(
      sought.address === null
        ? isNamed(read, sought.words ?? [])
        : beginsWith(sql`${email}`, sql`${sought.address}`),
    )
    .orderBy(asc(profiles.sortName), asc(id))
    .limit(size + 1)
}
