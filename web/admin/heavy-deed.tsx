import type { Child } from 'hono/jsx'
import { Check } from '../ui/check.tsx'
import { Form, type FormState } from '../ui/field.tsx'
import { wordsFor } from '../words/index.ts'
import { faultOf } from './admin-parts.tsx'

type HeavyDeedProps = {
  /** What is done, as its button says. */
  readonly deed: string
  /** What will have happened. */
  readonly lead: string
  readonly action: string
  readonly form: FormState
  /** The page without any of it. */
  readonly back: string
  /** To be ticked: it says to whom. Absent where the children ask for more than that. */
  readonly confirm?: string
  readonly children?: Child
}

/** Something heavy: what will happen and to whom stands there before it can be sent, and a way back beside it. */
export function HeavyDeed({ deed, lead, action, form, back, confirm, children }: HeavyDeedProps) {
  const { leaveAsIs, notConfirmed } = wordsFor().adminMembers
  const isRefused = form.faults.length > 0
  const isUnticked = confirm !== undefined && faultOf(form, 'confirm') !== null
  return (
    <details open={isRefused}>
      <summary>{deed}</summary>
      <p>{lead}</p>
      <Form action={action} submit={deed} fault={isUnticked ? notConfirmed : null} isDangerous>
        {confirm !== undefined && <Check name="confirm" label={confirm} form={form} />}
        {children}
      </Form>
      <p>
        <a class="tap" href={back}>
          {leaveAsIs}
        </a>
      </p>
    </details>
  )
}
