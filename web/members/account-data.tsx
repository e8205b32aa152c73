import { Field, Form } from '../ui/field.tsx'
import { Section } from '../ui/section.tsx'
import { wordsFor } from '../words/index.ts'
import { formAt, SaidHere, type Said } from './said-here.tsx'

export type AccountDataProps = {
  readonly email: string
  /** What the login lacks to erase its person; null when nothing. */
  readonly bar: 'stale' | 'weak' | null
  readonly said: Said | null
}

/** All that the platform and its spaces have of a person: to take along, and to erase. */
export function AccountData({ email, bar, said }: AccountDataProps) {
  const { data } = wordsFor().accountPage
  return (
    <Section id="data" title={data.title}>
      <p>{data.lead}</p>
      <p>
        <a href="/account/data.json" download="serai-data.json">
          {data.download}
        </a>
      </p>
      <details id="erase" open={said?.at === 'erase'}>
        <summary>{data.erase}</summary>
        <SaidHere said={said} at="erase" />
        <ul class="told">
          {data.what.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
        {bar === null ? (
          <Form action="/account/erase#erase" submit={data.erase} isDangerous>
            <Field
              name="confirm"
              label={data.address}
              hint={data.addressHint(email)}
              form={formAt(said, 'erase')}
              isRequired
              autocomplete="off"
              inputmode="email"
              dir="ltr"
              maxlength={320}
            />
          </Form>
        ) : (
          <p>
            <a class="button" href="#proof">
              {data.proveFirst}
            </a>
          </p>
        )}
      </details>
    </Section>
  )
}

/** What somebody reads of whom nothing is left. */
export function ErasedView() {
  const { erased } = wordsFor().accountPage
  return (
    <div class="narrow">
      <h1>{erased.title}</h1>
      <p class="lead">{erased.lead}</p>
      <p>
        <a class="button" href="/">
          {erased.home}
        </a>
      </p>
    </div>
  )
}
