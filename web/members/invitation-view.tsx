import type { Role } from '@serai/kernel'
import { Form, type FormState } from '../ui/field.tsx'
import { wordsFor } from '../words/index.ts'
import { NameFields } from './join-view.tsx'

export type InvitationViewProps = {
  readonly spaceName: string
  readonly roles: readonly Role[]
  /** The invited address, as its owner alone knows it. */
  readonly invited: string
  /** The address of whoever is signed in here; null for nobody. */
  readonly signedInAs: string | null
  /** True where that is the invited one. */
  readonly isTheirs: boolean
  /** Where one signs in by another way than a code. */
  readonly otherWay: string
  readonly hidden: Readonly<Record<string, string>>
  readonly form: FormState
  readonly fault: string | null
}

/** What an invitation offers, and the next step to it: a code to the invited address, or for whoever proved it, yes. */
export function InvitationView(props: InvitationViewProps) {
  const { spaceName, roles, invited, signedInAs, isTheirs, otherWay, hidden, form, fault } = props
  const { joining, roleNames, signingIn } = wordsFor()
  return (
    <div class="narrow">
      <h1>{joining.invitationTitle(spaceName)}</h1>
      <p class="lead">{joining.invitedAs(roles.map((role) => roleNames[role]).join(', '))}</p>
      {isTheirs && signedInAs !== null ? (
        <>
          <p>{joining.invitationLead(signedInAs)}</p>
          <Form action="/invitation" submit={joining.accept} hidden={hidden} fault={fault}>
            <NameFields form={form} isRequired={false} />
          </Form>
        </>
      ) : (
        <>
          {signedInAs !== null && <p class="note">{joining.otherAddress(signedInAs)}</p>}
          <p>{joining.codeToInvited(invited)}</p>
          <Form action="/invitation/code" submit={signingIn.send} hidden={hidden} fault={fault} />
          <p class="quiet">{joining.notYourAddress}</p>
          {signedInAs === null && (
            <p>
              <a class="tap" href={otherWay}>
                {joining.otherWay}
              </a>
            </p>
          )}
        </>
      )}
    </div>
  )
}

/** What is said of an invitation that lets nobody in any more: it is the same whichever way it is over. */
export function InvitationOverView({
  spaceName,
  spaceHref,
}: {
  readonly spaceName: string
  readonly spaceHref: string
}) {
  const { joining } = wordsFor()
  return (
    <div class="narrow">
      <h1>{joining.overTitle}</h1>
      <p class="lead">{joining.overLead(spaceName)}</p>
      <ul>
        {joining.overNext.map((next) => (
          <li>{next}</li>
        ))}
      </ul>
      <p>
        <a class="action" href={spaceHref}>
          {joining.signInTo(spaceName)}
        </a>
      </p>
    </div>
  )
}
