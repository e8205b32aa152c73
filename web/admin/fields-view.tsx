import type { FieldAudience, FieldKind } from '@serai/kernel'
import { EmptyState } from '../ui/empty-state.tsx'
import type { FormState } from '../ui/field.tsx'
import { Section } from '../ui/section.tsx'
import { wordsFor, type Words } from '../words/index.ts'
import { AdminHead } from './admin-parts.tsx'
import { FieldForm } from './field-form.tsx'

export type DefinedField = {
  readonly key: string
  readonly label: string
  readonly kind: FieldKind
  readonly maxAudience: FieldAudience
  readonly isOwn: boolean
  readonly isFilter: boolean
  readonly isOnCard: boolean
}

export type FieldsViewProps = {
  readonly fields: readonly DefinedField[]
  readonly form: FormState
}

/** What the space asks its members, in order, and the form to ask one thing more. */
export function FieldsView({ fields, form }: FieldsViewProps) {
  const words = wordsFor()
  const own = words.adminMembers.fields
  return (
    <>
      <AdminHead title={own.title} lead={own.lead} />
      {fields.length === 0 ? (
        <EmptyState say={own.none} />
      ) : (
        <ol class="admin-rows">
          {fields.map((field) => (
            <FieldRow field={field} words={words} />
          ))}
        </ol>
      )}
      <Section id="make" title={own.make}>
        <FieldForm action="/admin/fields" form={form} fixed={null} words={words} />
      </Section>
    </>
  )
}

function FieldRow({ field, words }: { readonly field: DefinedField; readonly words: Words }) {
  const { fields, fieldKindNames } = words.adminMembers
  const { isOwn, isFilter, isOnCard } = field
  const traits = [
    ...(isOwn ? [] : [fields.byStaff]),
    ...(isFilter ? [fields.filters] : []),
    ...(isOnCard ? [fields.onCard] : []),
  ]
  return (
    <li>
      <div>
        <p>
          <a class="tap" href={`/admin/fields/${field.key}`}>
            <bdi>{field.label}</bdi>
          </a>
        </p>
        <p class="quiet">{fieldKindNames[field.kind]}</p>
      </div>
      <p class="quiet">{traits.join(', ')}</p>
      <p class="state">{fields.shownTo(words.fieldAudienceNames[field.maxAudience])}</p>
    </li>
  )
}

export type FieldViewProps = { readonly field: DefinedField; readonly form: FormState }

/** One of the fields, to be changed. */
export function FieldView({ field, form }: FieldViewProps) {
  const words = wordsFor()
  const own = words.adminMembers.fields
  return (
    <>
      <AdminHead title={field.label} back={{ path: '/admin/fields', label: own.back }} />
      <FieldForm action={`/admin/fields/${field.key}`} form={form} fixed={field} words={words} />
    </>
  )
}
