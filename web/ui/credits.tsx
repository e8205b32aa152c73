import type { CreditRole } from '@serai/db'
import type { EventPage } from '@serai/events'
import type { Words } from '../words/index.ts'

/** The organisations behind an event under their roles, in the order they agreed on. */
export function Credits({
  credits,
  words,
}: {
  readonly credits: EventPage['credits']
  readonly words: Words
}) {
  const roles = [...new Set(credits.map(({ role }) => role))]
  return (
    <dl class="roles">
      {roles.map((role: CreditRole) => (
        <div>
          <dt>{words.creditRoles[role]}</dt>
          {credits
            .filter((credit) => credit.role === role)
            .map((credit) => (
              <dd>
                <OrganisationName name={credit.name} url={credit.url} />
              </dd>
            ))}
        </div>
      ))}
    </dl>
  )
}

/** An organisation's name, and the way to its own site where one is known. */
export function OrganisationName({ name, url }: { readonly name: string; readonly url: string | null }) {
  const shown = <bdi>{name}</bdi>
  return url === null ? (
    <span class="name">{shown}</span>
  ) : (
    <a class="name tap" href={url} rel="noopener">
      {shown}
    </a>
  )
}
