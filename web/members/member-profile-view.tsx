import { wordsFor } from '../words/index.ts'
import { initialsOf, StandingMark } from './directory-view.tsx'
import { ProfileValues, type SeenProfile } from './profile-values.tsx'

export type MemberProfileViewProps = {
  readonly person: SeenProfile
  /** True where a member looks at their own entry. */
  readonly isOwn: boolean
}

/** One member, as far as they let this viewer see them. */
export function MemberProfileView({ person, isOwn }: MemberProfileViewProps) {
  const words = wordsFor()
  const { directory } = words.membership
  return (
    <article>
      <p class="kicker">
        <a class="tap" href="/members">
          {directory.back}
        </a>
      </p>
      <div class="person-head">
        <p class="initials initials-large" aria-hidden="true">
          {initialsOf(person.name)}
        </p>
        <div>
          <h1>
            <bdi>{person.name}</bdi>
          </h1>
          {person.nativeName !== '' && (
            <p class="lead" dir="auto">
              {person.nativeName}
            </p>
          )}
          <StandingMark person={person} words={words} />
          {person.isSample && <p class="sample-mark">{words.sample.short}</p>}
        </div>
      </div>
      {isOwn && (
        <p class="note">
          <a href="/me">{directory.yours}</a>
        </p>
      )}
      {person.values.length === 0 ? (
        <p class="quiet">{directory.nothingElse}</p>
      ) : (
        <ProfileValues values={person.values} words={words} />
      )}
      {person.cohorts.length > 0 && (
        <section class="part" aria-labelledby="cohorts">
          <div class="part-head">
            <h2 id="cohorts">{directory.cohorts}</h2>
          </div>
          <ul class="rows-plain">
            {person.cohorts.map(({ slug, name, part }) => (
              <li>
                <a class="tap" href={`/members?cohort=${slug}`}>
                  <bdi>{name}</bdi>
                </a>{' '}
                <span class="quiet">{words.partNames[part]}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {person.person !== null && (
        <p>
          <a href={person.person}>{directory.publicPage}</a>
        </p>
      )}
    </article>
  )
}
