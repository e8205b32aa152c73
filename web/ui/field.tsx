import type { FieldProblem } from '@serai/kernel'
import type { Child } from 'hono/jsx'
import { DrawnForField } from './drawn-for.tsx'

/** What a form says of its fields: what was typed, and what must change. */
export type FormState = {
  readonly values: Readonly<Record<string, string>>
  readonly faults: readonly FieldProblem[]
}

export const emptyForm: FormState = { values: {}, faults: [] }

type FieldProps = {
  readonly name: string
  /** What the page knows it by, where it has more than one field of this name. */
  readonly id?: string
  readonly label: string
  readonly form: FormState
  readonly hint?: string
  readonly type?: string
  readonly isRequired?: boolean
  readonly autocomplete?: string
  readonly inputmode?: 'text' | 'email' | 'numeric' | 'url' | 'tel'
  readonly maxlength?: number
  /** The language that is typed, where it may be another than the page's. */
  readonly dir?: 'auto' | 'ltr'
  readonly isLong?: boolean
  /** True where a legend above says the same. */
  readonly isLabelHidden?: boolean
  readonly options?: readonly { readonly value: string; readonly label: string }[]
}

/** A field of a form: its label above, what to change between, the hint below. */
export function Field(props: FieldProps) {
  const { name, id = name, label, form, hint, options, isLong = false } = props
  const fault = faultOf(form, name)
  const described = [fault === null ? null : `${id}-fault`, hint === undefined ? null : `${id}-hint`]
  const attributes = {
    id,
    name,
    required: props.isRequired === true,
    'aria-invalid': fault === null ? undefined : ('true' as const),
    'aria-describedby': described.filter((one) => one !== null).join(' ') || undefined,
  }
  const value = form.values[name] ?? ''
  return (
    <div class="field">
      <label for={id} class={props.isLabelHidden === true ? 'visually-hidden' : undefined}>
        {label}
      </label>
      {fault !== null && (
        <p class="fault" id={`${id}-fault`}>
          {label} {fault}.
        </p>
      )}
      {options !== undefined ? (
        <select {...attributes}>
          {options.map((option) => (
            <option value={option.value} selected={option.value === value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : isLong ? (
        <textarea {...attributes} rows={5} maxlength={props.maxlength} dir={props.dir}>
          {value}
        </textarea>
      ) : (
        <input
          {...attributes}
          type={props.type ?? 'text'}
          // What file was chosen is the browser's to know.
          value={props.type === 'file' ? undefined : value}
          autocomplete={props.autocomplete}
          inputmode={props.inputmode}
          maxlength={props.maxlength}
          dir={props.dir}
        />
      )}
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}

/** What is wrong with a field, if anything. */
function faultOf({ faults }: FormState, name: string): string | null {
  return faults.find(({ path }) => path === name || path.startsWith(`${name}.`))?.reason ?? null
}

type FormProps = {
  readonly action: string
  readonly submit: string
  /** What went wrong with the form as a whole. */
  readonly fault?: string | null
  readonly hidden?: Readonly<Record<string, string>>
  /** Another thing to do with what the form says; it looks as the main one where that is quiet. */
  readonly further?: { readonly action: string; readonly submit: string }
  readonly isQuiet?: boolean
  readonly isDangerous?: boolean
  readonly hasFile?: boolean
  readonly children?: Child
}

/** A form that is sent whole, with its main action last. */
export function Form(props: FormProps) {
  const { action, submit, fault, hidden = {}, further, children } = props
  const look =
    props.isDangerous === true ? 'button button-danger' : props.isQuiet === true ? 'button' : 'action'
  return (
    <form
      class="form"
      method="post"
      action={action}
      enctype={props.hasFile === true ? 'multipart/form-data' : undefined}
    >
      {fault !== undefined && fault !== null && (
        <p class="fault form-fault" role="alert">
          {fault}
        </p>
      )}
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <DrawnForField />
      {children}
      <p>
        <button type="submit" class={look}>
          {submit}
        </button>
        {further !== undefined && (
          <>
            {' '}
            <button
              type="submit"
              class={props.isQuiet === true ? 'action' : 'button'}
              formaction={further.action}
            >
              {further.submit}
            </button>
          </>
        )}
      </p>
    </form>
  )
}
