import { html } from 'hono/html'
import type { Html } from './floor-layout.ts'
import { text, type Answers, type Ask } from './floor-rows.ts'

/** What a list can be narrowed to: its series, topics and countries, and its years from first to last. */
export function filterAsks(
  of: 'events' | 'publications',
  at: 'over_at' | 'sort_at',
): Readonly<Record<string, Ask>> {
  return {
    series: ['select slug as value, title as label from series where "of" = ? order by title limit 50', of],
    topics: ['select slug as value, name as label from topics order by name limit 100'],
    countries: ['select country as value, country as label from listed_countries where "of" = ?', of],
    years: [
      `select (select ${at} from ${of} order by ${at} limit 1) as first,
       (select ${at} from ${of} order by ${at} desc limit 1) as last`,
    ],
  }
}

/** The form that narrows a list; `fixed` are the choices that no row says. */
export function filterForm(
  { series = [], topics = [], countries = [], years: [years = {}] = [] }: Answers,
  [name, fixed]: readonly [string, readonly string[]],
): Html {
  const [first, last] = ['first', 'last'].map((end) => Number(text(years, end).slice(0, 4)))
  const span = Array.from({ length: (last ?? 0) - (first ?? 0) + 1 }, (_, n) => String((last ?? 0) - n))
  const same = (values: readonly string[]) => values.map((value) => ({ value, label: value }))
  return html`<form>
    ${select('series', series)}${select('topic', topics)}${select('country', countries)}
    ${select('year', same(span))}${select(name, same(fixed))}
    <button>Show</button>
  </form>`
}

type Option = { readonly value?: unknown; readonly label?: unknown }

function select(name: string, options: readonly Option[]): Html {
  return html`<label>
    <span>${name}</span>
    <select name="${name}">
      <option value="">All</option>
      ${options.map(({ value, label }) => html`<option value="${value}">${label}</option>`)}
    </select>
  </label>`
}
