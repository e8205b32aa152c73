import type { Account } from '@serai/auth'
import { Field, Form, emptyForm } from '../ui/field.tsx'
import { Section } from '../ui/section.tsx'
import { wordsFor } from '../words/index.ts'
import { AskFirst } from './ask-first.tsx'
import { OnDay } from './on-day.tsx'

type OwnFactorsProps = {
  readonly account: Account
  /** What the login lacks to change them; null when nothing. */
  readonly bar: 'stale' | 'weak' | null
}

/** What proves that somebody is who they are: passkeys, an authenticator app, recovery codes. */
export function OwnFactors({ account, bar }: OwnFactorsProps) {
  const isOpen = bar === null
  return (
    <>
      {bar !== null && <Proof bar={bar} hasCodes={account.hasApp || account.recoveryCodes > 0} />}
      <Passkeys account={account} isOpen={isOpen} />
      <App account={account} isOpen={isOpen} />
      <RecoveryCodes account={account} isOpen={isOpen} />
    </>
  )
}

/** Where somebody shows once more that it is they, before they change how they sign in. */
function Proof({ bar, hasCodes }: { readonly bar: 'stale' | 'weak'; readonly hasCodes: boolean }) {
  const { proof } = wordsFor().accountPage
  return (
    <Section id="proof" title={proof.title}>
      <p>{proof[bar]}</p>
      {hasCodes && (
        <Form action="/account/step-up" submit={proof.show}>
          <Field
            name="code"
            label={proof.code}
            autocomplete="one-time-code"
            dir="ltr"
            isRequired
            maxlength={40}
            form={emptyForm}
          />
        </Form>
      )}
      <Form action="/account/sign-in-again" submit={proof.again} isQuiet={hasCodes} />
    </Section>
  )
}

type PartProps = { readonly account: Account; readonly isOpen: boolean }

function Passkeys({ account, isOpen }: PartProps) {
  const { passkeys: words } = wordsFor().accountPage
  const { passkeys, hasApp } = account
  const takesAlong = passkeys.length === 1 && !hasApp ? lastFactorSays(account) : []
  return (
    <Section id="passkeys" title={words.title}>
      <p>{words.lead}</p>
      {passkeys.length === 0 ? (
        <p class="quiet">{words.none}</p>
      ) : (
        <ul class="rows-plain">
          {passkeys.map((passkey, place) => (
            <Passkey passkey={passkey} place={place} isOpen={isOpen} takesAlong={takesAlong} />
          ))}
        </ul>
      )}
      {isOpen && <AddPasskey />}
    </Section>
  )
}

/** What goes with the last factor. */
function lastFactorSays({ recoveryCodes }: Account): readonly string[] {
  const { lastFactor, lastWithCodes } = wordsFor().accountPage
  return recoveryCodes === 0 ? [lastFactor] : [lastFactor, lastWithCodes]
}

type PasskeyProps = {
  readonly passkey: Account['passkeys'][number]
  readonly place: number
  readonly isOpen: boolean
  /** What goes with it. */
  readonly takesAlong: readonly string[]
}

function Passkey({ passkey, place, isOpen, takesAlong }: PasskeyProps) {
  const { passkeys: words } = wordsFor().accountPage
  const { id, name, createdAt, lastUsedAt, isBackedUp } = passkey
  const field = `passkey-${place}`
  return (
    <li>
      <p>
        <bdi>{name}</bdi>
      </p>
      <p class="quiet">
        {words.since} <OnDay at={createdAt} />,{' '}
        {lastUsedAt === null ? (
          words.neverUsed
        ) : (
          <>
            {words.used} <OnDay at={lastUsedAt} />
          </>
        )}
        , {isBackedUp ? words.isBackedUp : words.isOfOneDevice}
      </p>
      <details>
        <summary class="tap">{words.rename}</summary>
        <Form action="/account/passkeys/rename" submit={words.save} hidden={{ id }} isQuiet>
          <div class="field">
            <label for={field}>{words.name}</label>
            <input id={field} name="name" value={name} required maxlength={60} dir="auto" />
          </div>
        </Form>
      </details>
      {isOpen && (
        <AskFirst
          deed={words.remove(name)}
          says={[words.removeSays, ...takesAlong]}
          action="/account/passkeys/remove"
          hidden={{ id }}
        />
      )}
    </li>
  )
}

/** The button is shown by the script that can do what it says. */
function AddPasskey() {
  const { passkeys: words, addingFaults: faults } = wordsFor().accountPage
  return (
    <add-passkey
      data-cancelled={faults.cancelled}
      data-refused={faults.refused}
      data-known={faults.known}
      data-over={faults.over}
      data-offline={faults.offline}
      data-unsupported={faults.unsupported}
    >
      <p>
        <button type="button" class="button" hidden>
          {words.add}
        </button>
      </p>
      <p class="fault" role="status" hidden />
      <noscript>
        <p class="quiet">{words.needsScript}</p>
      </noscript>
    </add-passkey>
  )
}

function App({ account, isOpen }: PartProps) {
  const { app } = wordsFor().accountPage
  const { hasApp, passkeys } = account
  const takesAlong = passkeys.length === 0 ? lastFactorSays(account) : []
  return (
    <Section id="app" title={app.title}>
      <p>{app.lead}</p>
      {hasApp && <p>{app.isOn}</p>}
      {isOpen &&
        (hasApp ? (
          <AskFirst
            deed={app.remove}
            says={[app.removeSays, ...takesAlong]}
            action="/account/authenticator/remove"
          />
        ) : (
          <Form action="/account/authenticator/set-up" submit={app.begin} isQuiet />
        ))}
    </Section>
  )
}

function RecoveryCodes({ account, isOpen }: PartProps) {
  const { recovery } = wordsFor().accountPage
  const { recoveryCodes: count, codesMadeAt, hasApp, passkeys } = account
  const hasFactor = hasApp || passkeys.length > 0
  return (
    <Section id="recovery" title={recovery.title}>
      <p>{recovery.lead}</p>
      <p>{recovery.left(count)}</p>
      {!hasFactor && <p class="note">{recovery.needsFactor}</p>}
      {isOpen &&
        hasFactor &&
        (codesMadeAt === null ? (
          <Form action="/account/recovery-codes" submit={recovery.make} hidden={{ madeAt: '' }} isQuiet />
        ) : (
          <AskFirst
            deed={recovery.makeNew}
            says={[recovery.makeNewSays]}
            action="/account/recovery-codes"
            hidden={{ madeAt: codesMadeAt }}
          />
        ))}
    </Section>
  )
}
