import { auditLine } from '@serai/audit'
import { id, instantText, ok, problem, refuse } from '@serai/kernel'
import { defineUseCase } from '@serai/scope'
import * as z from 'zod'
import { demandImport, findImport, updateImport } from '../queries/imports.ts'
import { listFields } from '../queries/profiles.ts'
import { listColumns, mappingOf } from './import-columns.ts'

/** Lets the rows of a file count: from now on they are taken a few hundred at a time, until none waits. */
export const runImport = defineUseCase({
  useCase: 'members.run-import',
  right: 'member.import',
  input: z.strictObject({ importId: id('import') }),
  run: async (scope, { importId }) => {
    const { db } = scope
    const { found, fields } = await db.read({ found: findImport(db, importId), fields: listFields(db) })
    const kept = found[0]
    if (kept === undefined || kept.rows === 0) return refuse(problem('not-found'))
    const mapping = mappingOf(kept, listColumns(fields))
    const outcome = await db.commit([
      demandImport(db, importId, ['uploaded']),
      updateImport(db, importId, ['uploaded'], {
        ...{ state: 'running', mapping, dueAt: instantText(scope.now) },
      }),
      auditLine(scope, { action: 'members.run-import', subjectKind: 'import', subjectId: importId }),
    ])
    if (!outcome.ok) return refuse(problem('stale-revision'))
    await scope.jobs.later({ type: 'members.import-due' })
    return ok({ importId })
  },
})
