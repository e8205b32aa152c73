import { SearchForm } from '../ui/search-form.tsx'
import type { MemberStatus } from '@serai/db'
import { fieldAudiences, type Role } from '@serai/kernel'
import { Check } from '../ui/check.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Field, Form, type FormState } from '../ui/field.tsx'
import { FilterBar, type FilterField } from '../ui/filter-bar.tsx'
import { Pager } from '../ui/pager.tsx'
import { SampleMark } from '../ui/sample-note.tsx'
import { Section } from '../ui/section.tsx'
import { dateText } from '../ui/dates.ts'
import { wordsFor, type Words } from '../words/index.ts'
import { AdminHead, entryHref, memberHref, PersonName } from './admin-parts.tsx'
import { emailText } from './email-text.ts'

/** An entry of the space, with its member where it has one. */
export type StaffEntry = {
  readonly id: string
  readonly memberId: string | null
  readonly handle: string
  readonly name: string
  readonly nativeName: string
  readonly email: string | null
  readonly isSample: boolean
  readonly status: MemberStatus | null
  readonly roles: readonly Role[]
  readonly seenAt: string | null
  readonly invitedUntil: string | null
}

/** The form to add somebody, and whether it was refused since somebody of that name is here. */
type Adding = { readonly form: FormState; readonly isNamedAlready: boolean }

export type MemberListViewProps = {
  readonly entries: readonly StaffEntry[]
  readonly sought: string
  readonly filters: readonly FilterField[]
  readonly now: string
  /** True where a search found more than it shows. */
  readonly isCut: boolean
  readonly mayInvite: boolean
  /** The form to add somebody; null where the viewer may not. */
  readonly adding: Adding | null
  readonly next: string | null
  readonly first: string | null
}

/** Everybody who has an entry in the space, by name. */
export function MemberListView(props: MemberListViewProps) {
  const { entries, sought, filters, isCut, next, first } = props
  const words = wordsFor()
  const { members, next: further, first: beginning } = words.adminMembers
  return (
    <>
      <AdminHead title={members.title} lead={members.lead} />
      <Search sought={sought} filters={filters} words={words} />
      <FilterBar
        action="/admin/members"
        fields={filters}
        kept={sought === '' ? [] : [{ name: 'q', value: sought }]}
        words={words}
      />
      {isCut && <p class="quiet">{members.cut(entries.length)}</p>}
      {entries.length === 0 ? (
        <EmptyState say={emptyOf(props, words)} />
      ) : (
        <ul class="admin-rows">
          {entries.map((entry) => (
            <EntryRow entry={entry} now={props.now} mayInvite={props.mayInvite} words={words} />
          ))}
        </ul>
      )}
      <Pager newer={first} older={next} words={words} names={{ newer: beginning, older: further }} />
      {props.adding !== null && <AddEntry adding={props.adding} words={words} />}
    </>
  )
}

/** Somebody is added by hand. That another of the same name is meant is asked only where there is one. */
function AddEntry({ adding, words }: { readonly adding: Adding; readonly words: Words }) {
  const { form, isNamedAlready } = adding
  const { entry } = words.adminMembers
  const { me } = words.membership
  return (
    <Section id="add" title={entry.add}>
      <details open={form.faults.length > 0}>
        <summary>{entry.addOpen}</summary>
        <p>{entry.addLead}</p>
        <Form action="/admin/members/add" submit={entry.addNow}>
          <Field name="name" label={me.name} form={form} isRequired dir="auto" maxlength={200} />
          {isNamedAlready && <Check name="isNamesake" label={entry.namesake} form={form} />}
          <Field name="nativeName" label={entry.nativeName} form={form} dir="auto" maxlength={200} />
          <Field
            name="email"
            label={entry.email}
            hint={entry.emailHint}
            form={form}
            dir="ltr"
            maxlength={320}
          />
          <Field
            name="listedFor"
            label={entry.listedFor}
            form={form}
            options={fieldAudiences.map((value) => ({ value, label: words.fieldAudienceNames[value] }))}
          />
        </Form>
      </details>
    </Section>
  )
}

function emptyOf({ sought, filters, next }: MemberListViewProps, words: Words) {
  const { none, noneFound, noneAmong } = words.adminMembers.members
  if (next !== null) return noneAmong
  return sought === '' && filters.every(({ value }) => value === null) ? none : noneFound
}

function Search({
  sought,
  filters,
  words,
}: Pick<MemberListViewProps, 'sought' | 'filters'> & { readonly words: Words }) {
  const { members } = words.adminMembers
  return (
    <SearchForm
      action="/admin/members"
      name="q"
      label={members.search}
      hint={members.searchHint}
      submit={members.show}
      sought={sought}
      maxlength={80}
      hidden={filters}
    />
  )
}

type RowProps = Pick<MemberListViewProps, 'now' | 'mayInvite'> & {
  readonly entry: StaffEntry
  readonly words: Words
}

function EntryRow({ entry, now, mayInvite, words }: RowProps) {
  const { members, statusNames } = words.adminMembers
  const { memberId, status, email, seenAt } = entry
  const isStranger = memberId === null
  return (
    <li>
      <div>
        <p>
          <a class="tap" href={isStranger ? entryHref(entry.id) : memberHref(memberId)}>
            <PersonName name={entry.name} nativeName={entry.nativeName} />
          </a>
          {entry.isSample && <SampleMark words={words} />}
        </p>
        <p class="quiet">{email === null ? members.noAddress : <bdi dir="ltr">{emailText(email)}</bdi>}</p>
      </div>
      <p class="quiet">
        {entry.roles.map((role) => words.roleNames[role]).join(', ')}
        {!isStranger && (
          <>
            {entry.roles.length > 0 && <br />}
            {seenAt === null ? members.neverSeen : members.seen(dateText(seenAt.slice(0, 10), words))}
          </>
        )}
      </p>
      <p class="state">{isStranger ? invitedOf(entry, now, words) : statusNames[status ?? 'none']}</p>
      {isStranger && email !== null && mayInvite && (
        <Form
          action="/admin/members/invite"
          submit={entry.invitedUntil === null ? members.invite : members.inviteAgain}
          hidden={{ profileId: entry.id }}
          isQuiet
        />
      )}
    </li>
  )
}

function invitedOf({ invitedUntil }: StaffEntry, now: string, words: Words): string {
  const { members, statusNames } = words.adminMembers
  if (invitedUntil === null) return statusNames.none
  const day = dateText(invitedUntil.slice(0, 10), words)
  return invitedUntil > now ? members.invitedUntil(day) : members.invitationOver
}
