import type { JoinPolicy } from '@serai/db'
import { Field, Form, emptyForm } from '../ui/field.tsx'
import { wordsFor } from '../words/index.ts'

export type SignInViewProps = {
  /** Whose space it is for; null for the platform itself. */
  readonly spaceName: string | null
  /** What the form carries along: where it leads in the end. */
  readonly hidden: Readonly<Record<string, string>>
  readonly typed: string
  readonly problem: 'badEmail' | 'tooOften' | null
  /** How one becomes a member of that space; null for the platform itself. */
  readonly joinPolicy: JoinPolicy | null
  readonly isDevelopment: boolean
}

/** Where somebody says who they are: by an address that a code is sent to, or by a passkey. */
export function SignInView({
  spaceName,
  hidden,
  typed,
  problem,
  joinPolicy,
  isDevelopment,
}: SignInViewProps) {
  const { signingIn: words, accountPage } = wordsFor()
  const { passkeyFaults: faults } = accountPage
  return (
    <div class="narrow">
      <h1>{words.title(spaceName)}</h1>
      <p class="lead">{words.lead}</p>
      <Form
        action="/sign-in"
        submit={words.send}
        hidden={hidden}
        fault={problem === null ? null : words[problem]}
      >
        <Field
          name="email"
          label={words.email}
          type="email"
          inputmode="email"
          autocomplete="email webauthn"
          dir="ltr"
          isRequired
          maxlength={254}
          form={{ ...emptyForm, values: { email: typed } }}
        />
      </Form>
      <sign-in-passkey
        data-hidden={JSON.stringify(hidden)}
        data-cancelled={faults.cancelled}
        data-refused={faults.refused}
        data-too-often={faults.tooOften}
        data-offline={faults.offline}
      >
        <p class="quiet">{words.orPasskey}</p>
        <p>
          <button type="button" class="button" hidden>
            {words.passkey}
          </button>
        </p>
        <p class="fault" role="status" hidden />
        <noscript>
          <p class="quiet">{words.passkeyNeedsScript}</p>
        </noscript>
      </sign-in-passkey>
      {joinPolicy !== null && <p class="note">{words.newHere[joinPolicy]}</p>}
      {isDevelopment && <DevelopmentNote />}
    </div>
  )
}

export type CodeViewProps = {
  readonly email: string
  readonly fault: 'wrongCode' | 'usedUpCode' | 'none'
  readonly isDevelopment: boolean
  /** Where another code can be asked for. */
  readonly again: string
  /** What a form sends that asks for another at once; null where it is asked for elsewhere. */
  readonly renew: Readonly<Record<string, string>> | null
}

/** Where the code is typed that was sent. It says the same whether or not anybody has the address. */
export function CodeView({ email, fault, isDevelopment, again, renew }: CodeViewProps) {
  const { signingIn: words } = wordsFor()
  if (fault === 'usedUpCode') return <UsedUpView again={again} renew={renew} />
  return (
    <div class="narrow">
      <h1>{words.codeTitle}</h1>
      <p class="lead">{words.codeLead(email)}</p>
      <Form action="/sign-in/code" submit={words.enter} fault={fault === 'none' ? null : words[fault]}>
        <CodeField value="" />
      </Form>
      <p>
        <a class="tap" href={again}>
          {words.again}
        </a>
      </p>
      {isDevelopment && <DevelopmentNote />}
    </div>
  )
}

/** Where no code is taken any more, and a new one is asked for instead. */
function UsedUpView({ again, renew }: Pick<CodeViewProps, 'again' | 'renew'>) {
  const { signingIn: words } = wordsFor()
  return (
    <div class="narrow">
      <h1>{words.codeTitle}</h1>
      <p class="fault form-fault" role="alert">
        {words.usedUpCode}
      </p>
      {renew === null ? (
        <p>
          <a class="button" href={again}>
            {words.sendNew}
          </a>
        </p>
      ) : (
        <>
          <Form action="/sign-in" submit={words.sendNew} hidden={renew} />
          <p>
            <a class="tap" href={again}>
              {words.otherAddress}
            </a>
          </p>
        </>
      )}
    </div>
  )
}

type LinkViewProps = {
  readonly code: string
  /** Whether the browser asked for a code, or the link holds none. */
  readonly state: 'here' | 'elsewhere' | 'broken'
}

/** What a link from a mail shows. It signs nobody in: that takes the browser that asked, and a step by hand. */
export function LinkView({ code, state }: LinkViewProps) {
  const { signingIn: words } = wordsFor()
  if (state !== 'here')
    return (
      <div class="narrow">
        <h1>{state === 'broken' ? words.brokenLinkTitle : words.elsewhereTitle}</h1>
        {state === 'elsewhere' && <p class="code-shown figures">{code}</p>}
        <p class="lead">{state === 'broken' ? words.brokenLinkLead : words.elsewhereLead}</p>
        <p>
          <a class="tap" href="/sign-in">
            {words.startAgain}
          </a>
        </p>
      </div>
    )
  return (
    <div class="narrow">
      <h1>{words.linkTitle}</h1>
      <p class="lead">{words.linkLead}</p>
      <Form action="/sign-in/code" submit={words.enter}>
        <CodeField value={code} />
      </Form>
    </div>
  )
}

function CodeField({ value }: { readonly value: string }) {
  const { signingIn: words } = wordsFor()
  return (
    <Field
      name="code"
      label={words.code}
      hint={words.codeHint}
      autocomplete="one-time-code"
      dir="ltr"
      isRequired
      maxlength={20}
      form={{ ...emptyForm, values: { code: value } }}
    />
  )
}

/** Where a second factor is asked of whoever has set one up. */
export function SecondFactorView({
  isWrong,
  byPasskey,
}: {
  readonly isWrong: boolean
  /** Where they begin anew with a passkey, bound for the same place. */
  readonly byPasskey: string
}) {
  const { signingIn: words } = wordsFor()
  return (
    <div class="narrow">
      <h1>{words.secondTitle}</h1>
      <p class="lead">{words.secondLead}</p>
      <Form action="/sign-in/second-factor" submit={words.enter} fault={isWrong ? words.wrongSecond : null}>
        <Field
          name="code"
          label={words.second}
          autocomplete="one-time-code"
          dir="ltr"
          isRequired
          maxlength={40}
          form={emptyForm}
        />
      </Form>
      <p>
        <a class="tap" href={byPasskey}>
          {words.secondByPasskey}
        </a>
      </p>
      <p class="note">{words.secondLost}</p>
    </div>
  )
}

function DevelopmentNote() {
  const { signingIn: words } = wordsFor()
  return (
    <p class="note">
      {words.mailbox} {words.demo} <a href="/dev/mailbox">{words.openMailbox}</a>
    </p>
  )
}
