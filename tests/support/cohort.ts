import type { Id } from '@serai/kernel'
import { saveCohort, setCohortMembers } from '@serai/members'
import { perform } from '@serai/scope'
import type { TestSpace } from './space.ts'
import { valueOf } from './value-of.ts'

/** A cohort with these profiles in it. */
export async function aCohort(
  { scope }: TestSpace,
  slug: string,
  ...profileIds: readonly Id<'profile'>[]
): Promise<Id<'cohort'>> {
  const cohort = { slug, name: slug, programme: slug, year: 2024 }
  const { cohortId } = valueOf(await perform(saveCohort, scope, { cohortId: null, ...cohort }))
  const add = profileIds.map((profileId) => ({ profileId, part: 'fellow' as const }))
  if (add.length > 0) valueOf(await perform(setCohortMembers, scope, { cohortId, add }))
  return cohortId
}
