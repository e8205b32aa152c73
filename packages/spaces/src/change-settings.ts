import { auditLine } from '@serai/audit'
import { ok, problem, refuse } from '@serai/kernel'
import { defineUseCase } from '@serai/scope'
import { replaceSettings } from './queries.ts'
import { spaceSettings } from './settings.ts'
import { settingsRow } from './settings-row.ts'

/**
 * Changes what a space says of itself, whole. Afterwards every page shows it, in the new colours. A colour that would
 * be hard to read is `invalid-input`; a logo that is no file of the space is `unknown-reference`.
 */
export const changeSettings = defineUseCase({
  useCase: 'spaces.change-settings',
  right: 'settings.write',
  input: spaceSettings,
  run: async (scope, settings) => {
    const outcome = await scope.db.commit([
      ...replaceSettings(scope.db, await settingsRow(settings, scope.now), settings.partners),
      scope.db.bumpEpoch(),
      auditLine(scope, { action: 'spaces.change-settings', subjectKind: 'space', subjectId: scope.space }),
    ])
    if (outcome.ok) return ok({ spaceId: scope.space })
    return refuse(problem('unknown-reference', [{ path: 'logoMediaId', reason: 'is no file of this space' }]))
  },
})
