import type { MemberStatus } from '@serai/db'
import { cohortParts, type CohortPart, type Role } from '@serai/kernel'
import { Field, Form, type FormState } from '../ui/field.tsx'
import { Section } from '../ui/section.tsx'
import { OnDay } from '../members/on-day.tsx'
import { Check } from '../ui/check.tsx'
import { wordsFor, type Words } from '../words/index.ts'
import { AdminHead, faultOf, memberHref } from './admin-parts.tsx'
import { AnswersForm, type StaffAnswer } from './answers-form.tsx'
import { emailText } from './email-text.ts'
import { PublicEntry } from './public-entry.tsx'
import { Standing } from './standing-forms.tsx'

export type MemberStaffViewProps = {
  readonly id: string
  readonly status: MemberStatus
  readonly createdAt: string
  readonly handle: string
  readonly name: string
  readonly nativeName: string
  readonly email: string | null
  readonly seenAt: string | null
  readonly roles: {
    readonly form: FormState
    /** The member's epoch that the form is drawn with. */
    readonly epoch: string
    /** True where a form was refused that was drawn before the member's last change. */
    readonly isOlder: boolean
    readonly offered: readonly { readonly role: Role; readonly isGiven: boolean; readonly mayGive: boolean }[]
    /** Why nothing of it may be changed; null where something may. */
    readonly shutBy: 'ownRoles' | 'aboveYou' | 'goneRoles' | null
  }
  /** False where the member is not below the viewer: then their standing is not the viewer's to change. */
  readonly mayAct: boolean
  /** The public entry of the same human, where one is linked. */
  readonly person: { readonly slug: string; readonly name: string } | null
  readonly linking: FormState
  readonly suspending: FormState
  readonly removing: FormState
  readonly erasing: FormState
  readonly answers: readonly StaffAnswer[]
  readonly answering: FormState
  readonly cohorts: readonly {
    readonly id: string
    readonly slug: string
    readonly name: string
    readonly part: CohortPart
  }[]
  readonly choosing: FormState
  readonly allCohorts: readonly { readonly id: string; readonly name: string }[]
}

/** A member, as those see them who run the space, and what these may do. */
export function MemberStaffView(props: MemberStaffViewProps) {
  const words = wordsFor()
  const { member } = words.adminMembers
  return (
    <>
      <AdminHead title={props.name} back={{ path: '/admin/members', label: member.back }} />
      <Facts {...props} words={words} />
      <AnswersForm href={memberHref(props.id)} answers={props.answers} form={props.answering} isMembers />
      <Roles {...props} words={words} />
      <PublicEntry href={memberHref(props.id)} person={props.person} linking={props.linking} />
      <Cohorts {...props} words={words} />
      <Standing {...props} words={words} />
    </>
  )
}

type PartProps = MemberStaffViewProps & { readonly words: Words }

function Facts(props: PartProps) {
  const { words, email, status, createdAt, seenAt, handle } = props
  const { member, members, statusNames } = words.adminMembers
  return (
    <dl class="facts">
      <div>
        <dt>{member.standing}</dt>
        <dd class="state">{statusNames[status]}</dd>
      </div>
      {props.nativeName !== '' && (
        <div>
          <dt>{words.membership.me.nativeName}</dt>
          <dd dir="auto">{props.nativeName}</dd>
        </div>
      )}
      <div>
        <dt>{member.address}</dt>
        <dd>{email === null ? members.noAddress : <bdi dir="ltr">{emailText(email)}</bdi>}</dd>
      </div>
      <div>
        <dt>{member.since}</dt>
        <dd>
          <OnDay at={createdAt} />
        </dd>
      </div>
      <div>
        <dt>{member.lastSeen}</dt>
        <dd>{seenAt === null ? members.neverSeen : <OnDay at={seenAt} />}</dd>
      </div>
      <div>
        <dt>{member.entry}</dt>
        <dd>
          <a href={`/members/${handle}`}>{handle}</a>
        </dd>
      </div>
    </dl>
  )
}

function Roles({ id, roles, words }: PartProps) {
  const { member } = words.adminMembers
  const { form, offered, shutBy, epoch, isOlder } = roles
  const held = offered.flatMap(({ role, isGiven }) => (isGiven ? [words.roleNames[role]] : [])).join(', ')
  if (shutBy !== null)
    return (
      <Section id="roles" title={member.roles}>
        <p>{held}</p>
        <p class="quiet">{member[shutBy]}</p>
      </Section>
    )
  const fault = isOlder ? member.rolesNow(held) : faultOf(form, 'roles')
  return (
    <Section id="roles" title={member.roles}>
      <p>{member.rolesLead}</p>
      <Form action={`${memberHref(id)}/roles`} submit={member.saveRoles} fault={fault} hidden={{ epoch }}>
        {offered.map(({ role, mayGive }) => (
          <div class="admin-role">
            <Check name={`role-${role}`} label={words.roleNames[role]} form={form} isDisabled={!mayGive} />
            {mayGive && (
              <Field
                name={`until-${role}`}
                label={member.expires(words.roleNames[role])}
                form={form}
                type="date"
              />
            )}
          </div>
        ))}
      </Form>
    </Section>
  )
}

function Cohorts({ id, cohorts, allCohorts, choosing, words }: PartProps) {
  const { member } = words.adminMembers
  return (
    <Section id="cohorts" title={member.cohorts}>
      {cohorts.length === 0 ? (
        <p class="quiet">{member.noCohorts}</p>
      ) : (
        <ul class="admin-rows">
          {cohorts.map((cohort) => (
            <li>
              <p>
                <a class="tap" href={`/admin/cohorts/${cohort.slug}`}>
                  <bdi>{cohort.name}</bdi>
                </a>
              </p>
              <p class="quiet">{words.partNames[cohort.part]}</p>
              <Form
                action={`${memberHref(id)}/cohorts/remove`}
                submit={member.takeOut(cohort.name)}
                hidden={{ cohortId: cohort.id }}
                isQuiet
              />
            </li>
          ))}
        </ul>
      )}
      {allCohorts.length > 0 && (
        <Form action={`${memberHref(id)}/cohorts`} submit={member.putIn} isQuiet>
          <Field
            name="cohortId"
            label={member.cohort}
            form={choosing}
            options={allCohorts.map((one) => ({ value: one.id, label: one.name }))}
          />
          <Field
            name="part"
            label={member.part}
            form={choosing}
            options={cohortParts.map((value) => ({ value, label: words.partNames[value] }))}
          />
        </Form>
      )}
    </Section>
  )
}
