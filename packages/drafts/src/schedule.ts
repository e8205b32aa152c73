import { auditLine } from '@serai/audit'
import { id, instant, instantText, ok, problem, refuse, type ItemKind } from '@serai/kernel'
import { defineUseCase } from '@serai/scope'
import * as z from 'zod'
import type { DraftKind } from './draft-kind.ts'
import { findDraft, updateItem } from './queries.ts'

/**
 * The use case that has the newest draft of this kind published at an instant to come. Until then nothing of it is
 * public; the sweep publishes within a minute of the instant. Saving another draft keeps the appointment.
 */
export function schedules<K extends ItemKind, S extends z.ZodType, N extends string>(
  name: N,
  kind: DraftKind<K, S>,
) {
  return defineUseCase({
    useCase: name,
    right: `${kind.kind}.publish` as `${K}.publish`,
    input: z.object({ itemId: id(kind.kind), at: instant() }),
    run: async (scope, { itemId, at }) => {
      const { head } = await scope.db.read({ head: findDraft(scope.db, itemId, null) })
      if (head[0]?.kind !== kind.kind) return refuse(problem('not-found'))
      const now = instantText(scope.now)
      if (at <= now) return refuse(problem('invalid-input', [{ path: 'at', reason: 'is already past' }]))
      if (head[0].state === 'published') return refuse(problem('already-exists'))
      await scope.db.commit([
        updateItem(scope.db, itemId, { state: 'scheduled', publishAt: at, updatedAt: now }),
        auditLine(scope, { action: name, subjectKind: kind.kind, subjectId: itemId, detail: { at } }),
      ])
      await scope.jobs.later({ type: 'drafts.publish-due' }, new Date(at))
      return ok({ itemId, at })
    },
  })
}
