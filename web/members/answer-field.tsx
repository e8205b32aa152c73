import type { FieldKind } from '@serai/kernel'
import { Field, type FormState } from '../ui/field.tsx'
import type { Words } from '../words/index.ts'
import { countryOptions } from './country-options.ts'

type AnswerProps = {
  readonly field: {
    readonly id: string
    readonly label: string
    readonly kind: FieldKind
    readonly options: readonly string[]
  }
  readonly form: FormState
  readonly words: Words
}

/** A field that an answer is typed into or chosen in, by what kind of answer it is. */
export function AnswerField({ field, form, words }: AnswerProps) {
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
      // No `type="url"`: a browser would refuse an address without https://, which is taken here.
      return (
        <Field
          {...common}
          hint={words.membership.me.linkHint}
          dir="ltr"
          inputmode="url"
          autocomplete="url"
          maxlength={500}
        />
      )
    case 'year':
      return <Field {...common} inputmode="numeric" maxlength={4} />
    case 'text':
      return <Field {...common} maxlength={500} />
  }
}
