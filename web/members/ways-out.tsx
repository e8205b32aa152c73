import { Field, Form } from '../ui/field.tsx'
import { Section } from '../ui/section.tsx'
import { wordsFor } from '../words/index.ts'
import { formAt, SaidHere, type Said } from './said-here.tsx'

export type WaysOutProps = {
  /** What a member types to say that they mean it: their name in the space. */
  readonly name: string
  readonly account: string
  readonly said: Said | null
}

/** A member's own data, and the ways out of the space: each says what ends, and what stays, before it is done. */
export function WaysOut({ name, account, said }: WaysOutProps) {
  const { me } = wordsFor().membership
  return (
    <Section id="data" title={me.data}>
      <p>
        <a href="/me/data.json" download="my-data.json">
          {me.download}
        </a>
      </p>
      <WayOut way="sleep" name={name} said={said} />
      <WayOut way="leave" name={name} said={said} />
      <WayOut way="erase" name={name} said={said} />
      <p>
        {me.everywhere} <a href={`${account}#data`}>{me.everywhereLink}</a>
      </p>
    </Section>
  )
}

type WayOutProps = Pick<WaysOutProps, 'name' | 'said'> & { readonly way: 'sleep' | 'leave' | 'erase' }

function WayOut({ way, name, said }: WayOutProps) {
  const { me } = wordsFor().membership
  const { title, what } = me.waysOut[way]
  return (
    <details id={way} open={said?.at === way}>
      <summary>{title}</summary>
      <SaidHere said={said} at={way} />
      <ul class="told">
        {what.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <Form action={`/me/${way}#${way}`} submit={title} isDangerous>
        <Field
          id={`${way}-confirm`}
          name="confirm"
          label={me.yourName}
          hint={me.confirmHint(name)}
          form={formAt(said, way)}
          isRequired
          autocomplete="off"
          dir="auto"
          maxlength={200}
        />
      </Form>
    </details>
  )
}
