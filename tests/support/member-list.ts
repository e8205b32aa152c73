import { env } from 'cloudflare:workers'
import { spaceTables } from '@serai/db/tables'
import type { Id } from '@serai/kernel'
import {
  defineField,
  ensureStandardFields,
  exportMembers,
  runImport,
  startImport,
  takeDueRows,
} from '@serai/members'
import { perform, type Right, type Scope } from '@serai/scope'
import { and, asc, eq } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import { aSpace, type TestSpace } from './space.ts'
import { valueOf } from './value-of.ts'

/** Fields that a space asks beside those that each asks. */
const ownFields = ['languages', 'skills', 'city', 'employer', 'degree', 'school', 'hobby', 'note', 'source']

/** What the lists of these tests hold: 25 columns. */
const listHeader = [
  ...['email', 'name', 'givenName', 'familyName', 'nativeName', 'title', 'affiliation', 'country'],
  ...['sector', 'phone', 'website', 'about', 'programme', 'year', 'part', 'roles'],
  ...ownFields.map((key) => `field:${key}`),
]

export type Cells = Readonly<Record<string, string>>

/** A space that asks its members for all that these lists hold. */
export async function aListingSpace(): Promise<TestSpace> {
  const space = await aSpace()
  await space.scope.db.commit(ensureStandardFields(space.scope))
  for (const [place, key] of ownFields.entries()) {
    valueOf(
      await perform(defineField, space.scope, {
        ...{ fieldId: null, key, label: key, kind: 'text', position: 20 + place },
        ...{ maxAudience: 'members', defaultAudience: 'staff', isFilter: false, isOnCard: false },
        isOwn: key !== 'note',
      }),
    )
  }
  return space
}

/** Somebody of a list, another for each number. */
export function somebodyOf(n: number): Cells {
  const cells = {
    ...{ email: `person-${n}@example.org`, name: `Person ${n} Surname`, nativeName: `Имя ${n}` },
    ...{ title: `Fellow no. ${n}`, affiliation: `=Institute ${n % 40}`, country: 'Kazakhstan' },
    ...{ sector: 'Research', phone: `+7 700 ${n}`, website: `example.org/${n}`, about: `Works on ${n}.` },
    ...{ programme: 'School', year: String(2010 + (n % 10)), part: 'fellow', roles: '' },
  }
  return { ...cells, ...Object.fromEntries(ownFields.map((key) => [`field:${key}`, `${key} ${n}`])) }
}

/** A file of these rows; a row that is text already stands as it is. */
export function listFile(rows: readonly (Cells | string)[], header = listHeader): Uint8Array {
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
  const lines = rows.map((row) =>
    typeof row === 'string' ? row : header.map((column) => quoted(row[column] ?? '')).join(','),
  )
  return new TextEncoder().encode([header.join(','), ...lines].join('\r\n'))
}

export async function started(scope: Scope<Right>, bytes: Uint8Array): Promise<Id<'import'>> {
  return valueOf(await perform(startImport, scope, { bytes, fileName: 'list.csv' })).importId
}

/** Imports a file to its end, and answers the import. */
export async function imported(scope: Scope<Right>, bytes: Uint8Array): Promise<Id<'import'>> {
  const importId = await started(scope, bytes)
  valueOf(await perform(runImport, scope, { importId }))
  await takeAll(scope)
  return importId
}

/** Takes rows until no import is under way, and answers in how many goes. */
export async function takeAll(scope: Scope): Promise<number> {
  let goes = 0
  while (await takeDueRows(scope)) goes += 1
  return goes
}

/** What became of each row: its outcome, and where it was refused the columns and codes. */
export async function outcomesOf(
  space: TestSpace,
  importId: Id<'import'>,
): Promise<ReadonlyMap<number, string>> {
  const { importRows: row } = spaceTables
  const rows = await drizzle(env.DB)
    .select({ line: row.line, outcome: row.outcome, reasons: row.reasons })
    .from(row)
    .where(and(eq(row.spaceId, space.id), eq(row.importId, importId)))
    .orderBy(asc(row.n))
  const said = rows.map(({ line, outcome, reasons }) => {
    const why = reasons.map(({ column, code }) => `${column} ${code}`)
    return [line, [outcome, ...why].join(': ')] as const
  })
  return new Map(said)
}

/** How many rows became what. */
export async function countsOf(space: TestSpace, importId: Id<'import'>): Promise<Record<string, number>> {
  const outcomes = [...(await outcomesOf(space, importId)).values()].map((said) => said.split(':')[0] ?? '')
  return Object.fromEntries([...Map.groupBy(outcomes, (one) => one)].map(([one, all]) => [one, all.length]))
}

/** Every entry of a space as its export has it. */
export async function stateOf(scope: Scope<Right>): Promise<string> {
  return valueOf(await perform(exportMembers, scope, {})).csv
}

/** How many audit lines of an import's steps there are. */
export async function stepsOf(space: TestSpace, importId: Id<'import'>): Promise<number> {
  const { auditLines } = spaceTables
  const lines = await drizzle(env.DB)
    .select({ id: auditLines.id })
    .from(auditLines)
    .where(and(eq(auditLines.spaceId, space.id), eq(auditLines.subjectId, importId)))
  return lines.length
}
