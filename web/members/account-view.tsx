import type { Account } from '@serai/auth'
import { EmptyState } from '../ui/empty-state.tsx'
import { Form } from '../ui/field.tsx'
import { countryName } from '../ui/figures.ts'
import { Section } from '../ui/section.tsx'
import { wordsFor } from '../words/index.ts'
import { AccountData } from './account-data.tsx'
import { AskFirst } from './ask-first.tsx'
import { minuteText } from './on-day.tsx'
import { thisFirst } from './own-logins.tsx'
import { OwnFactors } from './own-factors.tsx'
import type { Said } from './said-here.tsx'

/** What was done, by the name that an address has for it. */
export type AccountNote = keyof ReturnType<typeof wordsFor>['accountPage']['notes']

export type AccountFault = keyof ReturnType<typeof wordsFor>['accountPage']['faults']

export type AccountViewProps = {
  readonly account: Account
  readonly email: string
  /** The login that asks. */
  readonly loginId: string
  /** What it lacks to change how its person signs in; null when nothing. */
  readonly bar: 'stale' | 'weak' | null
  readonly hrefOf: (host: string) => string
  readonly note: AccountNote | null
  readonly fault: AccountFault | null
  readonly said: Said | null
}

/** A person with the platform: their spaces, how they prove who they are, and where they are signed in. */
export function AccountView({ account, email, loginId, bar, hrefOf, note, fault, said }: AccountViewProps) {
  const { accountPage: words } = wordsFor()
  return (
    <div class="narrow">
      <h1>{words.title}</h1>
      <p class="lead">
        <bdi>{words.lead(email)}</bdi>
      </p>
      {note !== null && (
        <p class="saved" role="status">
          {words.notes[note]}
        </p>
      )}
      {fault !== null && (
        <p class="fault" role="alert">
          {words.faults[fault]}
        </p>
      )}
      <Spaces spaces={account.spaces} hrefOf={hrefOf} />
      <OwnFactors account={account} bar={bar} />
      <Logins logins={account.logins} loginId={loginId} />
      <AccountData email={email} bar={bar} said={said} />
    </div>
  )
}

export function isAccountNote(value: string | null): value is AccountNote {
  return value !== null && Object.hasOwn(wordsFor().accountPage.notes, value)
}

function Spaces({ spaces, hrefOf }: Pick<Account, 'spaces'> & Pick<AccountViewProps, 'hrefOf'>) {
  const { accountPage: words } = wordsFor()
  return (
    <Section id="spaces" title={words.spaces}>
      {spaces.length === 0 ? (
        <EmptyState say={words.noSpaces} />
      ) : (
        <ul class="rows-plain">
          {spaces.map(({ host, name, status }) => (
            <li>
              <a class="tap" href={hrefOf(host)}>
                <bdi>{name}</bdi>
              </a>
              {(status === 'suspended' || status === 'deactivated') && (
                <span class="quiet"> {words.states[status]}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function Logins({ logins, loginId }: Pick<Account, 'logins'> & Pick<AccountViewProps, 'loginId'>) {
  const { logins: words } = wordsFor().accountPage
  return (
    <Section id="logins" title={words.title}>
      <p>{words.lead}</p>
      <ul class="rows-plain">
        {thisFirst(logins, loginId).map((login) => (
          <Login login={login} isThis={login.id === loginId} />
        ))}
      </ul>
      <Form action="/account/sign-out" submit={words.signOut} isQuiet />
      <AskFirst deed={words.everywhere} says={[words.everywhereSays]} action="/account/sign-out-everywhere" />
    </Section>
  )
}

type LoginProps = { readonly login: Account['logins'][number]; readonly isThis: boolean }

function Login({ login, isThis }: LoginProps) {
  const allWords = wordsFor()
  const { language, accountPage } = allWords
  const { logins: words, factors } = accountPage
  const device = login.device === '' ? words.unknownDevice : login.device
  const since = minuteText(login.createdAt, allWords)
  const place = login.place === '' ? '' : `, ${countryName(login.place, language)}`
  return (
    <li>
      <p>
        <bdi>{device}</bdi>
        {place}
        {isThis && <strong> ({words.isThis})</strong>}
      </p>
      <p class="quiet">
        {words.since} {since}, {words.by}{' '}
        {login.factors.flatMap((factor) => (factor === 'demo' ? [] : [factors[factor]])).join(', ')}
      </p>
      {!isThis && (
        <Form
          action="/account/logins/end"
          submit={words.end(device, since)}
          hidden={{ id: login.id }}
          isQuiet
        />
      )}
    </li>
  )
}
