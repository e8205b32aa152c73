import { emptyForm, type FormState } from '../ui/field.tsx'

/** What came of a form that was sent. It is said in the part of the page that the form is in, where its person looks. */
export type Said = {
  /** The id of that part. */
  readonly at: string
  readonly text: string
  readonly isFault: boolean
  /** What was typed, and which fields must change; empty for what was done. */
  readonly form: FormState
}

type SaidHereProps = {
  readonly said: Said | null
  readonly at: string
  /** What the fields of a long form are called: each that must change is named here, and a way leads to it. */
  readonly labels?: Readonly<Record<string, string>>
}

/** What is said at this part of the page: first in it, so that whoever is led to it reads it without scrolling. */
export function SaidHere({ said, at, labels = {} }: SaidHereProps) {
  if (said === null || said.at !== at) return null
  const named = said.form.faults.flatMap(({ path, reason }) => {
    const label = labels[path]
    return label === undefined ? [] : [{ path, text: `${label} ${reason}.` }]
  })
  return (
    <div class={said.isFault ? 'fault form-fault' : 'saved'} role={said.isFault ? 'alert' : 'status'}>
      <p>{said.text}</p>
      {named.length > 0 && (
        <ul>
          {named.map(({ path, text }) => (
            <li>
              <a href={`#${path}`}>{text}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** The state of a form in this part of the page: as it was sent, if it was refused. */
export function formAt(said: Said | null, at: string): FormState {
  return said?.at === at ? said.form : emptyForm
}
