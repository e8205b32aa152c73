import { all, type Given, type Reader, type SpaceDb, type Statement } from '@serai/db'
import {
  asc,
  desc,
  gt,
  inArray,
  isNotNull,
  isNull,
  lt,
  and,
  sql,
  type SQL,
  type SQLWrapper,
} from 'drizzle-orm'
import type { Seal } from './chain.ts'

type Db = Pick<SpaceDb | Reader, 'select' | 'own'>

/** Where the chain of the space ends; no row where nothing is sealed yet. */
export function findChainHead(db: Db) {
  const { auditLines } = db.own
  return db
    .select({ seq: written<number>(auditLines.seq, 'seq'), hash: written<string>(auditLines.hash, 'hash') })
    .from(auditLines)
    .where(isNotNull(auditLines.seq))
    .orderBy(desc(auditLines.seq))
    .limit(1)
}

/** Lines that have no number yet, whatever else they say, the oldest first. */
export function listUnsealedLines(db: Db, most: number) {
  const { auditLines } = db.own
  return db
    .select(saidBy(auditLines))
    .from(auditLines)
    .where(isNull(auditLines.seq))
    .orderBy(asc(auditLines.at), asc(auditLines.id))
    .limit(most)
}

/** When the line was written that has waited longest to be sealed; no row when none waits. */
export function findOldestUnsealed(db: Db) {
  const { auditLines } = db.own
  return db
    .select({ at: auditLines.at })
    .from(auditLines)
    .where(isNull(auditLines.seq))
    .orderBy(asc(auditLines.at))
    .limit(1)
}

/**
 * Seals these lines, by their ids, if the chain still ends at `head`, or is still empty where that is null: else nothing
 * is written. All of the condition is read before the first line changes.
 */
export function sealLines(db: SpaceDb, head: number | null, seals: ReadonlyMap<string, Seal>): Statement {
  const { auditLines } = db.own
  const given = JSON.stringify(Object.fromEntries(seals))
  const each = (name: keyof Seal) => sql`json_extract(${given}, '$."' || id || ${`".${name}`})`
  const later = db
    .select({ seq: auditLines.seq })
    .from(auditLines)
    .where(gt(auditLines.seq, head ?? 0))
  return db.update(
    'auditLines',
    { seq: each('seq'), hash: each('hash'), sealedAt: each('sealedAt') },
    (row) =>
      all(
        inArray(row.id, sql`(select key from json_each(${given}))`),
        isNull(row.seq),
        sql`not exists ${later}`,
      ),
  )
}

/** Lines of the chain in its order, from the one after this number; from the first for null. */
export function listSealedLines(db: Db, afterSeq: number | null, most: number) {
  const { auditLines } = db.own
  return db
    .select({
      ...saidBy(auditLines),
      seq: written<number>(auditLines.seq, 'seq'),
      hash: written<string>(auditLines.hash, 'hash'),
      sealedAt: written<string>(auditLines.sealedAt, 'sealed_at'),
    })
    .from(auditLines)
    .where(afterSeq === null ? isNotNull(auditLines.seq) : gt(auditLines.seq, afterSeq))
    .orderBy(asc(auditLines.seq))
    .limit(most)
}

/** The newest lines of the space's chain, or those before the line of a number, for those who run the space. */
export function listNewestLines(db: Db, beforeSeq: Given | null, size: number) {
  const { auditLines } = db.own
  return db
    .select(shownOf(auditLines))
    .from(auditLines)
    .where(beforeSeq === null ? isNotNull(auditLines.seq) : lt(auditLines.seq, sql`${beforeSeq}`))
    .orderBy(desc(auditLines.seq))
    .limit(size)
}

/** What others did to a member or to their profile, the newest first, sealed or not; it reads all lines about them. */
export function listLinesAbout(
  db: Db,
  memberId: Given,
  before: { readonly at: Given; readonly id: Given } | null,
  size: number,
) {
  const { auditLines, profiles } = db.own
  const { at, id } = auditLines
  const profile = db
    .select({ id: profiles.id })
    .from(profiles)
    .where(sql`${profiles.memberId} = ${memberId}`)
  return db
    .select(shownOf(auditLines))
    .from(auditLines)
    .where(
      and(
        inArray(
          auditLines.subjectId,
          sql`(select value from json_each(json_array(${memberId}, ${profile})))`,
        ),
        sql`${auditLines.memberId} is not ${memberId}`,
        before === null ? undefined : sql`(${at}, ${id}) < (${before.at}, ${before.id})`,
      ),
    )
    .orderBy(desc(at), desc(id))
    .limit(size)
}

type Lines = SpaceDb['own']['auditLines']

/** All that a line says, its detail as the text that is kept. */
function saidBy({ id, at, actor, memberId, action, subjectKind, subjectId, detail }: Lines) {
  return {
    id,
    at,
    actor,
    memberId,
    action,
    subjectKind,
    subjectId,
    detail: written<string>(detail, 'detail'),
  }
}

function shownOf({ seq, id, at, actor, memberId, action, subjectKind, subjectId, detail }: Lines) {
  return { seq, id, at, actor, memberId, action, subjectKind, subjectId, detail }
}

/** A column as the database keeps it. The caller knows its type: that of a sealed line, or of JSON that is not read. */
function written<T>(column: SQLWrapper, name: string): SQL.Aliased<T> {
  return sql<T>`${column}`.as(name)
}
