import type { SpaceDb, Statement } from '@serai/db'
import type { Id } from '@serai/kernel'
import { eq } from 'drizzle-orm'

/** The contributors of a publication, before they are written anew. */
export function removeContributions(db: SpaceDb, publicationId: Id<'publication'>): Statement {
  return db.remove('contributions', (row) => eq(row.publicationId, publicationId))
}
