import type { FormState } from './field.tsx'

type CheckProps = {
  readonly name: string
  readonly label: string
  readonly form: FormState
  readonly isDisabled?: boolean
}

/** A box of a form to tick; it was ticked where the form has any value of it. */
export function Check({ name, label, form, isDisabled = false }: CheckProps) {
  const isTicked = (form.values[name] ?? '') !== ''
  return (
    <p class="check">
      <label>
        <input type="checkbox" name={name} value="on" checked={isTicked} disabled={isDisabled} /> {label}
      </label>
    </p>
  )
}
