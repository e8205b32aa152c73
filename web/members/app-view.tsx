import { Field, Form, emptyForm } from '../ui/field.tsx'
import { wordsFor } from '../words/index.ts'
import { QrCode } from './qr-code.tsx'

export type AppViewProps = {
  /** In base 32. */
  readonly secret: string
  /** The same as apps read it: `otpauth://totp/…`. */
  readonly address: string
  readonly isWrong: boolean
}

/** Where an authenticator app is given its secret, and shows that it has it. */
export function AppView({ secret, address, isWrong }: AppViewProps) {
  const { app } = wordsFor().accountPage
  return (
    <div class="narrow">
      <h1>{app.title}</h1>
      <p class="lead">{app.scan}</p>
      <p>
        <QrCode text={address} label={app.picture} />
      </p>
      <dl>
        <dt>{app.key}</dt>
        <dd>
          <code dir="ltr">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
        </dd>
      </dl>
      <Form action="/account/authenticator" submit={app.confirm} fault={isWrong ? app.wrong : null}>
        <Field
          name="code"
          label={app.code}
          inputmode="numeric"
          autocomplete="one-time-code"
          dir="ltr"
          isRequired
          maxlength={12}
          form={emptyForm}
        />
      </Form>
      <p>
        <a class="tap" href="/account">
          {app.back}
        </a>
      </p>
    </div>
  )
}

/** Recovery codes, this once. */
export function RecoveryCodesView({ codes }: { readonly codes: readonly string[] }) {
  const { recovery } = wordsFor().accountPage
  return (
    <div class="narrow">
      <h1>{recovery.title}</h1>
      <p class="lead">{recovery.shown}</p>
      <ol class="rows-plain figures" dir="ltr">
        {codes.map((code) => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p>
        <a class="action" href="/account">
          {recovery.done}
        </a>
      </p>
    </div>
  )
}
