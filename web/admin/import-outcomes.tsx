import { Section } from '../ui/section.tsx'
import type { Words } from '../words/index.ts'

type ShownRefusal = {
  readonly line: number
  /** Whose row it is as the file has it, as far as it says. */
  readonly name: string
  readonly email: string
  readonly column: string
  readonly code: string
}

export type Outcomes = Readonly<Record<'added' | 'changed' | 'same' | 'refused', number>>

type CountsProps = {
  readonly id: string
  readonly title: string
  readonly counts: Outcomes
  readonly words: Words
}

/** How many rows became what, or would. */
export function Counts({ id, title, counts, words }: CountsProps) {
  const { outcomes } = words.importing
  return (
    <Section id={id} title={title}>
      <dl class="facts">
        {(['added', 'changed', 'same', 'refused'] as const).map((outcome) => (
          <div>
            <dt>{outcomes[outcome]}</dt>
            <dd class="figures">{counts[outcome]}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

type NewOnesProps = { readonly count: number; readonly names: readonly string[]; readonly words: Words }

/** Who would be new, by name, and who will see them. */
export function NewOnes({ count, names, words }: NewOnesProps) {
  const own = words.importing
  if (names.length === 0) return null
  return (
    <Section id="new" title={own.newTitle}>
      <p>{own.newLead}</p>
      {count > names.length && <p class="quiet">{own.newCut(names.length)}</p>}
      <ul>
        {names.map((name) => (
          <li>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
    </Section>
  )
}

export type RefusalsProps = {
  readonly refusals: readonly ShownRefusal[]
  /** True where more rows were refused than are shown. */
  readonly isCut: boolean
  /** What a column can hold; a field of the space with its own name. */
  readonly targets: readonly { readonly value: string; readonly label: string | null }[]
  /** True where the rows would stay out, and nothing was done yet. */
  readonly isPreview: boolean
  readonly words: Words
}

/** The rows that stayed out or would, each with whose it is and what to change. */
export function Refusals({ refusals, isCut, targets, isPreview, words }: RefusalsProps) {
  const own = words.importing
  if (refusals.length === 0) return null
  const labels = new Map(targets.map(({ value, label }) => [value, label]))
  const nameOf = (column: string) => labels.get(column) ?? own.columnNames[column] ?? column
  const rows = rowsOf(refusals)
  return (
    <Section id="refused" title={isPreview ? own.wouldRefuseTitle : own.refusedTitle}>
      <p>{isPreview ? own.wouldRefuse : own.refusedLead}</p>
      {isCut && <p class="quiet">{own.refusedCut(rows.length)}</p>}
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{own.lineHead}</th>
            <th scope="col">{own.whoHead}</th>
            <th scope="col">{own.reasonHead}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...more]) => (
            <tr>
              <td class="figures">{first.line}</td>
              <td>
                <bdi>{first.name}</bdi>
                {first.name !== '' && first.email !== '' && <br />}
                <bdi dir="ltr">{first.email}</bdi>
              </td>
              <td>
                {[first, ...more].map(({ column, code }) => (
                  <p>
                    <bdi>{nameOf(column)}</bdi> {own.reasons[code] ?? code}.
                  </p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

/** What must change of each row, taken together. */
function rowsOf(refusals: readonly ShownRefusal[]): readonly (readonly [ShownRefusal, ...ShownRefusal[]])[] {
  return [...Map.groupBy(refusals, ({ line }) => line).values()].flatMap(([first, ...more]) =>
    first === undefined ? [] : [[first, ...more] as const],
  )
}
