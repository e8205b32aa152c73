import { auditLine } from '@serai/audit'
import { cohortParts, distinct, id, ok, problem, refuse, type FieldProblem, type Id } from '@serai/kernel'
import { defineUseCase } from '@serai/scope'
import * as z from 'zod'
import { findCohort, putManyInCohort, takeFromCohort } from './queries/cohorts.ts'
import { listKnownProfiles } from './queries/profiles.ts'
import { projectProfiles } from './queries/projection.ts'

const mostAtOnce = 500

/**
 * Puts people into a cohort and takes others out of it. Afterwards they are found by it, and read what is for it, or do
 * so no more.
 */
export const setCohortMembers = defineUseCase({
  useCase: 'members.set-cohort-members',
  right: 'cohort.write',
  input: z.strictObject({
    cohortId: id('cohort'),
    add: z
      .array(z.strictObject({ profileId: id('profile'), part: z.enum(cohortParts) }))
      .max(mostAtOnce)
      .refine(
        (all) => new Set(all.map(({ profileId }) => profileId)).size === all.length,
        'names something twice',
      )
      .default([]),
    remove: distinct(z.array(id('profile')).max(mostAtOnce)).default([]),
  }),
  run: async (scope, { cohortId, add, remove }) => {
    const { db } = scope
    const named = [...add.map(({ profileId }) => profileId), ...remove]
    const { cohort, profiles } = await db.read({
      cohort: findCohort(db, cohortId),
      profiles: listKnownProfiles(db, named),
    })
    if (cohort[0] === undefined) return refuse(problem('not-found'))
    const known = new Map<string, Id<'member'> | null>(profiles.map((one) => [one.id, one.memberId]))
    const unknown = [
      ...strangers(
        known,
        'add',
        add.map(({ profileId }) => profileId),
      ),
      ...strangers(known, 'remove', remove),
    ]
    if (unknown.length > 0) return refuse(problem('unknown-reference', unknown))

    const memberIds = [...new Set(known.values())].filter((one) => one !== null)
    const outcome = await db.commit([
      takeFromCohort(db, cohortId, remove),
      ...putManyInCohort(db, cohortId, add),
      ...projectProfiles(db, named),
      auditLine(scope, {
        action: 'members.set-cohort-members',
        subjectKind: 'cohort',
        subjectId: cohortId,
        detail: { added: add.length, removed: remove.length },
      }),
      // One member is counted alone; of many, everybody is, which is two statements however many there are.
      ...(memberIds.length === 0
        ? []
        : db.countLogins(memberIds.length === 1 ? (memberIds[0] ?? null) : null)),
    ])
    return outcome.ok ? ok({ cohortId }) : refuse(problem('stale-revision'))
  },
})

function strangers(
  known: ReadonlyMap<string, unknown>,
  list: string,
  profileIds: readonly string[],
): readonly FieldProblem[] {
  return profileIds.flatMap((one, place) =>
    known.has(one) ? [] : [{ path: `${list}.${place}`, reason: 'is no entry of this space’s directory' }],
  )
}
