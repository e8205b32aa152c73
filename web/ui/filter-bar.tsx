import { html } from 'hono/html'
import type { Words } from '../words/index.ts'
import { addressWith, type QueryPair } from './address-with.ts'

/** Something that a list can be narrowed by: what is chosen, and what there is to choose from. */
export type FilterField = {
  readonly name: string
  readonly label: string
  readonly value: string | null
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

export type FilterBarProps = {
  /** The path of the list. */
  readonly action: string
  readonly fields: readonly FilterField[]
  /** What the address says besides, which stays as it is. */
  readonly kept: readonly QueryPair[]
}

/** A form that narrows a list, and what it is narrowed by at present; nothing where there is nothing to choose. */
export function FilterBar({ action, fields, kept, words }: FilterBarProps & { readonly words: Words }) {
  const active = activeFilters(fields)
  const offered = fields.filter(({ options }) => options.length > 0)
  const unoffered = active.filter(({ name }) => !offered.some((field) => field.name === name))
  if (offered.length === 0 && active.length === 0) return null
  return (
    <div class="filters">
      {offered.length > 0 && (
        <details open={active.length > 0}>
          <summary>{words.filters.title}</summary>
          <form action={action} method="get">
            {[...kept, ...unoffered].map(({ name, value }) => (
              <input type="hidden" name={name} value={value} />
            ))}
            {offered.map((field) => (
              <FilterSelect field={field} words={words} />
            ))}
            <button type="submit" class="button">
              {words.filters.show}
            </button>
          </form>
        </details>
      )}
      <Chips active={active} action={action} kept={kept} words={words} />
    </div>
  )
}

/** What a list is narrowed by, in words. */
export function activeFilters(fields: readonly FilterField[]) {
  return fields.flatMap(({ name, label, value, options }) => {
    if (value === null) return []
    return [{ name, value, label, chosen: options.find((option) => option.value === value)?.label ?? value }]
  })
}

function FilterSelect({ field, words }: { readonly field: FilterField; readonly words: Words }) {
  const { name, label, value, options } = field
  const isUnknown = value !== null && !options.some((option) => option.value === value)
  return (
    <label>
      <span>{label}</span>
      <select name={name}>
        <option value="">{words.filters.all}</option>
        {isUnknown && optionOf({ value, label: value }, true)}
        {options.map((option) => optionOf(option, option.value === value))}
      </select>
    </label>
  )
}

/** One of what may be dozens: as text it costs a fraction of what an element does. */
function optionOf({ value, label }: FilterField['options'][number], isChosen: boolean) {
  return isChosen
    ? html`<option value="${value}" selected>${label}</option>`
    : html`<option value="${value}">${label}</option>`
}

type ChipsProps = Pick<FilterBarProps, 'action' | 'kept'> & {
  readonly active: ReturnType<typeof activeFilters>
  readonly words: Words
}

/** Each filter that is on, as a link to the list without it. */
function Chips({ active, action, kept, words: { filters } }: ChipsProps) {
  return active.length === 0 ? null : (
    <ul class="chips" aria-label={filters.active}>
      {active.map((filter) => (
        <li>
          <a
            class="chip"
            href={addressWith(action, [...kept, ...active.filter((one) => one !== filter)])}
            rel="nofollow"
          >
            <bdi>{filters.one(filter.label, filter.chosen)}</bdi>
            <span class="visually-hidden"> – {filters.remove}</span>
          </a>
        </li>
      ))}
      <li>
        <a class="chips-clear" href={addressWith(action, kept)}>
          {filters.clear}
        </a>
      </li>
    </ul>
  )
}
