import { mediaPath } from '@serai/media'
import type { Answers, Statement } from '@serai/db'
import type { ItemKind } from '@serai/kernel'
import { renderRichText, rendererVersion } from '@serai/rich-text'
import type { Scope } from '@serai/scope'
import { putSearchEntry } from '@serai/search'
import type { Description, DraftKind, LiveItem } from './draft-kind.ts'
import type * as z from 'zod'
import { listKnownMedia, replaceLinks, takeAddress } from './queries/items.ts'

/** Every statement that brings an item's live rows to the document: its own, and those that all kinds share. */
export async function projection<K extends ItemKind, S extends z.ZodType>(
  scope: Scope,
  kind: DraftKind<K, S>,
  live: LiveItem<K>,
  document: z.output<S>,
): Promise<readonly Statement[]> {
  const { db } = scope
  const description = kind.describe(document)
  const files = await figuresOf(scope, description)
  const body = renderBody(description, files)
  const audience = live.shownTo
  const listedAt = description.listedAt ?? live.publishedAt
  const tag = { kind: description.listedAs ?? kind.kind, audience, listedAt }
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
  { path, title, words, dated, isFindable }: Description,
  text: string,
): readonly Statement[] {
  if (!isFindable) return db.removeSearchEntry(live.id)
  return putSearchEntry(db, {
    itemId: live.id,
    kind,
    audience: live.shownTo,
    at: dated?.at ?? live.publishedAt,
    date: dated?.date ?? null,
    path,
    title,
    plainText: [...words, text].filter((part) => part !== '').join('\n'),
  })
}

type NamedFile = Answers<{ files: ReturnType<typeof listKnownMedia> }>['files'][number]

/** The files of the figures in the body. */
async function figuresOf(scope: Scope, { body }: Description): Promise<readonly NamedFile[]> {
  const named = body === null ? [] : renderRichText(body.document, { media: () => null }).mediaIds
  if (named.length === 0) return []
  return (await scope.db.read({ files: listKnownMedia(scope.db, named) })).files
}

function renderBody({ body }: Description, files: readonly NamedFile[]) {
  if (body === null) return null
  const byId = new Map<string, NamedFile>(files.map((file) => [file.id, file]))
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
