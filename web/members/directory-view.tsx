import { SearchForm } from '../ui/search-form.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { FilterBar, type FilterField } from '../ui/filter-bar.tsx'
import { Pager } from '../ui/pager.tsx'
import { SampleMark } from '../ui/sample-note.tsx'
import { wordsFor, type Words } from '../words/index.ts'
import { valueText, type SeenProfile } from './profile-values.tsx'

export type DirectoryViewProps = {
  readonly spaceName: string
  readonly people: readonly SeenProfile[]
  readonly fields: readonly FilterField[]
  readonly sought: string
  /** True where more was typed than is looked for. */
  readonly isCut: boolean
  /** True for visitors, who see those alone who are listed to everybody. */
  readonly isPublic: boolean
  /** False where a search found more than it shows. */
  readonly isAll: boolean
  readonly next: string | null
  readonly first: string | null
}

/** Who belongs to the space, by name, as far as they let this viewer see them. */
export function DirectoryView(props: DirectoryViewProps) {
  const { spaceName, people, fields, sought, isCut, isPublic, isAll, next, first } = props
  const words = wordsFor()
  const { directory } = words.membership
  const isNarrowed = sought !== '' || fields.some(({ value }) => value !== null)
  return (
    <>
      <h1>{directory.title}</h1>
      <p class="lead">{isPublic ? directory.leadPublic(spaceName) : directory.lead(spaceName)}</p>
      {isPublic && (
        <p class="see-more">
          <a class="tap" href="/sign-in?path=/members" rel="nofollow">
            {directory.signInForMore}
          </a>
        </p>
      )}
      <SearchForm
        action="/members"
        name="q"
        label={directory.search}
        hint={directory.searchHint}
        submit={directory.show}
        sought={sought}
        maxlength={80}
      >
        {isCut && (
          <p class="hint" role="status">
            {directory.cut}
          </p>
        )}
      </SearchForm>
      <FilterBar
        action="/members"
        fields={fields}
        kept={sought === '' ? [] : [{ name: 'q', value: sought }]}
        words={words}
      />
      {people.length === 0 ? (
        <>
          <EmptyState say={nothing(props, isNarrowed, words)} />
          {isNarrowed && (
            <p class="see-more">
              <a class="tap" href="/members">
                {directory.showAll}
              </a>
            </p>
          )}
        </>
      ) : (
        <>
          {sought !== '' && <p class="quiet results-for">{directory.found(people.length, isAll)}</p>}
          <ul class="people">
            {people.map((person) => (
              <PersonRow person={person} words={words} />
            ))}
          </ul>
        </>
      )}
      <Pager
        newer={first}
        older={next}
        words={words}
        names={{ newer: directory.first, older: directory.next }}
      />
    </>
  )
}

/** What stands where nobody is: whom the search was for, and how they may be found. */
function nothing({ sought, fields }: DirectoryViewProps, isNarrowed: boolean, { membership }: Words) {
  const { none, noneFound, noneCalled } = membership.directory
  if (!isNarrowed) return none
  if (sought === '') return noneFound
  const isFiltered = fields.some(({ value }) => value !== null)
  return { title: noneCalled.title(sought), advice: noneCalled.advice(isFiltered) }
}

function PersonRow({ person, words }: { readonly person: SeenProfile; readonly words: Words }) {
  const card = person.values.filter(({ isOnCard }) => isOnCard)
  return (
    <li class="member">
      <p class="initials" aria-hidden="true">
        {initialsOf(person.name)}
      </p>
      <div>
        <h2 class="row-title">
          <a class="tap" href={`/members/${person.handle}`}>
            <bdi>{person.name}</bdi>
          </a>
          {person.isSample && <SampleMark words={words} />}
        </h2>
        <StandingMark person={person} words={words} />
        {person.nativeName !== '' && (
          <p class="quiet">
            <bdi>{person.nativeName}</bdi>
          </p>
        )}
        {card.length > 0 && (
          <p>
            <bdi>{card.map((one) => valueText(one, words)).join(', ')}</bdi>
          </p>
        )}
        {person.cohorts.length > 0 && (
          <p class="quiet">
            <bdi>{person.cohorts.map(({ name }) => name).join(' · ')}</bdi>
          </p>
        )}
      </div>
    </li>
  )
}

/** What somebody is who is no active member: staff alone find them, and are told why others do not. */
export function StandingMark({ person, words }: { readonly person: SeenProfile; readonly words: Words }) {
  const status = person.status ?? null
  if (status === null) return null
  return (
    <p class="state">
      {words.adminMembers.statusNames[status]}
      <span class="quiet"> · {words.adminMembers.staffAlone}</span>
    </p>
  )
}

/** The first letters of the first and the last word of a name. */
export function initialsOf(name: string): string {
  const parts = name.split(/\s+/).filter((part) => /^\p{L}/u.test(part))
  const letters = [parts[0], parts.length > 1 ? parts.at(-1) : undefined]
  return letters.map((part) => [...(part ?? '')][0] ?? '').join('')
}
