import { auditLine } from '@serai/audit'
import { country, id, instantText, line, ok, problem, refuse, slug } from '@serai/kernel'
import { defineUseCase } from '@serai/scope'
import * as z from 'zod'
import { demandSingular, findCohort, updateCohort } from './queries/cohorts.ts'
import { projectCohort } from './queries/projection.ts'

/**
 * Makes a cohort, or changes what one is called and of what it is. There is one of a programme, a year and a country.
 * Staff count to a new one at once, and whoever is in it is found by what it is now.
 */
export const saveCohort = defineUseCase({
  useCase: 'members.save-cohort',
  right: 'cohort.write',
  input: z.strictObject({
    /** Null makes a new cohort. */
    cohortId: id('cohort').nullable(),
    slug: slug(),
    name: line(200),
    programme: line(120),
    year: z.int().min(1900).max(2200).nullable().default(null),
    country: country().nullable().default(null),
  }),
  run: async (scope, { cohortId: known, ...cohort }) => {
    const { db } = scope
    const cohortId = known ?? scope.newId('cohort')
    if (known !== null) {
      const { found } = await db.read({ found: findCohort(db, known) })
      if (found[0] === undefined) return refuse(problem('not-found'))
    }
    const outcome = await db.commit([
      demandSingular(db, cohortId, cohort),
      ...(known === null
        ? [db.insert('cohorts', { ...cohort, id: cohortId, createdAt: instantText(scope.now) })]
        : [updateCohort(db, known, cohort), ...projectCohort(db, known)]),
      auditLine(scope, { action: 'members.save-cohort', subjectKind: 'cohort', subjectId: cohortId }),
      ...(known === null ? db.countLogins(null) : []),
    ])
    if (outcome.ok) return ok({ cohortId })
    const path = outcome.clash.kind === 'changed' ? 'programme' : 'slug'
    return refuse(problem('already-exists', [{ path, reason: 'is taken' }]))
  },
})
