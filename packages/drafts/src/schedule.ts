import { auditLine } from '@serai/audit'
import {
  id,
  instant,
  instantText,
  ok,
  problem,
  refuse,
  type ItemId,
  type ItemKind,
  type Problem,
} from '@serai/kernel'
import { defineUseCase, type Scope } from '@serai/scope'
import * as z from 'zod'
import type { DraftKind } from './draft-kind.ts'
import { demandHead, findDraft, updateItem } from './queries/items.ts'

/**
 * The use case that has the newest draft of this kind published at an instant to come. Until then nothing of it is
 * public; the sweep publishes within a minute of the instant. Saving another draft keeps the appointment, taking the
 * item back cancels it.
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
      const item = head[0]
      if (item?.kind !== kind.kind) return refuse(problem('not-found'))
      const now = instantText(scope.now)
      if (at <= now) return refuse(problem('invalid-input', [{ path: 'at', reason: 'is already past' }]))
      if (item.state === 'published') return refuse(problem('already-exists'))
      const appointment = { publishAt: at, dueAt: at, attempts: 0, problem: null }
      const outcome = await scope.db.commit([
        demandHead(scope.db, itemId, item),
        updateItem(scope.db, itemId, { state: 'scheduled', ...appointment, updatedAt: now }),
        auditLine(scope, { action: name, subjectKind: kind.kind, subjectId: itemId, detail: { at } }),
      ])
      if (!outcome.ok) return refuse(problem('stale-revision'))
      await scope.jobs.later({ type: 'drafts.publish-due' }, new Date(at))
      return ok({ itemId, at })
    },
  })
}

/** The longest that an item which was refused waits for the next try. */
const mostWaitMinutes = 24 * 60

/** Puts off an item that was due and refused: it is tried again after a wait that doubles, and keeps the reason. */
export async function deferDue(
  scope: Scope,
  item: { readonly id: ItemId; readonly attempts: number },
  refused: Problem,
): Promise<void> {
  const attempts = item.attempts + 1
  const minutes = Math.min(2 ** attempts, mostWaitMinutes)
  const dueAt = instantText(new Date(scope.now.getTime() + minutes * 60_000))
  await scope.db.commit([updateItem(scope.db, item.id, { attempts, dueAt, problem: refused.code })])
}
