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
  readonly isWrong: boolean
  readonly isDevelopment: boolean
  /** Where another code can be asked for. */
  readonly again: string
}

/** Where the code is typed that was sent. It says the same whether or not anybody has the address. */
export function CodeView({ email, isWrong, isDevelopment, again }: CodeViewProps) {
  const { signingIn: words } = wordsFor()
  return (
    <div class="narrow">
      <h1>{words.codeTitle}</h1>
      <p class="lead">{words.codeLead(email)}</p>
      <Form action="/sign-in/code" submit={words.enter} fault={isWrong ? words.wrongCode : null}>
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

/** What a link from a mail shows. It signs nobody in: that takes the browser that asked, and a step by hand. */
export function LinkView({ code, isHere }: { readonly code: string; readonly isHere: boolean }) {
  const { signingIn: words } = wordsFor()
  if (!isHere)
    return (
      <div class="narrow">
        <h1>{words.elsewhereTitle}</h1>
        <p class="code-shown figures">{code}</p>
        <p class="lead">{words.elsewhereLead}</p>
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
export function SecondFactorView({ isWrong }: { readonly isWrong: boolean }) {
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
