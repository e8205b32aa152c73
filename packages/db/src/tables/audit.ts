import type { IdKind } from '@serai/kernel'
import { sql } from 'drizzle-orm'
import {
  foreignKey,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import { idOf, instant, json, spaceId } from './columns.ts'
import { members } from './members.ts'

export type ActorKind = 'operator' | 'system' | 'member' | 'visitor'

/** Who did what to what. Written unsealed with the change; `seq` and `hash` come when a job seals it. */
export const auditLines = sqliteTable(
  'audit_lines',
  {
    spaceId: spaceId(),
    id: idOf<'audit'>('id').notNull(),
    at: instant('at').notNull(),
    actor: text('actor').$type<ActorKind>().notNull(),
    memberId: idOf<'member'>('member_id'),
    action: text('action').notNull(),
    subjectKind: text('subject_kind').$type<IdKind>().notNull(),
    subjectId: text('subject_id').notNull(),
    detail: json<Readonly<Record<string, unknown>>>('detail').notNull(),
    seq: integer('seq'),
    hash: text('hash'),
    sealedAt: instant('sealed_at'),
  },
  (line) => [
    primaryKey({ columns: [line.spaceId, line.id] }),
    index('audit_lines_by_subject').on(line.spaceId, line.subjectId, line.at),
    index('audit_lines_unsealed').on(line.spaceId, line.sealedAt, line.at),
    index('audit_lines_waiting')
      .on(line.at, line.spaceId)
      .where(sql`seq is null`),
    uniqueIndex('audit_lines_in_order').on(line.spaceId, line.seq),
    foreignKey({ columns: [line.spaceId, line.memberId], foreignColumns: [members.spaceId, members.id] }),
  ],
)

/** That somebody was erased: replayed after a backup is restored, so that nobody comes back. */
export const erasures = sqliteTable(
  'erasures',
  {
    spaceId: spaceId(),
    id: idOf<'erasure'>('id').notNull(),
    /** A keyed hash of the identity: it says whose, to who already knows. */
    subject: text('subject').notNull(),
    at: instant('at').notNull(),
    counts: json<Readonly<Record<string, number>>>('counts').notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.spaceId, row.id] }),
    index('erasures_by_subject').on(row.spaceId, row.subject),
  ],
)
