import { mediaPath } from '@serai/media'
import type { Statement } from '@serai/db'
import type { ItemKind } from '@serai/kernel'
import { renderRichText, rendererVersion } from '@serai/rich-text'
import type { Scope } from '@serai/scope'
import { putSearchEntry } from '@serai/search'
import type { Description, DraftKind, LiveItem } from './draft-kind.ts'
import type * as z from 'zod'
import { listKnownMedia, replaceLinks, takeAddress } from './queries.ts'

/** Every statement that brings an item's live rows to the document: its own, and those that all kinds share. */
export async function projection<K extends ItemKind, S extends z.ZodType>(
  scope: Scope,
  kind: DraftKind<K, S>,
  live: LiveItem<K>,
  document: z.output<S>,
): Promise<readonly Statement[]> {
  const { db } = scope
  const description = kind.describe(document)
  const body = await renderBody(scope, description)
  const audience = live.shownTo
  const tag = { kind: kind.kind, audience, listedAt: description.listedAt }
  const media = new Set([...description.media.map((file) => file.id), ...(body?.mediaIds ?? [])])
  return [
    ...kind.project(scope, live, document),
    ...takeAddress(db, { path: description.path, kind: kind.kind, itemId: live.id, audience }),
    ...replaceLinks(db, live.id, {
      topics: description.topics.map((topicId) => ({ ...tag, topicId })),
      countries: description.countries.map((country) => ({ ...tag, country })),
      media: [...media].map((mediaId) => ({ mediaId, audience })),
    }),
    db.put(
      'bodies',
      { itemId: live.id, audience, html: body?.html ?? '', renderer: rendererVersion },
      (row) => [row.itemId],
    ),
    ...findable(scope, kind.kind, live, description, body?.text ?? ''),
    db.bumpEpoch(),
  ]
}

function findable(
  { db }: Scope,
  kind: ItemKind,
  live: LiveItem<ItemKind>,
  { path, title, words, listedAt, isFindable }: Description,
  text: string,
): readonly Statement[] {
  if (!isFindable) return db.removeSearchEntry(live.id)
  const plainText = [...words, text].filter((part) => part !== '').join('\n')
  return putSearchEntry(db, {
    itemId: live.id,
    kind,
    audience: live.shownTo,
    at: listedAt,
    path,
    title,
    plainText,
  })
}

async function renderBody(scope: Scope, { body }: Description) {
  if (body === null) return null
  const named = renderRichText(body.document, { media: () => null }).mediaIds
  if (named.length === 0) return renderRichText(body.document, { media: () => null })
  const { files } = await scope.db.read({ files: listKnownMedia(scope.db, named) })
  const byId = new Map<string, (typeof files)[number]>(files.map((file) => [file.id, file]))
  return renderRichText(body.document, {
    media: (id) => {
      const file = byId.get(id)
      if (file === undefined) return null
      const size =
        file.width === null || file.height === null ? {} : { width: file.width, height: file.height }
      return { url: mediaPath(file), alt: file.alt, ...size }
    },
  })
}
