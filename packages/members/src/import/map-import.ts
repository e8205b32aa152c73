import { auditLine } from '@serai/audit'
import { id, ok, problem, refuse } from '@serai/kernel'
import { defineUseCase } from '@serai/scope'
import * as z from 'zod'
import { demandImport, findImport, updateImport } from '../queries/imports.ts'
import { listFields } from '../queries/profiles.ts'
import { listColumns, readColumns } from './import-columns.ts'

/** Says for each column of a file what it holds, before the import is run. */
export const mapImport = defineUseCase({
  useCase: 'members.map-import',
  right: 'member.import',
  input: z.strictObject({
    importId: id('import'),
    /** For each column in its order what it holds; null where it is left out. */
    mapping: z.array(z.string().max(100).nullable()).max(60),
  }),
  run: async (scope, { importId, mapping: chosen }) => {
    const { db } = scope
    const { found, fields } = await db.read({ found: findImport(db, importId), fields: listFields(db) })
    const kept = found[0]
    if (kept === undefined || kept.rows === 0) return refuse(problem('not-found'))
    const mapping = readColumns(chosen, kept.header.length, listColumns(fields))
    if (mapping === null) {
      const reason = 'does not say for each column something else that the space keeps'
      return refuse(problem('invalid-input', [{ path: 'mapping', reason }]))
    }
    const outcome = await db.commit([
      demandImport(db, importId, ['uploaded']),
      updateImport(db, importId, ['uploaded'], { mapping }),
      auditLine(scope, { action: 'members.map-import', subjectKind: 'import', subjectId: importId }),
    ])
    return outcome.ok ? ok({ importId, mapping }) : refuse(problem('stale-revision'))
  },
})
