import { Field, Form, type FormState } from '../ui/field.tsx'
import { wordsFor } from '../words/index.ts'
import { countryOptions } from './country-options.ts'

export type JoinViewProps = {
  readonly spaceName: string
  readonly spaceHref: string
  readonly email: string
  readonly state: 'open' | 'application' | 'invitation' | 'waiting' | 'member'
  readonly hidden: Readonly<Record<string, string>>
  readonly form: FormState
  readonly fault: string | null
}

/** Where somebody asks to become a member, in whichever way the space lets them. */
export function JoinView({ spaceName, spaceHref, email, state, hidden, form, fault }: JoinViewProps) {
  const words = wordsFor()
  const { joining } = words
  return (
    <div class="narrow">
      <h1>{state === 'waiting' ? joining.waitingTitle : joining.title(spaceName)}</h1>
      <p class="quiet">{joining.signedInAs(email)}</p>
      {state === 'waiting' && (
        <>
          <p class="lead">{joining.waiting}</p>
          <Form action="/join/withdraw" submit={joining.withdraw} hidden={hidden} isQuiet />
        </>
      )}
      {state === 'invitation' && <p class="lead">{joining.invitationOnly}</p>}
      {state === 'member' && <p class="lead">{joining.memberAlready}</p>}
      {(state === 'open' || state === 'application') && (
        <>
          <p class="lead">{joining[state]}</p>
          <Form
            action="/join"
            submit={state === 'open' ? joining.join : joining.apply}
            hidden={hidden}
            fault={fault}
          >
            <NameFields form={form} isRequired />
            {state === 'application' && (
              <>
                <Field
                  name="country"
                  label={joining.country}
                  form={form}
                  options={[{ value: '', label: '–' }, ...countryOptions(words)]}
                />
                <Field
                  name="affiliation"
                  label={joining.affiliation}
                  form={form}
                  autocomplete="organization"
                  dir="auto"
                  maxlength={300}
                />
                <Field name="reason" label={joining.reason} form={form} isLong dir="auto" maxlength={2000} />
              </>
            )}
          </Form>
        </>
      )}
      <p>
        <a class={state === 'member' ? 'action' : 'tap'} href={spaceHref}>
          {joining.enter(spaceName)}
        </a>
      </p>
    </div>
  )
}

/** What somebody is called here. */
export function NameFields({ form, isRequired }: { readonly form: FormState; readonly isRequired: boolean }) {
  const { joining } = wordsFor()
  return (
    <>
      <Field
        name="name"
        label={joining.name}
        hint={joining.nameHint}
        form={form}
        isRequired={isRequired}
        autocomplete="name"
        dir="auto"
        maxlength={200}
      />
      <Field name="nativeName" label={joining.nativeName} form={form} dir="auto" maxlength={200} />
    </>
  )
}
