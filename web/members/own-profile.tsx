import { fieldAudiences, type FieldAudience, type FieldKind } from '@serai/kernel'
import { Field, Form, type FormState } from '../ui/field.tsx'
import { Section } from '../ui/section.tsx'
import { wordsFor, type Words } from '../words/index.ts'
import { AnswerField } from './answer-field.tsx'
import { SaidHere, type Said } from './said-here.tsx'

/** A field of the space, and what the member said to it. */
export type OwnField = {
  readonly id: string
  readonly label: string
  readonly kind: FieldKind
  readonly options: readonly string[]
  readonly maxAudience: FieldAudience
  readonly isOwn: boolean
}

export type OwnProfileProps = {
  readonly form: FormState
  readonly fields: readonly OwnField[]
  readonly said: Said | null
}

/** What a member tells of themselves in the space, each answer with who may see it. */
export function OwnProfile({ form, fields, said }: OwnProfileProps) {
  const words = wordsFor()
  const { me } = words.membership
  return (
    <Section id="profile" title={me.profile}>
      <SaidHere said={said} at="profile" labels={labelsOf(fields, words)} />
      <p>{me.profileLead}</p>
      <Form action="/me/profile#profile" submit={me.save}>
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
          hint={me.listedForHint}
          form={form}
          options={audiencesTo('public', words)}
        />
        {fields.map((field) => (
          <Answer field={field} form={form} words={words} />
        ))}
      </Form>
    </Section>
  )
}

/** What the fields of the form are called, by their names. */
function labelsOf(fields: readonly OwnField[], { membership }: Words): Readonly<Record<string, string>> {
  const { name, nativeName, handle, listedFor, seenBy } = membership.me
  const own = fields.flatMap(({ id, label }) => [
    [`value-${id}`, label],
    [`audience-${id}`, seenBy(label)],
  ])
  return { name, nativeName, handle, listedFor, ...Object.fromEntries(own) }
}

/** Who may see something, up to these. */
function audiencesTo(most: FieldAudience, words: Words) {
  return fieldAudiences
    .slice(0, fieldAudiences.indexOf(most) + 1)
    .map((value) => ({ value, label: words.fieldAudienceNames[value] }))
}

type AnswerProps = { readonly field: OwnField; readonly form: FormState; readonly words: Words }

function Answer({ field, form, words }: AnswerProps) {
  const { me } = words.membership
  return (
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
            options={audiencesTo(field.maxAudience, words)}
          />
        </>
      ) : (
        <p>
          <bdi>{form.values[`value-${field.id}`] ?? ''}</bdi> <span class="quiet">{me.byStaff}</span>
        </p>
      )}
    </fieldset>
  )
}
