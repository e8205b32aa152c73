import { auditLine } from '@serai/audit'
import { id, instantText, ok, problem, refuse, type Id, type ItemKind, type Problem } from '@serai/kernel'
import { defineUseCase, type Scope } from '@serai/scope'
import * as z from 'zod'
import type { DraftKind } from './draft-kind.ts'
import { demandHead, findAddressOwner, findDraft, updateItem } from './queries/items.ts'
import { unknownReferences } from './references.ts'

export type SavedDraft<K extends ItemKind> = { readonly itemId: Id<K>; readonly revision: number }

/** A row of D1 is 2 MB at most, and a revision is one row beside its head. */
const mostDocumentBytes = 1_500_000

/**
 * The use case that saves a draft of this kind. Afterwards the document stands as a revision of its own, newest of
 * its item, and nothing public has changed. `itemId` null makes a new item; else `revision` must be the newest there
 * is, or the answer is `stale-revision` and nothing is written. A path or an id that is not to be had is named by
 * its field.
 */
export function savesDraft<K extends ItemKind, S extends z.ZodType, N extends string>(
  name: N,
  kind: DraftKind<K, S>,
) {
  return defineUseCase({
    useCase: name,
    right: `${kind.kind}.write` as `${K}.write`,
    input: z.object({
      itemId: id(kind.kind).nullable(),
      revision: z.int().nonnegative(),
      document: kind.document,
    }),
    run: async (scope, input) => {
      const itemId = input.itemId ?? scope.newId(kind.kind)
      // zod cannot see through the generic schema that `document` is what it says.
      const { document } = input as { document: z.output<S> }
      const { head } = await scope.db.read({ head: findDraft(scope.db, itemId, null) })
      const item = head[0]
      if (input.itemId !== null && item?.kind !== kind.kind) return refuse(problem('not-found'))
      if (input.revision !== (item?.draftRevision ?? 0)) return refuse(problem('stale-revision'))
      const refused = await whatStandsInTheWay(scope, kind, itemId, document)
      if (refused !== null) return refuse(inDocument(refused))

      const n = input.revision + 1
      const now = instantText(scope.now)
      const { title } = kind.describe(document)
      const changed = { title, draftRevision: n, updatedAt: now }
      const isNew = {
        id: itemId,
        kind: kind.kind,
        state: 'draft',
        releases: 0,
        attempts: 0,
        createdAt: now,
      } as const
      const revision = { itemId, n, kind: kind.kind, authorId: authorOf(scope), savedAt: now, document }
      const outcome = await scope.db.commit([
        ...(item === undefined
          ? [scope.db.insert('items', { ...isNew, ...changed })]
          : [demandHead(scope.db, itemId, item), updateItem(scope.db, itemId, changed)]),
        scope.db.insert('revisions', revision),
        auditLine(scope, {
          action: name,
          subjectKind: kind.kind,
          subjectId: itemId,
          detail: { revision: n },
        }),
      ])
      return outcome.ok ? ok<SavedDraft<K>>({ itemId, revision: n }) : refuse(problem('stale-revision'))
    },
  })
}

function authorOf(scope: Scope) {
  return scope.actor.kind === 'member' ? scope.actor.memberId : null
}

async function whatStandsInTheWay<K extends ItemKind, S extends z.ZodType>(
  scope: Scope,
  kind: DraftKind<K, S>,
  itemId: Id<K>,
  document: z.output<S>,
): Promise<Problem | null> {
  if (new TextEncoder().encode(JSON.stringify(document)).byteLength > mostDocumentBytes) {
    return problem('invalid-input', [{ path: '', reason: 'is larger than 1.5 MB in all' }])
  }
  const description = kind.describe(document)
  const unknown = await unknownReferences(scope, description, { published: false })
  if (unknown.length > 0) return problem('unknown-reference', unknown)
  const { owner } = await scope.db.read({ owner: findAddressOwner(scope.db, description.path) })
  if (owner[0] !== undefined && owner[0].itemId !== itemId) return addressTaken(description.path)
  const fields = (await kind.check?.(scope, itemId, document)) ?? []
  return fields.length > 0 ? problem('invalid-input', fields) : null
}

/** The same, with its fields in the terms of the use case's input. */
function inDocument({ code, fields = [] }: Problem): Problem {
  const within = (path: string) => (path === '' ? 'document' : `document.${path}`)
  return problem(
    code,
    fields.map(({ path, reason }) => ({ path: within(path), reason })),
  )
}

/** The path is another item's: the last part of it must change. */
export function addressTaken(path: string): Problem {
  return problem('address-taken', [{ path: 'slug', reason: `The address ${path} is another item's.` }])
}
