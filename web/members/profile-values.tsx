import type { ProfileView } from '@serai/db'
import { countryName } from '../ui/figures.ts'
import type { Words } from '../words/index.ts'

/** What a viewer sees of a profile, their audiences taken together. */
export type SeenProfile = ProfileView

type Value = ProfileView['values'][number]

/** The text of a value as people read it: a country by its name. */
export function valueText({ kind, value }: Value, words: Words): string {
  return kind === 'country' ? countryName(value, words.language) : value
}

/** The answers of a profile under their questions. */
export function ProfileValues({
  values,
  words,
}: {
  readonly values: readonly Value[]
  readonly words: Words
}) {
  return (
    <dl class="facts">
      {values.map((one) => (
        <div>
          <dt>
            <bdi>{one.label}</bdi>
          </dt>
          <dd dir="auto">
            {one.kind === 'link' ? (
              <a href={one.value} rel="noopener nofollow ugc">
                {one.value}
              </a>
            ) : (
              valueText(one, words)
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
