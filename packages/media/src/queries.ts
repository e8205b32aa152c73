import type { Reader, SpaceDb } from '@serai/db'
import type { Id } from '@serai/kernel'
import { eq, inArray, sql } from 'drizzle-orm'

export async function findMediaByContent(db: SpaceDb, sha256: string) {
  const { media } = db.own
  const { found } = await db.read({
    found: db.select({ id: media.id, kind: media.kind }).from(media).where(eq(media.sha256, sha256)).limit(1),
  })
  return found[0] ?? null
}

/** The facts of these files that a page needs to show them, in no order. */
export function listMedia(db: SpaceDb, ids: readonly Id<'media'>[]) {
  const { media } = db.own
  return db
    .select({
      id: media.id,
      sha256: media.sha256,
      contentType: media.contentType,
      kind: media.kind,
      alt: media.alt,
      width: media.width,
      height: media.height,
    })
    .from(media)
    .where(inArray(media.id, sql`(select value from json_each(${JSON.stringify(ids)}))`))
    .limit(200)
}

/** The file with this content, if an item that the reader may reach uses it. */
export function findUsedMedia(read: Reader, sha256: string) {
  const { media } = read.open
  const { mediaUses } = read.reachable
  return read
    .select({
      sha256: media.sha256,
      bytes: media.bytes,
      contentType: media.contentType,
      fileName: media.fileName,
    })
    .from(media)
    .innerJoin(mediaUses, eq(mediaUses.mediaId, media.id))
    .where(eq(media.sha256, sha256))
    .limit(1)
}
