import type { MediaKind } from '@serai/db'
import type { FieldProblem } from '@serai/kernel'
import type { Scope } from '@serai/scope'
import { renderRichText } from '@serai/rich-text'
import type { Description } from './draft-kind.ts'
import { listKnownCohorts, listKnownItems, listKnownMedia } from './queries/items.ts'

/**
 * The fields whose ids are not the space's own; `published` asks besides that each item has been public. A foreign
 * id and one that never was are the same to a space, and answer alike.
 */
export async function unknownReferences(
  scope: Scope,
  description: Description,
  asked: { readonly published: boolean },
): Promise<readonly FieldProblem[]> {
  const topics = description.topics.map((id, place) => ({
    path: `topics.${place}`,
    kind: 'topic' as const,
    id,
  }))
  const references = [...description.references, ...topics]
  const named = [...description.media, ...figuresOf(description)]
  const { items, files, cohorts } = await scope.db.read({
    cohorts: listKnownCohorts(scope.db, description.cohortId),
    items: listKnownItems(
      scope.db,
      references.map((reference) => reference.id),
    ),
    files: listKnownMedia(
      scope.db,
      named.map((file) => file.id),
    ),
  })
  const known = new Map(items.map((item) => [`${item.kind} ${item.id}`, item]))
  const kept = new Map<string, MediaKind>(files.map((file) => [file.id, file.kind]))
  return [
    ...cohortFaults(description, cohorts),
    ...references.flatMap((reference) => {
      const item = known.get(`${reference.kind} ${reference.id}`)
      if (item === undefined)
        return [{ path: reference.path, reason: `is no ${reference.kind} of this space` }]
      const missing = asked.published && item.liveRevision === null
      return missing
        ? [{ path: reference.path, reason: `is a ${reference.kind} that has not been published yet` }]
        : []
    }),
    ...named.flatMap(({ path, id, kind }) => {
      const found = kept.get(id)
      if (found === undefined) return [{ path, reason: 'is no file of this space' }]
      return found === kind ? [] : [{ path, reason: `is no ${kind}, but a file of kind ${found}` }]
    }),
  ]
}

/** What is for a cohort says for which, and that one is of the space. */
function cohortFaults(
  { audience, cohortId }: Description,
  known: readonly { readonly id: string }[],
): readonly FieldProblem[] {
  if (!audience.startsWith('cohort:') || known.some(({ id }) => id === cohortId)) return []
  return [{ path: 'cohortId', reason: 'is no cohort of this space' }]
}

function figuresOf({ body }: Description): Description['media'] {
  if (body === null) return []
  const { mediaIds } = renderRichText(body.document, { media: () => null })
  return mediaIds.map((id) => ({ path: body.path, id, kind: 'image' as const }))
}
