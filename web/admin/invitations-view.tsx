import type { Role } from '@serai/kernel'
import { EmptyState } from '../ui/empty-state.tsx'
import { Field, Form, type FormState } from '../ui/field.tsx'
import { dateText } from '../ui/dates.ts'
import { Pager } from '../ui/pager.tsx'
import { Section } from '../ui/section.tsx'
import { wordsFor, type Words } from '../words/index.ts'
import { AdminHead, orNone } from './admin-parts.tsx'
import { emailText } from './email-text.ts'
import { RoleBoxes } from './role-boxes.tsx'

/** What became of one address that was to be invited. */
export type AddressOutcome = { readonly typed: string; readonly outcome: string }

export type InvitationsViewProps = {
  readonly form: FormState
  readonly roles: readonly { readonly role: Role; readonly mayGive: boolean }[]
  readonly cohorts: readonly { readonly id: string; readonly name: string }[]
  /** What became of each address that was just sent; empty where all of it went well, or nothing was sent. */
  readonly outcomes: readonly AddressOutcome[]
  readonly pending: readonly {
    readonly id: string
    readonly email: string
    readonly roles: readonly Role[]
    readonly cohort: string | null
    readonly inviter: string | null
    readonly createdAt: string
    readonly expiresAt: string
  }[]
  readonly now: string
  readonly next: string | null
  readonly first: string | null
}

/** Inviting people, and the invitations that nobody has answered. */
export function InvitationsView(props: InvitationsViewProps) {
  const { form, roles, cohorts, outcomes, pending, next, first } = props
  const words = wordsFor()
  const { invitations, next: further, first: beginning } = words.adminMembers
  return (
    <>
      <AdminHead title={invitations.title} lead={invitations.lead} />
      {outcomes.length > 0 && <Outcomes outcomes={outcomes} words={words} />}
      <Section id="invite" title={invitations.form}>
        <Form action="/admin/invitations" submit={invitations.send}>
          <Field
            name="emails"
            label={invitations.addresses}
            hint={invitations.addressesHint}
            form={form}
            isLong
            isRequired
            dir="ltr"
          />
          <RoleBoxes label={invitations.roles} roles={roles} form={form} />
          {cohorts.length > 0 && (
            <Field
              name="cohortId"
              label={invitations.cohort}
              form={form}
              options={orNone(cohorts.map(({ id, name }) => ({ value: id, label: name })))}
            />
          )}
          <Field
            name="note"
            label={invitations.note}
            hint={invitations.noteHint}
            form={form}
            isLong
            maxlength={2000}
            dir="auto"
          />
        </Form>
      </Section>
      <Section id="pending" title={invitations.pending}>
        {pending.length === 0 ? (
          <EmptyState say={invitations.none} />
        ) : (
          <ul class="admin-rows">
            {pending.map((one) => (
              <PendingRow invitation={one} now={props.now} words={words} />
            ))}
          </ul>
        )}
        <Pager newer={first} older={next} words={words} names={{ newer: beginning, older: further }} />
      </Section>
    </>
  )
}

function Outcomes({ outcomes, words }: Pick<InvitationsViewProps, 'outcomes'> & { readonly words: Words }) {
  const { invitations } = words.adminMembers
  return (
    <Section id="outcomes" title={invitations.results}>
      <ul class="admin-rows">
        {outcomes.map(({ typed, outcome }) => (
          <li>
            <p>
              <bdi dir="ltr">{typed}</bdi>
            </p>
            <p class="state">{invitations.outcomes[outcome] ?? outcome}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

type PendingProps = {
  readonly invitation: InvitationsViewProps['pending'][number]
  readonly now: string
  readonly words: Words
}

function PendingRow({ invitation, now, words }: PendingProps) {
  const { invitations, by, until } = words.adminMembers
  const { id, email, roles, cohort, inviter, createdAt, expiresAt } = invitation
  const isOver = expiresAt <= now
  return (
    <li>
      <div>
        <p>
          <bdi dir="ltr">{emailText(email)}</bdi>
        </p>
        <p class="quiet">
          {invitations.sent(dateText(createdAt.slice(0, 10), words))}
          {inviter !== null && (
            <>
              {' '}
              <bdi>{by(inviter)}</bdi>
            </>
          )}
        </p>
      </div>
      <p class="quiet">
        {roles.map((role) => words.roleNames[role]).join(', ')}
        {cohort !== null && (
          <>
            {' · '}
            <bdi>{cohort}</bdi>
          </>
        )}
      </p>
      <p class="state">
        {isOver ? invitations.over : `${invitations.waits} ${until(dateText(expiresAt.slice(0, 10), words))}`}
      </p>
      <div class="admin-deeds">
        <Form
          action="/admin/invitations/again"
          submit={invitations.again}
          hidden={{ invitationId: id }}
          isQuiet
        />
        <Form
          action="/admin/invitations/revoke"
          submit={invitations.revoke}
          hidden={{ invitationId: id }}
          isDangerous
        />
      </div>
    </li>
  )
}
