import type { Role } from '@serai/kernel'
import type { FormState } from '../ui/field.tsx'
import { Check } from '../ui/check.tsx'
import { wordsFor } from '../words/index.ts'
import { faultOf } from './admin-parts.tsx'

type RoleBoxesProps = {
  readonly label: string
  readonly roles: readonly { readonly role: Role; readonly mayGive: boolean }[]
  readonly form: FormState
}

/** The roles that somebody may be given; those above the giver's own cannot be ticked. */
export function RoleBoxes({ label, roles, form }: RoleBoxesProps) {
  const words = wordsFor()
  const fault = faultOf(form, 'roles')
  return (
    <fieldset class="answer">
      <legend>{label}</legend>
      {fault !== null && (
        <p class="fault">
          {label} {fault}.
        </p>
      )}
      {roles.map(({ role, mayGive }) => (
        <Check name={`role-${role}`} label={words.roleNames[role]} form={form} isDisabled={!mayGive} />
      ))}
    </fieldset>
  )
}
