import { filesBelow, readJson, readText } from './repository.ts'

/** A migration as it is run. */
export type Migration = { readonly name: string; readonly text: string }

/** Every migration, in the order in which they are run. */
export function readMigrations(): readonly Migration[] {
  const paths = filesBelow('migrations').filter((path) => /^migrations\/[^/]+\.sql$/.test(path))
  return paths.map((path) => ({ name: path.replace('migrations/', ''), text: readText(path) }))
}

/** What drizzle-kit believes to have written, by name and in order. */
export function readJournal(): readonly string[] {
  type Journal = { readonly entries: readonly { readonly idx: number; readonly tag: string }[] }
  const { entries } = readJson<Journal>('migrations/meta/_journal.json')
  return [...entries].sort((one, other) => one.idx - other.idx).map(({ tag }) => tag)
}

/** The statements of a migration, as drizzle-kit parts them. */
export function statementsOf(text: string): readonly string[] {
  return text
    .split('--> statement-breakpoint')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')
}

/** What may not stand in a migration, and why D1 or a later migration would be hurt by it. */
const refused: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/__new_/i, 'rebuilds a table: a parent with children cannot be rebuilt on D1'],
  [/PRAGMA\s+(defer_)?foreign_keys/i, 'switches foreign keys off'],
  [/ON\s+DELETE\s+CASCADE/i, 'deletes rows that nobody named'],
  [/\bCHECK\s*\(/i, 'checks what zod and the types check'],
  // The full-text index holds nothing that publishing does not write again.
  [/DROP\s+TABLE(?!\s+`search_index`)/i, 'drops a table'],
]

const mostBytes = 100_000
const mostColumns = 100

/** What is wrong with a migration; empty when nothing is. `place` is where it stands among the others. */
export function faultsOf({ name, text }: Migration, place: number): readonly string[] {
  const statements = statementsOf(text)
  const last = text.trimEnd().split('\n').at(-1)?.trim() ?? ''
  const number = String(place).padStart(4, '0')
  return [
    ...(new RegExp(`^${number}_[a-z0-9]+(_[a-z0-9]+)*\\.sql$`).test(name)
      ? []
      : [`is not named ${number}_snake_case.sql`]),
    ...refused.filter(([pattern]) => pattern.test(text)).map(([, why]) => why),
    ...(/^--|\*\/$/.test(last) || last === '' ? ['ends with a comment'] : []),
    ...statements.flatMap(faultsOfStatement),
  ].map((fault) => `${name} ${fault}`)
}

function faultsOfStatement(statement: string): readonly string[] {
  const makesTable = /^CREATE TABLE\b/i.test(statement.replace(/^(--.*\n)+/, ''))
  const columns = makesTable
    ? statement
        .split('\n')
        .filter(
          (line) =>
            /^\s*[`"\w]+ \w+/.test(line) && !/^\s*(PRIMARY|FOREIGN|CONSTRAINT|UNIQUE|CREATE)\b/i.test(line),
        )
    : []
  return [
    ...(new TextEncoder().encode(statement).length <= mostBytes
      ? []
      : [`has a statement of more than ${mostBytes} bytes`]),
    ...(columns.length <= mostColumns ? [] : [`has a table of more than ${mostColumns} columns`]),
    ...(!makesTable && /\bFOREIGN KEY\b|\bREFERENCES\b/i.test(statement)
      ? ['adds a foreign key outside CREATE TABLE']
      : []),
  ]
}
