import type { FormState } from '../ui/field.tsx'
import { OnDay } from '../members/on-day.tsx'
import { wordsFor } from '../words/index.ts'

/** The title of a page and a line about it, after the way back to the list that it is of. */
export function AdminHead(props: {
  readonly title: string
  readonly lead?: string
  readonly back?: { readonly path: string; readonly label: string }
}) {
  const { title, lead, back } = props
  return (
    <>
      {back !== undefined && (
        <p class="kicker">
          <a class="tap" href={back.path}>
            {back.label}
          </a>
        </p>
      )}
      <h1>
        <bdi>{title}</bdi>
      </h1>
      {lead !== undefined && <p class="admin-lead">{lead}</p>}
    </>
  )
}

type RowTextProps = {
  readonly name: string
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly fault: string | null
}

/** A text field of a form that stands on a page many times: its label holds it, so that no id is there twice. */
export function RowText({ name, label, hint, value, fault }: RowTextProps) {
  return (
    <label class="field">
      <span>{label}</span>
      {fault !== null && (
        <span class="fault">
          {label} {fault}.
        </span>
      )}
      <textarea
        name={name}
        rows={3}
        maxlength={2000}
        dir="auto"
        aria-invalid={fault === null ? undefined : 'true'}
      >
        {value}
      </textarea>
      <span class="hint">{hint}</span>
    </label>
  )
}

/** A name with what it is written as in its own script. */
export function PersonName({ name, nativeName }: { readonly name: string; readonly nativeName: string }) {
  return (
    <>
      <bdi>{name}</bdi>
      {nativeName !== '' && (
        <>
          {' · '}
          <bdi>{nativeName}</bdi>
        </>
      )}
    </>
  )
}

/** An instant to the minute, as those who read a log want it: `2 March 2026, 12:00 UTC`. */
export function AtMinute({ at }: { readonly at: string }) {
  return (
    <span class="figures">
      <OnDay at={at} />, {at.slice(11, 16)} UTC
    </span>
  )
}

/** Where a person of the space is looked after. The addresses of this site are in small letters. */
export function memberHref(memberId: string): string {
  return `/admin/members/${memberId.toLowerCase()}`
}

/** Where an entry that is no member's is looked after. */
export function entryHref(profileId: string): string {
  return `/admin/members/entries/${profileId.toLowerCase()}`
}

/** The reason that a field of a refused form was given, if it was this one. */
export function faultOf({ faults }: FormState, name: string): string | null {
  return faults.find(({ path }) => path === name || path.startsWith(`${name}.`))?.reason ?? null
}

/** Something to choose in a form, and nothing as the first. */
export function orNone(options: readonly { readonly value: string; readonly label: string }[]) {
  return [{ value: '', label: wordsFor().adminMembers.chooseNone }, ...options]
}
