import type { Answers } from '@serai/db'
import {
  listColumns,
  mappingOf,
  namedInRow,
  type findImport,
  type ImportPreview,
  type listDefinedFields,
  shownCell,
  type listRowsOf,
  type listStepsOf,
} from '@serai/members'
import type { ImportViewProps } from '@serai/web/admin'
import type { Refused } from '../edge/route.ts'
import { formOf } from './form-parts.ts'

/** How many refused rows the page of an import shows. */
export const mostRefusals = 200

type Kept = Answers<{ all: ReturnType<typeof findImport> }>['all'][number]

type Rows = Answers<{
  first: ReturnType<typeof listRowsOf>
  refused: ReturnType<typeof listRowsOf>
  steps: ReturnType<typeof listStepsOf>
  fields: ReturnType<typeof listDefinedFields>
}>

type Showing = {
  readonly refused: Refused | null
  readonly now: string
  /** The addresses of the page's forms. */
  readonly paths: Readonly<Record<'preview' | 'run' | 'undo' | 'remove', string>>
}

/** What the page of an import shows of it. */
export function importShown({ refused, now, paths }: Showing, kept: Kept, rows: Rows): ImportViewProps {
  const columns = listColumns(rows.fields)
  const labels = new Map(columns.own.map(({ key, label }) => [`field:${key}`, label]))
  const mapping = mappingOf(kept, columns)
  const fields = mapping.map((target, place) => [`column-${place}`, target ?? ''])
  // The mapping has two buttons: one that looks, and one that runs what was looked at.
  const asked = refused?.action === paths.run ? paths.run : paths.preview
  const preview = previewIn(refused, asked)
  const refusedRows = rows.refused.slice(0, mostRefusals)
  const shown =
    preview?.refusedRows ?? refusedRows.map((row) => ({ ...row, ...namedInRow(row.cells, mapping) }))
  const waiting = rows.first[0]
  const outcomes = countSteps(rows.steps)
  return {
    import: kept,
    targets: columns.targets.map((value) => ({ value, label: labels.get(value) ?? null })),
    mapping: formOf(refused, asked, Object.fromEntries(fields)),
    preview,
    isNotRun: preview !== null && asked === paths.run,
    samples: kept.header.map((_, place) => sampleOf(rows.first, place)),
    outcomes,
    undone: kept.state === 'undone' ? countUndone(rows.steps) : null,
    done: waiting?.n ?? kept.rows,
    left: kept.rows - outcomes.added - outcomes.changed - outcomes.same - outcomes.refused,
    nextLine: waiting?.line ?? null,
    isStalled: isStalled(kept, now),
    refusals: shown.flatMap(({ line, name, email, reasons }) =>
      reasons.map((reason) => ({ ...reason, line, name, email })),
    ),
    isCut: (preview?.refused ?? rows.refused.length) > new Set(shown.map(({ line }) => line)).size,
    undoing: mayUndo(kept, now) ? formOf(refused, paths.undo) : null,
    removing: formOf(refused, paths.remove),
  }
}

/** How much is shown of a cell. */
const mostOfSample = 60

/** The first cell of a column that says something, so that whoever maps it sees what it holds. */
function sampleOf(first: Rows['first'], place: number): string {
  const shown = first.map(({ cells }) => shownCell(cells[place] ?? '', mostOfSample))
  return shown.find((text) => text !== '') ?? ''
}

/** A go is due within two minutes of the one before; the sweep asks each minute. */
const stillMs = 10 * 60_000

/** True of an import that is under way and has not moved for long: its page does not wait for it any more. */
function isStalled({ state, dueAt }: Pick<Kept, 'state' | 'dueAt'>, now: string): boolean {
  return state === 'running' && dueAt !== null && Date.parse(now) - Date.parse(dueAt) > stillMs
}

/** What the steps of an import say that became of its rows, taken together. */
function countSteps(steps: Rows['steps']) {
  const taken = steps.filter(({ action }) => action !== undoing)
  const sum = (name: string) => taken.reduce((total, { detail }) => total + Number(detail[name] ?? 0), 0)
  return { added: sum('added'), changed: sum('changed'), same: sum('same'), refused: sum('refused') }
}

const undoing = 'members.undo-import-rows'

/** What the steps of an undoing say, taken together; null of a list that was never run. */
function countUndone(steps: Rows['steps']) {
  const taken = steps.filter(({ action }) => action === undoing)
  if (!steps.some(({ action }) => action === 'members.undo-import')) return null
  const sum = (name: string) => taken.reduce((total, { detail }) => total + Number(detail[name] ?? 0), 0)
  return {
    ...{ added: sum('added'), changed: sum('changed') },
    ...{ claimed: sum('claimed'), edited: sum('edited'), invited: sum('invited') },
  }
}

const dayMs = 24 * 60 * 60_000

function mayUndo({ state, finishedAt }: Kept, now: string): boolean {
  const isOver = finishedAt !== null && Date.parse(now) - Date.parse(finishedAt) > dayMs
  return state !== 'uploaded' && state !== 'undone' && !isOver
}

/** A preview as the fields of a form: nothing is written that a page could read it from. */
export function fieldsOfPreview({ refusedRows, newNames, ...counts }: ImportPreview) {
  return [
    ...Object.entries(counts).map(([name, count]) => ({ path: `count.${name}`, reason: String(count) })),
    ...newNames.map((name, place) => ({ path: `new.${place}`, reason: name })),
    ...refusedRows.flatMap(({ line, name, email, reasons }) => [
      { path: `name.${line}`, reason: name },
      { path: `email.${line}`, reason: email },
      ...reasons.map(({ column, code }) => ({ path: `row.${line}.${column}`, reason: code })),
    ]),
  ]
}

/** What an import would do, where its page is shown to say that. */
function previewIn(refused: Refused | null, path: string): ImportPreview | null {
  const fields = refused?.action === path ? (refused.problem.fields ?? []) : []
  const all = new Map(fields.map((one) => [one.path, one.reason]))
  const said = (name: string) => all.get(`count.${name}`) ?? ''
  // A form that was refused has fields as well; a preview has all its counts.
  if (!['added', 'changed', 'same', 'refused'].every((name) => /^\d+$/.test(said(name)))) return null
  const count = (name: string) => Number(said(name))
  const refusedRows = fields.flatMap(({ path: place, reason: code }) => {
    const [, line, column] = /^row\.(\d+)\.(.+)$/.exec(place) ?? []
    const named = { name: all.get(`name.${line}`) ?? '', email: all.get(`email.${line}`) ?? '' }
    return column === undefined ? [] : [{ ...named, line: Number(line), reasons: [{ column, code }] }]
  })
  const newNames = fields.flatMap(({ path: place, reason }) => (place.startsWith('new.') ? [reason] : []))
  const counts = { added: count('added'), changed: count('changed'), same: count('same') }
  return { ...counts, refused: count('refused'), newNames, refusedRows }
}
