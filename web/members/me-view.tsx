import type { ProfileView } from '@serai/db'
import type { Role } from '@serai/kernel'
import { Section } from '../ui/section.tsx'
import { wordsFor, type Words } from '../words/index.ts'
import { dayOf, OwnLogins, type OwnLoginsProps } from './own-logins.tsx'
import { OwnMails, type OwnMailsProps } from './own-mails.tsx'
import { OwnProfile, type OwnProfileProps } from './own-profile.tsx'
import { ProfileValues } from './profile-values.tsx'
import { SaidHere, type Said } from './said-here.tsx'
import { WaysOut } from './ways-out.tsx'

export type MeViewProps = Omit<OwnProfileProps & OwnLoginsProps, 'said'> & {
  /** What came of the form that was sent last. */
  readonly said: Said | null
  readonly views: readonly { readonly audience: string; readonly view: ProfileView }[]
  readonly mails: Omit<OwnMailsProps, 'said'>
  readonly grants: readonly { readonly role: Role; readonly expiresAt: string | null }[]
  /** True where a role of theirs waits for a second factor. */
  readonly isWeak: boolean
  readonly account: string
  readonly profileName: string
  /** Where the space publishes who they are, if it does. */
  readonly publicPage: string | null
}

/** A member's own page: what others see of them, where they are signed in, and the ways out. */
export function MeView(props: MeViewProps) {
  const words = wordsFor()
  const { me } = words.membership
  return (
    <>
      <h1>{me.title}</h1>
      <SaidHere said={props.said} at="page" />
      {props.isWeak && (
        <p class="note">
          {me.strongNeeded} <a href="/sign-in?strong=1&amp;path=/me">{me.strongLink}</a>
        </p>
      )}
      <OwnProfile {...props} />
      <WhatOthersSee views={props.views} words={words} />
      {props.publicPage !== null && (
        <p>
          <a class="tap" href={props.publicPage}>
            {me.publicPage}
          </a>
        </p>
      )}
      <OwnMails {...props.mails} said={props.said} />
      <OwnLogins {...props} />
      <Section id="security" title={me.security}>
        <p>{me.securityLead}</p>
        <p>
          <a class="button" href={props.account}>
            {me.account}
          </a>
        </p>
      </Section>
      <Section id="roles" title={me.roles}>
        <ul class="rows-plain">
          {props.grants.map(({ role, expiresAt }) => (
            <li>
              {words.roleNames[role]}
              {expiresAt !== null && ` ${me.until(dayOf(expiresAt, words))}`}
            </li>
          ))}
        </ul>
      </Section>
      <WaysOut name={props.profileName} account={props.account} said={props.said} />
    </>
  )
}

function WhatOthersSee({ views, words }: Pick<MeViewProps, 'views'> & { readonly words: Words }) {
  const { me } = words.membership
  const shown = (['public', 'members', 'cohort', 'staff'] as const).flatMap((audience) => {
    // Each of their cohorts sees the same.
    const found = views.find((one) => one.audience.split(':')[0] === audience)
    return found === undefined ? [] : [{ audience, view: found.view }]
  })
  return (
    <Section id="others" title={me.others}>
      {shown.length === 0 && <p>{me.othersNone}</p>}
      {shown.map(({ audience, view }) => (
        <details class="seen">
          <summary>{words.fieldAudienceNames[audience]}</summary>
          <p>
            <bdi>{view.name}</bdi>
            {view.nativeName !== '' && (
              <>
                {' · '}
                <bdi>{view.nativeName}</bdi>
              </>
            )}
          </p>
          <ProfileValues values={view.values} words={words} />
        </details>
      ))}
    </Section>
  )
}
