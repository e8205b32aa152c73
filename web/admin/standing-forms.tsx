import { Field, Form } from '../ui/field.tsx'
import { Section } from '../ui/section.tsx'
import type { Words } from '../words/index.ts'
import { memberHref } from './admin-parts.tsx'
import { HeavyDeed } from './heavy-deed.tsx'
import type { MemberStaffViewProps } from './member-staff-view.tsx'

type StandingProps = Pick<
  MemberStaffViewProps,
  'id' | 'status' | 'name' | 'handle' | 'mayAct' | 'suspending' | 'removing' | 'erasing'
> & { readonly words: Words }

/** What may be done about a member as a whole. */
export function Standing(props: StandingProps) {
  const { id, status, name, handle, mayAct, erasing, words } = props
  const { member } = words.adminMembers
  if (!mayAct)
    return (
      <Section id="standing" title={member.standingTitle}>
        <p class="quiet">{member.notYours}</p>
      </Section>
    )
  const isOut = status === 'left' || status === 'erased'
  const back = memberHref(id)
  return (
    <Section id="standing" title={member.standingTitle}>
      {status === 'suspended' && (
        <>
          <p>{member.liftLead}</p>
          <Form action={`${back}/lift`} submit={member.lift} />
        </>
      )}
      {status === 'left' && <Form action={`${back}/invite`} submit={member.inviteAgain} isQuiet />}
      {(status === 'active' || status === 'deactivated') && (
        <HeavyDeed
          deed={member.suspend}
          lead={member.suspendLead(name)}
          confirm={member.suspendConfirm(name)}
          action={`${back}/suspend`}
          form={props.suspending}
          back={back}
        />
      )}
      {!isOut && (
        <HeavyDeed
          deed={member.remove}
          lead={member.removeLead(name)}
          confirm={member.removeConfirm(name)}
          action={`${back}/remove`}
          form={props.removing}
          back={back}
        />
      )}
      {status !== 'erased' && (
        <HeavyDeed
          deed={member.erase}
          lead={member.eraseLead(name)}
          action={`${back}/erase`}
          form={erasing}
          back={back}
        >
          <Field
            name="confirm"
            label={member.eraseConfirm(handle)}
            form={erasing}
            isRequired
            autocomplete="off"
            dir="ltr"
          />
        </HeavyDeed>
      )}
    </Section>
  )
}
