import { auditLine } from '@serai/audit'
import { id, instantText, ok, problem, refuse, type ItemKind } from '@serai/kernel'
import { defineUseCase } from '@serai/scope'
import * as z from 'zod'
import type { DraftKind } from './draft-kind.ts'
import { notScheduled } from './publish.ts'
import { demandHead, findDraft, updateItem } from './queries/items.ts'

/**
 * The use case that takes an item of this kind back. Afterwards nobody finds or reaches it, whatever its document
 * holds; its drafts, its releases and what refers to it stay, and publishing brings it back. One that was only
 * scheduled is a draft again and will not appear by itself.
 */
export function unpublishes<K extends ItemKind, S extends z.ZodType, N extends string>(
  name: N,
  kind: DraftKind<K, S>,
) {
  return defineUseCase({
    useCase: name,
    right: `${kind.kind}.publish` as `${K}.publish`,
    input: z.object({ itemId: id(kind.kind) }),
    run: async (scope, { itemId }) => {
      const { head } = await scope.db.read({ head: findDraft(scope.db, itemId, null) })
      const item = head[0]
      if (item?.kind !== kind.kind) return refuse(problem('not-found'))
      if (item.state !== 'published' && item.state !== 'scheduled') return refuse(problem('not-published'))
      const state = item.liveRevision === null ? 'draft' : 'unpublished'
      const outcome = await scope.db.commit([
        demandHead(scope.db, itemId, item),
        updateItem(scope.db, itemId, { state, ...notScheduled, updatedAt: instantText(scope.now) }),
        ...scope.db.hide(itemId),
        ...scope.db.removeSearchEntry(itemId),
        scope.db.bumpEpoch(),
        auditLine(scope, { action: name, subjectKind: kind.kind, subjectId: itemId }),
      ])
      return outcome.ok ? ok({ itemId }) : refuse(problem('stale-revision'))
    },
  })
}
