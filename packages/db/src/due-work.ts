import { instantText, type SpaceId } from '@serai/kernel'
import { and, asc, eq, isNotNull, isNull, lte, min } from 'drizzle-orm'
import type { DrizzleD1Database } from 'drizzle-orm/d1'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { auditLines } from './tables/audit.ts'
import { imports } from './tables/imports.ts'
import { items } from './tables/items.ts'
import { mails } from './tables/mails.ts'
import { spaces } from './tables/platform.ts'

/** The jobs that the sweep asks for; `packages/jobs` has what each does. */
export type DueJob = 'drafts.publish-due' | 'mail.send-due' | 'members.import-due' | 'audit.seal'

/** Something that a job has to do in a space. */
export type DueWork = { readonly space: SpaceId; readonly job: DueJob }

/** The indexes of what is due go by the moment alone, so that a space without work costs nothing. */
export async function listDueWork(orm: DrizzleD1Database, now: string): Promise<readonly DueWork[]> {
  const isActive = (space: SQLiteColumn) => and(eq(spaces.id, space), eq(spaces.state, 'active'))
  const sealBy = instantText(new Date(Date.parse(now) - mostUnsealedMs))
  // In the order of its index: else SQLite goes by that of the sealed lines, and reads them all.
  const unsealed = orm
    .select({ space: auditLines.spaceId })
    .from(auditLines)
    .where(and(isNull(auditLines.seq), lte(auditLines.at, sealBy)))
    .orderBy(asc(auditLines.at))
    .limit(mostUnsealed)
    .as('unsealed')
  const [publishing, mailing, importing, sealing] = await orm.batch([
    orm
      .select({ space: items.spaceId })
      .from(items)
      .innerJoin(spaces, isActive(items.spaceId))
      .where(and(eq(items.state, 'scheduled'), isNotNull(items.dueAt), lte(items.dueAt, now)))
      .groupBy(items.spaceId)
      .orderBy(min(items.dueAt))
      .limit(500),
    orm
      .select({ space: mails.spaceId })
      .from(mails)
      .innerJoin(spaces, isActive(mails.spaceId))
      .where(and(eq(mails.state, 'waiting'), isNotNull(mails.dueAt), lte(mails.dueAt, now)))
      .groupBy(mails.spaceId)
      .orderBy(min(mails.dueAt))
      .limit(500),
    orm
      .select({ space: imports.spaceId })
      .from(imports)
      .innerJoin(spaces, isActive(imports.spaceId))
      .where(and(isNotNull(imports.dueAt), lte(imports.dueAt, now)))
      .groupBy(imports.spaceId)
      .orderBy(min(imports.dueAt))
      .limit(500),
    orm.selectDistinct({ space: unsealed.space }).from(unsealed).limit(500),
  ])
  const asWork = (rows: readonly { readonly space: SpaceId }[], job: DueJob) =>
    rows.map(({ space }) => ({ space, job }))
  return [
    ...asWork(publishing, 'drafts.publish-due'),
    ...asWork(mailing, 'mail.send-due'),
    ...asWork(importing, 'members.import-due'),
    ...asWork(sealing, 'audit.seal'),
  ]
}

/** How old an audit line is before the sweep has it sealed, with the others of its space. */
const mostUnsealedMs = 30_000

/** How many of them the sweep looks at, the oldest first: once they are sealed, it comes to the others. */
const mostUnsealed = 2_000
