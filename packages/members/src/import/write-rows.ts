import { auditLine } from '@serai/audit'
import type { Row, Statement } from '@serai/db'
import { instantText, type Id } from '@serai/kernel'
import type { Scope } from '@serai/scope'
import { namingCells, type ColumnMapping } from '../csv/index.ts'
import { findFreeHandles } from '../handles.ts'
import { demandAsRead, renameEntries, replacePlaces, replaceValues } from '../queries/import-entries.ts'
import {
  demandImport,
  demandWaitingRows,
  settleRows,
  updateImport,
  type SettledRow,
} from '../queries/imports.ts'
import { projectProfiles, replaceNameWords } from '../queries/projection.ts'
import { beforeOf } from './row-before.ts'
import type { KnownCohort, KnownEntry } from './known-entries.ts'
import { placeChanges, valueChanges, type Plan } from './plan-row.ts'
import type { PlannedRow } from './planning.ts'
import { countOutcomes } from './preview-import.ts'
import { nameOfCohort } from './programme-cohort.ts'

/** What one go writes. */
type Go = {
  readonly plans: readonly PlannedRow[]
  readonly mapping: ColumnMapping
  readonly newCohorts: readonly KnownCohort[]
  /** What becomes of the import itself. */
  readonly step: Partial<Row<'imports'>>
}

type Written = Exclude<Plan, { readonly outcome: 'refused' | 'same' }>

/** Writes what became of these rows in one batch; false when one of them, or an entry of theirs, is no more as it was. */
export async function writeRows(
  scope: Scope,
  importId: Id<'import'>,
  { plans, mapping, newCohorts, step }: Go,
): Promise<boolean> {
  const { db } = scope
  const written = plans.flatMap(({ plan }) =>
    plan.outcome === 'added' || plan.outcome === 'changed' ? [plan] : [],
  )
  const outcome = await db.commit([
    demandImport(db, importId, ['running']),
    demandWaitingRows(
      db,
      importId,
      plans.map(({ n }) => n),
    ),
    ...db.insertRows(
      'cohorts',
      newCohorts.map((cohort) => cohortRow(scope, cohort)),
    ),
    ...(await entryStatements(scope, written)),
    ...settleRows(
      db,
      importId,
      plans.map((row) => settled(row, mapping)),
    ),
    updateImport(db, importId, ['running'], step),
    auditLine(scope, {
      action: 'members.import-rows',
      subjectKind: 'import',
      subjectId: importId,
      detail: { ...countOutcomes(plans), cohorts: newCohorts.length },
    }),
    // Staff count to a new cohort at once, and a member to one that they are put into.
    ...(newCohorts.length > 0 || written.some(isMembersPlace) ? db.countLogins(null) : []),
  ])
  return outcome.ok
}

function cohortRow({ now }: Scope, cohort: KnownCohort): Row<'cohorts'> {
  return { ...cohort, name: nameOfCohort(cohort), createdAt: instantText(now) }
}

async function entryStatements(scope: Scope, written: readonly Written[]): Promise<readonly Statement[]> {
  const { db } = scope
  const added = written.flatMap(({ outcome, became }) => (outcome === 'added' ? [became] : []))
  const changed = written.flatMap((plan) => (plan.outcome === 'changed' ? [plan] : []))
  const handles = added.length === 0 ? [] : await findFreeHandles(scope, added)
  const updatedAt = instantText(scope.now)
  const renamed = changed.filter(({ was, became }) => isRenamed(was, became)).map(({ became }) => became)
  const ids = written.map(({ became }) => became.id)
  return [
    demandAsRead(
      db,
      changed.map(({ was: { id, memberId, updatedAt: at } }) => ({ id, memberId, updatedAt: at })),
    ),
    ...db.insertRows(
      'profiles',
      added.map((entry, place) => profileRow(entry, handles[place] ?? '', updatedAt)),
    ),
    ...renameEntries(
      db,
      changed.map(({ became }) => namesOf(became, updatedAt)),
    ),
    ...db.insertRows('profileValues', written.filter(isAdded).flatMap(valueRows)),
    ...replaceValues(db, changed.flatMap(valueRows)),
    ...replacePlaces(
      db,
      written.flatMap(({ was, became }) =>
        placeChanges(was, became).map(({ cohortId, part }) => ({ cohortId, part, profileId: became.id })),
      ),
    ),
    ...replaceNameWords(db, [...added, ...renamed]),
    ...projectProfiles(db, ids),
  ]
}

function isAdded({ outcome }: Written): boolean {
  return outcome === 'added'
}

function isRenamed(was: KnownEntry, became: KnownEntry): boolean {
  return was.name !== became.name || was.nativeName !== became.nativeName
}

function isMembersPlace({ was, became }: Written): boolean {
  return became.memberId !== null && placeChanges(was, became).length > 0
}

function profileRow(entry: KnownEntry, handle: string, at: string): Row<'profiles'> {
  return {
    ...namesOf(entry, at),
    ...{ handle, listedFor: 'members', source: 'import', isSample: false, createdAt: at },
  }
}

function namesOf({ id, name, nativeName, sortName, email }: KnownEntry, updatedAt: string) {
  return { id, name, nativeName, sortName, email, updatedAt }
}

function valueRows({ was, became }: Written): readonly Row<'profileValues'>[] {
  return valueChanges(was, became).map(({ fieldId, value, audience }) => ({
    ...{ profileId: became.id, fieldId, value, audience },
  }))
}

/** Of a refused row it is kept whose it is, until the import can be undone no more: staff look for it in their file. */
function settled({ n, cells, plan }: PlannedRow, mapping: ColumnMapping): SettledRow {
  const { outcome } = plan
  if (outcome === 'refused') {
    const { reasons } = plan
    return { n, outcome, reasons, cells: namingCells(cells, mapping), profileId: null, before: null }
  }
  const before = outcome === 'same' ? null : beforeOf(plan.was, plan.became)
  return { n, outcome, reasons: [], cells: [], profileId: plan.became.id, before }
}
