/** A person as they were at an event or when a text came out. */
export type PersonThen = {
  readonly name: string
  readonly honorific: string
  readonly title: string
  readonly affiliation: string
  /** Their page, where they have a public one. */
  readonly personSlug: string | null
}

type RoleNames<R extends string> = Readonly<Record<R, { readonly one: string; readonly other: string }>>

type PeopleByRoleProps<R extends string> = {
  readonly people: readonly (PersonThen & { readonly role: R })[]
  readonly roles: RoleNames<R>
}

/** People under their roles: roles in the order in which they first come, people in theirs. */
export function PeopleByRole<R extends string>({ people, roles }: PeopleByRoleProps<R>) {
  const present = [...new Set(people.map(({ role }) => role))]
  return (
    <dl class="roles">
      {present.map((role) => {
        const those = people.filter((person) => person.role === role)
        return (
          <div>
            <dt>{those.length === 1 ? roles[role].one : roles[role].other}</dt>
            {those.map((person) => (
              <dd>
                <PersonLine person={person} />
              </dd>
            ))}
          </div>
        )
      })}
    </dl>
  )
}

/** A name with its honorific, and under it the title and affiliation of that day. */
function PersonLine({ person }: { readonly person: PersonThen }) {
  const { honorific, name, personSlug, title, affiliation } = person
  const place = [title, affiliation].filter((text) => text !== '').join(', ')
  const shown = <bdi>{honorific === '' ? name : `${honorific} ${name}`}</bdi>
  return (
    <>
      {personSlug === null ? (
        <p class="name">{shown}</p>
      ) : (
        <p>
          <a class="name tap" href={`/people/${personSlug}`}>
            {shown}
          </a>
        </p>
      )}
      {place !== '' && <p class="as-of">{place}</p>}
    </>
  )
}
