import { auditLine } from '@serai/audit'
import { instantText, ok, problem, refuse, roles } from '@serai/kernel'
import { defineUseCase, type Scope } from '@serai/scope'
import * as z from 'zod'
import { cellOf, writeCsv, type ColumnTarget, type MemberRow } from '../csv/index.ts'
import { askPageOfEntries } from '../queries/import-entries.ts'
import { rowsOfGo } from '../queries/imports.ts'
import { listFields } from '../queries/profiles.ts'
import { listColumns, type ListColumns } from './import-columns.ts'
import { entriesOf, type KnownEntry } from './known-entries.ts'
import { toldToStaff } from './told-to-staff.ts'

/**
 * Every entry of the space by name as a CSV file, but for what members show nobody else, with no cell that a
 * spreadsheet takes for a formula. Imported again it changes nothing. Of several cohorts of an entry it names the one of the latest year.
 */
export const exportMembers = defineUseCase({
  useCase: 'members.export-members',
  right: 'member.export',
  input: z.strictObject({}),
  run: async (scope) => {
    const { db } = scope
    const { fields } = await db.read({ fields: listFields(db) })
    const columns = listColumns(fields)
    const entries = await listEntries(scope, null)
    const outcome = await db.commit([
      auditLine(scope, {
        action: 'members.export-members',
        subjectKind: 'space',
        subjectId: scope.space,
        detail: { entries: entries.length },
      }),
    ])
    if (!outcome.ok) return refuse(problem('stale-revision'))
    return ok({ csv: csvOf(entries, columns), entries: entries.length })
  },
})

/** All entries that come after this one by name, a page of them at a time. */
async function listEntries(scope: Scope, after: KnownEntry | null): Promise<readonly KnownEntry[]> {
  const asked = askPageOfEntries(scope.db, after, rowsOfGo, instantText(scope.now))
  const page = entriesOf(await scope.db.read(asked))
  const last = page.at(-1)
  if (last === undefined || page.length < rowsOfGo) return page
  return page.concat(await listEntries(scope, last))
}

function csvOf(entries: readonly KnownEntry[], columns: ListColumns): string {
  // The parts of a name are read, and kept nowhere.
  const targets = columns.targets.filter((target) => target !== 'givenName' && target !== 'familyName')
  return writeCsv(
    targets,
    entries.map((entry) => {
      const row = rowOf(entry, columns)
      return targets.map((target: ColumnTarget) => cellOf(row, target))
    }),
  )
}

function rowOf(entry: KnownEntry, { known, own }: ListColumns): MemberRow {
  const { email, name, nativeName, places } = entry
  const valueOf = (column: Parameters<typeof known.get>[0]) => {
    const field = known.get(column)
    return field === undefined ? '' : (toldToStaff(entry, field) ?? '')
  }
  const lines = ['honorific', 'title', 'affiliation', 'sector', 'phone', 'about'] as const
  const values = Object.fromEntries(lines.map((column) => [column, valueOf(column)]))
  const place = places[0]
  return {
    ...{ email, name, nativeName, givenName: '', familyName: '' },
    ...(values as Record<(typeof lines)[number], string>),
    country: valueOf('country') || null,
    website: valueOf('website') || null,
    programme: place?.programme ?? '',
    year: place?.year ?? null,
    part: place?.part ?? null,
    roles: roles.filter((role) => entry.roles.includes(role)),
    fields: Object.fromEntries(own.map((field) => [field.key, toldToStaff(entry, field) ?? ''])),
  }
}
