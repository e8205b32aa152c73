import { fieldAudiences } from '@serai/kernel'
import { dateText } from '../ui/dates.ts'
import { Field, Form, type FormState } from '../ui/field.tsx'
import { Section } from '../ui/section.tsx'
import { wordsFor } from '../words/index.ts'
import { AdminHead, entryHref } from './admin-parts.tsx'
import { AnswersForm, type StaffAnswer } from './answers-form.tsx'
import { HeavyDeed } from './heavy-deed.tsx'
import { PublicEntry, type PublicEntryProps } from './public-entry.tsx'

export type EntryViewProps = Pick<PublicEntryProps, 'person' | 'linking'> & {
  readonly id: string
  readonly handle: string
  readonly name: string
  readonly email: string | null
  readonly invitedUntil: string | null
  readonly form: FormState
  readonly answers: readonly StaffAnswer[]
  readonly answering: FormState
  readonly removing: FormState
  readonly mayInvite: boolean
}

/** An entry of the directory that is no member's yet: what it says, whom it waits for, and the way out. */
export function EntryView(props: EntryViewProps) {
  const words = wordsFor()
  const { member, members, entry: own } = words.adminMembers
  const { me } = words.membership
  const href = entryHref(props.id)
  const { form, invitedUntil } = props
  return (
    <>
      <AdminHead title={props.name} lead={own.lead} back={{ path: '/admin/members', label: member.back }} />
      <p>
        <a class="tap" href={`/members/${props.handle}`}>
          {member.entry}
        </a>
      </p>
      <Section id="entry" title={own.title}>
        <Form action={href} submit={own.save}>
          <Field name="name" label={me.name} form={form} isRequired dir="auto" maxlength={200} />
          <Field name="nativeName" label={own.nativeName} form={form} dir="auto" maxlength={200} />
          <Field
            name="handle"
            label={me.handle}
            hint={me.handleHint}
            form={form}
            isRequired
            dir="ltr"
            maxlength={80}
          />
          <Field name="email" label={own.email} hint={own.emailHint} form={form} dir="ltr" maxlength={320} />
          <Field
            name="listedFor"
            label={own.listedFor}
            form={form}
            options={fieldAudiences.map((value) => ({ value, label: words.fieldAudienceNames[value] }))}
          />
        </Form>
      </Section>
      <AnswersForm href={href} answers={props.answers} form={props.answering} isMembers={false} />
      {props.mayInvite && (
        <Section id="invite" title={own.inviteTitle}>
          <p>{props.email === null ? own.inviteNeedsAddress : own.inviteLead}</p>
          {invitedUntil !== null && (
            <p class="quiet">{members.invitedUntil(dateText(invitedUntil.slice(0, 10), words))}</p>
          )}
          {props.email !== null && (
            <Form
              action={`${href}/invite`}
              submit={invitedUntil === null ? members.invite : members.inviteAgain}
              isQuiet
            />
          )}
        </Section>
      )}
      <PublicEntry href={href} person={props.person} linking={props.linking} />
      <Section id="remove" title={own.remove}>
        <HeavyDeed
          deed={own.remove}
          lead={own.removeLead(props.name)}
          action={`${href}/remove`}
          form={props.removing}
          back={href}
        >
          <Field
            name="confirm"
            label={member.eraseConfirm(props.handle)}
            form={props.removing}
            isRequired
            autocomplete="off"
            dir="ltr"
          />
        </HeavyDeed>
      </Section>
    </>
  )
}
