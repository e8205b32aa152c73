import type { Row, SpaceDb, Statement } from '@serai/db'
import { eq, sql } from 'drizzle-orm'

/** Writes a field if the space has none of its key. */
export function insertFieldIfNew(db: SpaceDb, field: Row<'profileFields'>): Statement {
  return db.insertIf('profileFields', field, 'epochs', () => sql`true`)
}

/** Writes a field, or changes it but for its key and kind. */
export function putField(db: SpaceDb, field: Row<'profileFields'>): Statement {
  const { id: _, key: __, kind: ___, ...changing } = field
  return db.putOnce('profileFields', field, (row) => [row.id], changing)
}

/** Lets the batch go on only while the space has fewer fields than this. */
export function demandRoomForField(db: SpaceDb, most: number): Statement {
  const { profileFields } = db.own
  const all = db.select({ id: profileFields.id }).from(profileFields).limit(most)
  return db.demand('epochs', () => sql`(select count(*) from ${all}) < ${most}`)
}

export function findField(db: SpaceDb, fieldId: Row<'profileFields'>['id']) {
  const { profileFields: field } = db.own
  const { key, label, kind, options, maxAudience, defaultAudience, isOwn, isFilter, isOnCard, position } =
    field
  return db
    .select({
      ...{ key, label, kind, options, maxAudience, defaultAudience },
      ...{ isOwn, isFilter, isOnCard, position },
    })
    .from(field)
    .where(eq(field.id, fieldId))
    .limit(1)
}
