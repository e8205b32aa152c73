import { auditLine } from '@serai/audit'
import { id, instantText, ok, problem, refuse } from '@serai/kernel'
import { defineUseCase, type Scope } from '@serai/scope'
import * as z from 'zod'
import { forgetCells } from '../queries/import-cells.ts'
import { demandImport, findImport, updateImport } from '../queries/imports.ts'
import { undoneUntil } from './forget-imports.ts'
import type { KnownImport } from './planning.ts'
import { undoRows } from './undo-rows.ts'

/**
 * Takes back what an import did, until a day after it ended: entries that it added go, unless somebody claimed, changed
 * or invited them since, and it answers how many stayed so; what it changed is as it was before, unless it was changed since. One that is under way stops. Cohorts that it made
 * stay. Asked again, it goes on where it stopped.
 */
export const undoImport = defineUseCase({
  useCase: 'members.undo-import',
  right: 'member.import',
  input: z.strictObject({ importId: id('import') }),
  run: async (scope, { importId }) => {
    const { found } = await scope.db.read({ found: findImport(scope.db, importId) })
    const kept = found[0]
    if (kept === undefined || kept.rows === 0) return refuse(problem('not-found'))
    if (isOver(scope, kept)) {
      const reason = 'ended more than a day ago'
      return refuse(problem('invalid-input', [{ path: 'importId', reason }]))
    }
    const isStopped = kept.state === 'undone' || (await stop(scope, kept))
    const undone = isStopped ? await undoRows(scope, importId) : null
    return undone === null ? refuse(problem('stale-revision')) : ok({ importId, ...undone })
  },
})

function isOver({ now }: Scope, { finishedAt }: KnownImport): boolean {
  return finishedAt !== null && instantText(now) > undoneUntil(finishedAt)
}

/** From here on no row of the import is taken, and none of its cells is kept. */
async function stop(scope: Scope, { id: importId, state, finishedAt }: KnownImport): Promise<boolean> {
  const { db } = scope
  const endedAt = finishedAt ?? instantText(scope.now)
  const outcome = await db.commit([
    demandImport(db, importId, [state]),
    updateImport(db, importId, [state], {
      ...{ state: 'undone', dueAt: undoneUntil(endedAt), finishedAt: endedAt },
    }),
    forgetCells(db, importId),
    auditLine(scope, { action: 'members.undo-import', subjectKind: 'import', subjectId: importId }),
  ])
  return outcome.ok
}
