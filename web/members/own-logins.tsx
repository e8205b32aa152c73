import type { Factor } from '@serai/kernel'
import { dateText } from '../ui/dates.ts'
import { Form } from '../ui/field.tsx'
import { countryName } from '../ui/figures.ts'
import { Section } from '../ui/section.tsx'
import { wordsFor, type Words } from '../words/index.ts'
import { minuteText } from './on-day.tsx'
import { SaidHere, type Said } from './said-here.tsx'

export type OwnLogin = {
  readonly id: string
  readonly device: string
  readonly place: string
  readonly createdAt: string
  readonly seenAt: string
  readonly factors: readonly Factor[]
}

export type OwnLoginsProps = {
  readonly logins: readonly OwnLogin[]
  readonly thisLogin: string
  readonly said: Said | null
}

/** Where a member is signed in, and what signs them out there. */
export function OwnLogins({ logins, thisLogin, said }: OwnLoginsProps) {
  const words = wordsFor()
  const { me } = words.membership
  const deviceOf = ({ device }: OwnLogin) => (device === '' ? me.unknownDevice : device)
  return (
    <Section id="logins" title={me.logins}>
      <SaidHere said={said} at="logins" />
      <p>{me.loginsLead}</p>
      <ul class="rows-plain logins">
        {thisFirst(logins, thisLogin).map((login) => (
          <li>
            <p>
              <strong>{deviceOf(login)}</strong>
              {login.id === thisLogin && ` (${me.thisOne})`}
              {login.place !== '' && ` · ${countryName(login.place, words.language)}`}
            </p>
            <p class="quiet">
              {me.since(minuteText(login.createdAt, words))}, {me.lastSeen(minuteText(login.seenAt, words))}
            </p>
            {login.id !== thisLogin && (
              <Form
                action="/me/logins/end#logins"
                submit={me.end(deviceOf(login), minuteText(login.createdAt, words))}
                hidden={{ loginId: login.id }}
                isQuiet
              />
            )}
          </li>
        ))}
      </ul>
      {logins.length > 1 && <Form action="/me/logins/end-others#logins" submit={me.endOthers} isQuiet />}
      <Form action="/sign-out" submit={me.signOut} isQuiet />
    </Section>
  )
}

/** The logins with the one that asks before the others. */
export function thisFirst<L extends { readonly id: string }>(logins: readonly L[], thisLogin: string) {
  return logins.toSorted((one, other) => Number(other.id === thisLogin) - Number(one.id === thisLogin))
}

/** The day of an instant, as people read it. */
export function dayOf(instant: string, words: Words): string {
  return dateText(instant.slice(0, 10), words)
}
