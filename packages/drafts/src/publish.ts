import { auditLine } from '@serai/audit'
import type { Answers, Outcome } from '@serai/db'
import {
  id,
  instant,
  instantText,
  ok,
  problem,
  refuse,
  type Id,
  type ItemKind,
  type Problem,
} from '@serai/kernel'
import { defineUseCase, fieldProblems, type Scope } from '@serai/scope'
import * as z from 'zod'
import type { Description, DraftKind } from './draft-kind.ts'
import { projection } from './project.ts'
import { demandHead, findDraft, updateItem } from './queries/items.ts'
import { unknownReferences } from './references.ts'
import { addressTaken } from './save-draft.ts'

export type Published<K extends ItemKind> = {
  readonly itemId: Id<K>
  readonly path: string
  readonly release: number
}

/**
 * The use case that makes a revision of this kind public: the newest, or the one named, which is how an old one is
 * restored. Afterwards its audience sees the document whole, search finds it, its address leads to it, and every
 * older address of it leads there too; or nothing has changed and the problem says why. With `ifDueAt` it happens
 * only to an item that is still scheduled for then or earlier; any other is `not-scheduled`.
 */
export function publishes<K extends ItemKind, S extends z.ZodType, N extends string>(
  name: N,
  kind: DraftKind<K, S>,
) {
  return defineUseCase({
    useCase: name,
    right: `${kind.kind}.publish` as `${K}.publish`,
    input: z.object({
      itemId: id(kind.kind),
      revision: z.int().positive().nullable().default(null),
      ifDueAt: instant().nullable().default(null),
    }),
    run: async (scope, { itemId, revision: asked, ifDueAt }) => {
      const { found } = await scope.db.read({ found: findDraft(scope.db, itemId, asked) })
      const draft = found[0]
      if (draft?.kind !== kind.kind) return refuse(problem('not-found'))
      if (ifDueAt !== null && !isDue(draft, ifDueAt)) return refuse(problem('not-scheduled'))
      const read = kind.document.safeParse(draft.document)
      if (!read.success) return refuse(problem('invalid-input', fieldProblems(read.error)))
      const description = kind.describe(read.data)
      const refused = await whatStandsInTheWay(scope, kind, itemId, read.data, description)
      if (refused !== null) return refuse(refused)

      const now = instantText(scope.now)
      const [release, publishedAt, { revision }] = [draft.releases + 1, draft.publishedAt ?? now, draft]
      const live = { id: itemId, shownTo: description.audience, publishedAt, updatedAt: now, release }
      const head = { state: 'published', liveRevision: revision, releases: release, publishedAt } as const
      const detail = { revision, release }
      const outcome = await scope.db.commit([
        demandHead(scope.db, itemId, draft),
        scope.db.insert('releases', { itemId, n: release, revision, releasedAt: now }),
        updateItem(scope.db, itemId, { ...head, ...notScheduled, updatedAt: now }),
        ...(await projection(scope, kind, live, read.data)),
        auditLine(scope, { action: name, subjectKind: kind.kind, subjectId: itemId, detail }),
      ])
      if (!outcome.ok) return refuse(clashProblem(outcome, description.path))
      return ok<Published<K>>({ itemId, path: description.path, release })
    },
  })
}

/** The head of an item that nothing is to happen to by itself. */
export const notScheduled = { publishAt: null, dueAt: null, attempts: 0, problem: null } as const

type Draft = Answers<{ found: ReturnType<typeof findDraft> }>['found'][number]

function isDue({ state, publishAt }: Draft, at: string): boolean {
  return state === 'scheduled' && publishAt !== null && publishAt <= at
}

async function whatStandsInTheWay<K extends ItemKind, S extends z.ZodType>(
  scope: Scope,
  kind: DraftKind<K, S>,
  itemId: Id<K>,
  document: z.output<S>,
  description: Description,
): Promise<Problem | null> {
  const unknown = await unknownReferences(scope, description, { published: true })
  if (unknown.length > 0) return problem('unknown-reference', unknown)
  const fields = (await kind.check?.(scope, itemId, document)) ?? []
  return fields.length > 0 ? problem('invalid-input', fields) : null
}

/** What a refused batch means to the person who asked for it. A key that no address or slug holds is our mistake. */
function clashProblem({ clash }: Extract<Outcome, { ok: false }>, path: string): Problem {
  if (clash.kind === 'missing-reference') return problem('unknown-reference')
  if (clash.kind === 'changed' || clash.table === 'releases') return problem('stale-revision')
  if (clash.table === 'addresses' || clash.columns.includes('slug')) return addressTaken(path)
  throw new Error(
    `Publishing ${path} met two rows of one key in ${clash.table}(${clash.columns.join(', ')}).`,
  )
}
