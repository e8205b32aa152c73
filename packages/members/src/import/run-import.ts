import { auditLine } from '@serai/audit'
import { id, instantText, ok, problem, refuse } from '@serai/kernel'
import { defineUseCase } from '@serai/scope'
import * as z from 'zod'
import { namingPlaces } from '../csv/index.ts'
import { keepCells } from '../queries/import-cells.ts'
import { demandImport, findImport, updateImport } from '../queries/imports.ts'
import { listFields } from '../queries/profiles.ts'
import { listColumns, mappingOf } from './import-columns.ts'

/** Why nothing was run with a mapping: it is not the one that the file was last looked at with. */
export const notLookedAt = 'was not looked at'

/**
 * Lets the rows of a file count: from now on they are taken a few hundred at a time, until none waits. Whoever says a
 * mapping runs that one or nothing: where it is other than what `mapImport` kept, the reason is `notLookedAt`.
 */
export const runImport = defineUseCase({
  useCase: 'members.run-import',
  right: 'member.import',
  input: z.strictObject({
    importId: id('import'),
    /** What whoever runs it sees each column hold. Absent where nobody sees them: then what is kept counts. */
    mapping: z.array(z.string().max(100).nullable()).max(60).optional(),
  }),
  run: async (scope, { importId, mapping: seen }) => {
    const { db } = scope
    const { found, fields } = await db.read({ found: findImport(db, importId), fields: listFields(db) })
    const kept = found[0]
    if (kept === undefined || kept.rows === 0) return refuse(problem('not-found'))
    const mapping = mappingOf(kept, listColumns(fields))
    if (seen !== undefined && !isKept(seen, kept.mapping, mapping))
      return refuse(problem('invalid-input', [{ path: 'mapping', reason: notLookedAt }]))
    const outcome = await db.commit([
      demandImport(db, importId, ['uploaded']),
      updateImport(db, importId, ['uploaded'], {
        ...{ state: 'running', mapping, dueAt: instantText(scope.now) },
      }),
      // The rows that could not be read stay as far as they say whose they are, as those do that are refused later.
      keepCells(db, importId, namingPlaces(mapping)),
      auditLine(scope, { action: 'members.run-import', subjectKind: 'import', subjectId: importId }),
    ])
    if (!outcome.ok) return refuse(problem('stale-revision'))
    await scope.jobs.later({ type: 'members.import-due' })
    return ok({ importId })
  },
})

/** True where what somebody sees is what was kept, and is what each column is still taken to hold. */
function isKept(
  seen: readonly (string | null)[],
  kept: readonly (string | null)[] | null,
  taken: readonly (string | null)[],
): boolean {
  const [said, ...others] = [seen, kept, taken].map((one) => JSON.stringify(one))
  return others.every((one) => one === said)
}
