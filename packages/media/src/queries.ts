import type { Given, Reader, SpaceDb } from '@serai/db'
import { and, eq, isNotNull, or } from 'drizzle-orm'

export async function findMediaByContent(db: SpaceDb, sha256: string) {
  const { media } = db.own
  const { found } = await db.read({
    found: db.select({ id: media.id, kind: media.kind }).from(media).where(eq(media.sha256, sha256)).limit(1),
  })
  return found[0] ?? null
}

/** The file with this content, if an item that the reader may reach uses it, or the space itself as a logo. */
export function findUsedMedia(read: Reader, sha256: Given) {
  const { media, spacePartners, spaceSettings } = read.open
  const { mediaUses } = read.reachable
  const isUsed = or(isNotNull(mediaUses.itemId), isNotNull(spacePartners.name), isNotNull(spaceSettings.name))
  return read
    .select({
      sha256: media.sha256,
      bytes: media.bytes,
      contentType: media.contentType,
      fileName: media.fileName,
    })
    .from(media)
    .leftJoin(mediaUses, eq(mediaUses.mediaId, media.id))
    .leftJoin(spacePartners, eq(spacePartners.logoMediaId, media.id))
    .leftJoin(spaceSettings, eq(spaceSettings.logoMediaId, media.id))
    .where(and(eq(media.sha256, sha256), isUsed))
    .limit(1)
}

/** What a page shows of a picture, once `open.media` is joined to what names it; null where it names none. */
export function pictureOf({ open: { media } }: Reader) {
  const { sha256, contentType, alt, width, height } = media
  return { sha256, contentType, alt, width, height }
}
