import { Check } from '../ui/check.tsx'
import { fieldAudiences, fieldKinds, type FieldKind } from '@serai/kernel'
import { Field, Form, type FormState } from '../ui/field.tsx'
import type { Words } from '../words/index.ts'

type FieldFormProps = {
  readonly action: string
  readonly form: FormState
  /** What of a field that there is cannot be changed; null for a new one. */
  readonly fixed: { readonly kind: FieldKind } | null
  readonly words: Words
}

/** What a field asks, and who may see the answers. */
export function FieldForm({ action, form, fixed, words }: FieldFormProps) {
  const { fields, fieldKindNames } = words.adminMembers
  const audiences = fieldAudiences.map((value) => ({ value, label: words.fieldAudienceNames[value] }))
  return (
    <Form action={action} submit={fields.save}>
      <Field name="label" label={fields.label} form={form} isRequired maxlength={80} dir="auto" />
      {fixed === null && (
        <>
          <Field
            name="key"
            label={fields.key}
            hint={fields.keyHint}
            form={form}
            isRequired
            maxlength={40}
            dir="ltr"
          />
          <Field
            name="kind"
            label={fields.kind}
            hint={fields.kindHint}
            form={form}
            options={fieldKinds.map((value) => ({ value, label: fieldKindNames[value] }))}
          />
        </>
      )}
      {(fixed === null || fixed.kind === 'choice') && (
        <Field
          name="options"
          label={fields.options}
          hint={fields.optionsHint}
          form={form}
          isLong
          dir="auto"
        />
      )}
      <Field
        name="maxAudience"
        label={fields.maxAudience}
        hint={fields.maxAudienceHint}
        form={form}
        options={audiences}
      />
      <Field name="defaultAudience" label={fields.defaultAudience} form={form} options={audiences} />
      <Check name="isOwn" label={fields.isOwn} form={form} />
      <Check name="isFilter" label={fields.isFilter} form={form} />
      <Check name="isOnCard" label={fields.isOnCard} form={form} />
      <Field
        name="position"
        label={fields.position}
        hint={fields.positionHint}
        form={form}
        isRequired
        inputmode="numeric"
        maxlength={4}
      />
    </Form>
  )
}
