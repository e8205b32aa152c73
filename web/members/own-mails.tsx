import type { MailTemplate } from '@serai/mail'
import { Check } from '../ui/check.tsx'
import { Form } from '../ui/field.tsx'
import { Section } from '../ui/section.tsx'
import { wordsFor } from '../words/index.ts'
import { SaidHere, type Said } from './said-here.tsx'

export type OwnMailsProps = {
  /** The mails that the member gets and may do without, and whether they want them. */
  readonly chosen: readonly { readonly template: MailTemplate; readonly isWanted: boolean }[]
  /** What comes in any case. */
  readonly always: readonly MailTemplate[]
  readonly said: Said | null
}

/** Which mails a member gets from the space: those that they choose, and those that always come, with the reason. */
export function OwnMails({ chosen, always, said }: OwnMailsProps) {
  const words = wordsFor()
  const { me } = words.membership
  const { mailNames } = words.adminMembers
  const kept = chosen.map(({ template, isWanted }) => [`mail-${template}`, isWanted ? 'on' : ''])
  // What was sent says of each box whether it was ticked.
  const values = said?.at === 'mails' && said.isFault ? said.form.values : Object.fromEntries(kept)
  return (
    <Section id="mails" title={me.mails}>
      <SaidHere said={said} at="mails" />
      {chosen.length > 0 && (
        <>
          <p>{me.mailsLead}</p>
          <Form action="/me/mails#mails" submit={me.mailsSave}>
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
