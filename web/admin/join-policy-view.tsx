import type { JoinPolicy } from '@serai/db'
import { Form } from '../ui/field.tsx'
import { wordsFor } from '../words/index.ts'
import { AdminHead } from './admin-parts.tsx'

export type JoinPolicyViewProps = {
  readonly policy: JoinPolicy
  /** Where somebody asks to join; it says so itself where nobody can. */
  readonly joinHref: string
}

const order: readonly JoinPolicy[] = ['invitation', 'application', 'open']

/** How somebody becomes a member of the space. */
export function JoinPolicyView({ policy, joinHref }: JoinPolicyViewProps) {
  const { joining, policies } = wordsFor().adminMembers
  return (
    <>
      <AdminHead title={joining.title} lead={joining.lead} />
      <Form action="/admin/joining" submit={joining.save}>
        <fieldset class="answer">
          <legend>{joining.choose}</legend>
          {order.map((value) => (
            <p class="check">
              <label>
                <input type="radio" name="joinPolicy" value={value} checked={value === policy} required />{' '}
                {policies[value].name}
              </label>
              <span class="hint">{policies[value].says}</span>
            </p>
          ))}
        </fieldset>
      </Form>
      {policy !== 'invitation' && (
        <p>
          {joining.link} <a href={joinHref}>{joinHref}</a>
        </p>
      )}
    </>
  )
}
