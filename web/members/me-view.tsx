import type { ProfileView } from '@serai/db'
import {
  countryCodes,
  fieldAudiences,
  type Factor,
  type FieldAudience,
  type FieldKind,
  type Role,
} from '@serai/kernel'
import { dateText } from '../ui/dates.ts'
import { Field, Form, type FormState } from '../ui/field.tsx'
import { countryName } from '../ui/figures.ts'
import { Section } from '../ui/section.tsx'
import { wordsFor, type Words } from '../words/index.ts'
import { OwnMails, type OwnMailsProps } from './own-mails.tsx'
import { ProfileValues } from './profile-values.tsx'

/** A field of the space, and what the member said to it. */
export type OwnField = {
  readonly id: string
  readonly label: string
  readonly kind: FieldKind
  readonly options: readonly string[]
  readonly maxAudience: FieldAudience
  readonly isOwn: boolean
}

export type OwnLogin = {
  readonly id: string
  readonly device: string
  readonly place: string
  readonly createdAt: string
  readonly seenAt: string
  readonly factors: readonly Factor[]
}

export type MeViewProps = {
  readonly form: FormState
  /** What stands over the form: that it was saved, or that something must change. */
  readonly said: { readonly text: string; readonly isFault: boolean } | null
  readonly fields: readonly OwnField[]
  readonly views: readonly { readonly audience: string; readonly view: ProfileView }[]
  readonly mails: OwnMailsProps
  readonly logins: readonly OwnLogin[]
  readonly thisLogin: string
  readonly grants: readonly { readonly role: Role; readonly expiresAt: string | null }[]
  /** True where a role of theirs waits for a second factor. */
  readonly isWeak: boolean
  readonly account: string
  readonly profileName: string
  /** Where the space publishes who they are, if it does. */
  readonly publicPage: string | null
}

/** A member's own page: what others see of them, where they are signed in, and the ways out. */
export function MeView(props: MeViewProps) {
  const words = wordsFor()
  const { me } = words.membership
  return (
    <>
      <h1>{me.title}</h1>
      {props.isWeak && (
        <p class="note">
          {me.strongNeeded} <a href="/sign-in?strong=1&amp;path=/me">{me.strongLink}</a>
        </p>
      )}
      <ProfileForm {...props} words={words} />
      <WhatOthersSee views={props.views} words={words} />
      {props.publicPage !== null && (
        <p>
          <a class="tap" href={props.publicPage}>
            {me.publicPage}
          </a>
        </p>
      )}
      <OwnMails {...props.mails} />
      <Logins {...props} words={words} />
      <Section id="security" title={me.security}>
        <p>{me.securityLead}</p>
        <p>
          <a class="button" href={props.account}>
            {me.account}
          </a>
        </p>
        <h3>{me.roles}</h3>
        <ul class="rows-plain">
          {props.grants.map(({ role, expiresAt }) => (
            <li>
              {words.roleNames[role]}
              {expiresAt !== null && ` ${me.until(dayOf(expiresAt, words))}`}
            </li>
          ))}
        </ul>
      </Section>
      <WaysOut name={props.profileName} words={words} />
    </>
  )
}

function ProfileForm({ form, said, fields, words }: MeViewProps & { readonly words: Words }) {
  const { me } = words.membership
  const audienceOptions = (most: FieldAudience) =>
    fieldAudiences
      .slice(0, fieldAudiences.indexOf(most) + 1)
      .map((value) => ({ value, label: words.fieldAudienceNames[value] }))
  return (
    <Section id="profile" title={me.profile}>
      <p>{me.profileLead}</p>
      {said !== null && (
        <p class={said.isFault ? 'fault form-fault' : 'saved'} role="status">
          {said.text}
        </p>
      )}
      <Form action="/me/profile" submit={me.save}>
        <Field
          name="name"
          label={me.name}
          form={form}
          isRequired
          autocomplete="name"
          dir="auto"
          maxlength={200}
        />
        <Field name="nativeName" label={me.nativeName} form={form} dir="auto" maxlength={200} />
        <Field
          name="handle"
          label={me.handle}
          hint={me.handleHint}
          form={form}
          isRequired
          dir="ltr"
          maxlength={80}
        />
        <Field
          name="listedFor"
          label={me.listedFor}
          form={form}
          options={fieldAudiences.map((value) => ({ value, label: words.fieldAudienceNames[value] }))}
        />
        {fields.map((field) => (
          <fieldset class="answer">
            <legend>
              <bdi>{field.label}</bdi>
            </legend>
            {field.isOwn ? (
              <>
                <AnswerField field={field} form={form} words={words} />
                <Field
                  name={`audience-${field.id}`}
                  label={me.seenBy(field.label)}
                  form={form}
                  options={audienceOptions(field.maxAudience)}
                />
              </>
            ) : (
              <p>
                <bdi>{form.values[`value-${field.id}`] ?? ''}</bdi> <span class="quiet">{me.byStaff}</span>
              </p>
            )}
          </fieldset>
        ))}
      </Form>
    </Section>
  )
}

function AnswerField(props: { readonly field: OwnField; readonly form: FormState; readonly words: Words }) {
  const { field, form, words } = props
  const none = { value: '', label: '–' }
  const common = {
    ...{ name: `value-${field.id}`, label: field.label, form, dir: 'auto' as const },
    isLabelHidden: true,
  }
  switch (field.kind) {
    case 'long-text':
      return <Field {...common} isLong maxlength={4000} />
    case 'choice':
      return (
        <Field {...common} options={[none, ...field.options.map((value) => ({ value, label: value }))]} />
      )
    case 'country':
      return <Field {...common} options={[none, ...countryOptions(words)]} />
    case 'link':
      return <Field {...common} type="url" inputmode="url" maxlength={500} />
    case 'year':
      return <Field {...common} inputmode="numeric" maxlength={4} />
    case 'text':
      return <Field {...common} maxlength={500} />
  }
}

/** The countries of the region first: most members are from there. */
const regionFirst = ['AF', 'AM', 'AZ', 'GE', 'KZ', 'KG', 'MN', 'TJ', 'TM', 'UZ']

export function countryOptions(words: Words) {
  const named = (codes: readonly string[]) =>
    codes
      .map((value) => ({ value, label: countryName(value, words.language) }))
      .toSorted((one, other) => one.label.localeCompare(other.label))
  return [...named(regionFirst), ...named(countryCodes.filter((code) => !regionFirst.includes(code)))]
}

function WhatOthersSee({ views, words }: Pick<MeViewProps, 'views'> & { readonly words: Words }) {
  const { me } = words.membership
  const shown = (['public', 'members', 'cohort', 'staff'] as const).flatMap((audience) => {
    // Each of their cohorts sees the same.
    const found = views.find((one) => one.audience.split(':')[0] === audience)
    return found === undefined ? [] : [{ audience, view: found.view }]
  })
  return (
    <Section id="others" title={me.others}>
      {shown.length === 0 && <p>{me.othersNone}</p>}
      {shown.map(({ audience, view }) => (
        <details class="seen">
          <summary>{words.fieldAudienceNames[audience]}</summary>
          <p>
            <bdi>{view.name}</bdi>
            {view.nativeName !== '' && (
              <>
                {' · '}
                <bdi>{view.nativeName}</bdi>
              </>
            )}
          </p>
          <ProfileValues values={view.values} words={words} />
        </details>
      ))}
    </Section>
  )
}

function Logins({ logins, thisLogin, words }: MeViewProps & { readonly words: Words }) {
  const { me } = words.membership
  return (
    <Section id="logins" title={me.logins}>
      <p>{me.loginsLead}</p>
      <ul class="rows-plain logins">
        {logins.map((login) => (
          <li>
            <p>
              <strong>{login.device === '' ? me.unknownDevice : login.device}</strong>
              {login.id === thisLogin && ` (${me.thisOne})`}
              {login.place !== '' && ` · ${countryName(login.place, words.language)}`}
            </p>
            <p class="quiet">
              {me.since(dayOf(login.createdAt, words))}, {me.lastSeen(dayOf(login.seenAt, words))}
            </p>
            {login.id !== thisLogin && (
              <Form action="/me/logins/end" submit={me.end} hidden={{ loginId: login.id }} isQuiet />
            )}
          </li>
        ))}
      </ul>
      {logins.length > 1 && <Form action="/me/logins/end-others" submit={me.endOthers} isQuiet />}
      <Form action="/sign-out" submit={me.signOut} isQuiet />
    </Section>
  )
}

/** The day of an instant, as people read it. */
function dayOf(instant: string, words: Words): string {
  return dateText(instant.slice(0, 10), words)
}

function WaysOut({ name, words }: { readonly name: string; readonly words: Words }) {
  const { me } = words.membership
  return (
    <Section id="data" title={me.data}>
      <p>
        <a href="/me/data.json" download="my-data.json">
          {me.download}
        </a>
      </p>
      <details>
        <summary>{me.sleep}</summary>
        <p>{me.sleepLead}</p>
        <Form action="/me/sleep" submit={me.sleep} isQuiet />
      </details>
      <details>
        <summary>{me.leave}</summary>
        <p>{me.leaveLead}</p>
        <Form action="/me/leave" submit={me.leave} isDangerous />
      </details>
      <details>
        <summary>{me.erase}</summary>
        <p>{me.eraseLead}</p>
        <Form action="/me/erase" submit={me.erase} isDangerous>
          <Field
            name="confirm"
            label={`${me.eraseConfirm}: ${name}`}
            form={{ values: {}, faults: [] }}
            isRequired
          />
        </Form>
      </details>
    </Section>
  )
}
