import type { MailTemplate } from '@serai/mail'
import { Check } from '../ui/check.tsx'
import { Form } from '../ui/field.tsx'
import { Section } from '../ui/section.tsx'
import { wordsFor } from '../words/index.ts'

export type OwnMailsProps = {
  /** The mails that the member gets and may do without, and whether they want them. */
  readonly chosen: readonly { readonly template: MailTemplate; readonly isWanted: boolean }[]
  /** What comes in any case. */
  readonly always: readonly MailTemplate[]
}

/** Which mails a member gets from the space: those that they choose, and those that always come, with the reason. */
export function OwnMails({ chosen, always }: OwnMailsProps) {
  const words = wordsFor()
  const { me } = words.membership
  const { mailNames } = words.adminMembers
  const values = Object.fromEntries(
    chosen.map(({ template, isWanted }) => [`mail-${template}`, isWanted ? 'on' : '']),
  )
  return (
    <Section id="mails" title={me.mails}>
      {chosen.length > 0 && (
        <>
          <p>{me.mailsLead}</p>
          <Form action="/me/mails" submit={me.mailsSave}>
            {chosen.map(({ template }) => (
              <Check name={`mail-${template}`} label={mailNames[template]} form={{ values, faults: [] }} />
            ))}
          </Form>
        </>
      )}
      <h3>{me.mailsAlways}</h3>
      <p>{me.mailsAlwaysLead}</p>
      <ul class="rows-plain">
        {always.map((template) => (
          <li>{mailNames[template]}</li>
        ))}
      </ul>
    </Section>
  )
}
