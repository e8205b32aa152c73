import { auditLine } from '@serai/audit'
import { id, ok, problem, refuse } from '@serai/kernel'
import { defineUseCase } from '@serai/scope'
import * as z from 'zod'
import { demandImport, findImport, removeWhole } from '../queries/imports.ts'

/** Removes a list that nobody ran, with all that was in it. What an import did is taken back by undoing it. */
export const removeImport = defineUseCase({
  useCase: 'members.remove-import',
  right: 'member.import',
  input: z.strictObject({ importId: id('import') }),
  run: async (scope, { importId }) => {
    const { db } = scope
    const { found } = await db.read({ found: findImport(db, importId) })
    const kept = found[0]
    if (kept === undefined || kept.rows === 0) return refuse(problem('not-found'))
    const outcome = await db.commit([
      demandImport(db, importId, ['uploaded']),
      ...removeWhole(db, importId),
      auditLine(scope, {
        action: 'members.remove-import',
        subjectKind: 'import',
        subjectId: importId,
        detail: { rows: kept.rows },
      }),
    ])
    return outcome.ok ? ok({ importId }) : refuse(problem('stale-revision'))
  },
})
