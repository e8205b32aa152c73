import { foldText } from '@serai/kernel'
import { columnSynonyms } from './column-synonyms.ts'
import {
  listTargets,
  memberColumns,
  targetOfField,
  type ColumnMapping,
  type ColumnTarget,
  type CsvField,
} from './csv-columns.ts'

type Names = ReadonlyMap<string, ColumnTarget>

/**
 * What each column of a file seems to hold, from its heading: the name that an export gives it, else a field of the
 * space by its label or key, else a usual name in English or Russian. Nothing is named twice; the first column has it.
 * A given name without a family name beside it is the whole name.
 */
export function guessMapping(header: readonly string[], fields: readonly CsvField[]): ColumnMapping {
  const headings = header.map((heading) => heading.trim())
  const exact: Names = new Map(listTargets(fields).map((target) => [target, target]))
  const passes: readonly (readonly [Names, (heading: string) => string])[] = [
    [exact, (heading) => heading],
    [fieldNames(fields), joined],
    [usualNames(), joined],
  ]
  const guessed = passes.reduce<ColumnMapping>(
    (mapping, [names, spell]) =>
      filledIn(
        mapping,
        headings.map((heading) => names.get(spell(heading)) ?? null),
      ),
    headings.map(() => null),
  )
  const isWhole = !guessed.includes('name') && !guessed.includes('familyName')
  return isWhole ? guessed.map((one) => (one === 'givenName' ? 'name' : one)) : guessed
}

/** A mapping with guesses where it says nothing yet and nothing else holds what is guessed. */
function filledIn(mapping: ColumnMapping, guesses: ColumnMapping): ColumnMapping {
  return guesses.reduce<ColumnMapping>(
    (filled, guess, column) =>
      guess !== null && filled[column] === null && !filled.includes(guess)
        ? filled.with(column, guess)
        : filled,
    mapping,
  )
}

function fieldNames(fields: readonly CsvField[]): Names {
  return namesOf(fields.map((field) => [targetOfField(field), [field.label, field.key]]))
}

function usualNames(): Names {
  return namesOf(memberColumns.map((column) => [column, [column, ...columnSynonyms[column]]]))
}

function namesOf(spellings: readonly (readonly [ColumnTarget, readonly string[]])[]): Names {
  return new Map(spellings.flatMap(([target, names]) => names.map((name) => [joined(name), target] as const)))
}

/** E-mail, e mail and Email are one heading. */
function joined(heading: string): string {
  return foldText(heading).replaceAll(' ', '')
}
