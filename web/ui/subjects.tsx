import type { Words } from '../words/index.ts'
import { addressWith } from './address-with.ts'
import { countryName } from './figures.ts'

type SubjectsProps = {
  /** The path of the list that a subject narrows. */
  readonly list: '/events' | '/publications'
  readonly topics: readonly { readonly slug: string; readonly name: string }[]
  readonly countries: readonly { readonly country: string }[]
  readonly words: Words
}

/** What an item is about, each a way to all that is about the same. */
export function Subjects({ list, topics, countries, words }: SubjectsProps) {
  const lists = [
    {
      term: words.subjects.topics,
      name: 'topic',
      entries: topics.map(({ slug, name }) => ({ value: slug, label: name })),
    },
    {
      term: words.subjects.countries,
      name: 'country',
      entries: countries.map(({ country }) => ({
        value: country,
        label: countryName(country, words.language),
      })),
    },
  ].filter(({ entries }) => entries.length > 0)
  return lists.length === 0 ? null : (
    <dl class="facts subjects">
      {lists.map(({ term, name, entries }) => (
        <div>
          <dt>{term}</dt>
          {entries.map(({ value, label }) => (
            <dd>
              <a class="tap" href={addressWith(list, [{ name, value }])}>
                <bdi>{label}</bdi>
              </a>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}
