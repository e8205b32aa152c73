import { SearchForm } from '../ui/search-form.tsx'
import type { MemberStatus } from '@serai/db'
import { cohortParts } from '@serai/kernel'
import { EmptyState } from '../ui/empty-state.tsx'
import { Field, Form, type FormState } from '../ui/field.tsx'
import type { Words } from '../words/index.ts'
import { faultOf, PersonName } from './admin-parts.tsx'
import { emailText } from './email-text.ts'

type Candidate = {
  readonly id: string
  readonly name: string
  readonly nativeName: string
  readonly email: string | null
  readonly status: MemberStatus | null
  /** What they are in the cohort already; null where they are not in it. */
  readonly part: string | null
}

export type CohortSearchProps = {
  /** The page of the cohort. */
  readonly path: string
  readonly search: {
    readonly sought: string
    /** Null where nobody was looked for. */
    readonly found: readonly Candidate[] | null
    readonly isCut: boolean
    readonly form: FormState
  }
  readonly words: Words
}

/** People are looked for, and those that are meant are put into a cohort. */
export function CohortSearch({ path, search, words }: CohortSearchProps) {
  const { cohorts } = words.adminMembers
  const { sought, found, form } = search
  const fault = faultOf(form, 'people')
  return (
    <>
      {fault !== null && (
        <p class="fault" role="alert">
          {cohorts.whom} {fault}.
        </p>
      )}
      <SearchForm
        action={`${path}#add`}
        name="find"
        label={cohorts.find}
        hint={cohorts.findHint}
        submit={cohorts.search}
        sought={sought}
        maxlength={320}
      />
      {found?.length === 0 && <EmptyState say={cohorts.noneFound} />}
      {found !== null && found.length > 0 && (
        <Found path={path} search={{ ...search, found }} words={words} />
      )}
    </>
  )
}

type FoundProps = Pick<CohortSearchProps, 'path' | 'words'> & {
  readonly search: CohortSearchProps['search'] & { readonly found: readonly Candidate[] }
}

function Found({ path, search: { found, isCut, form }, words }: FoundProps) {
  const { cohorts } = words.adminMembers
  return (
    <Form action={`${path}/people`} submit={cohorts.putIn}>
      <fieldset class="answer">
        <legend>{cohorts.whom}</legend>
        {found.map((one) => (
          <p class="check">
            <label>
              <input type="checkbox" name={`person-${one.id}`} value="on" />
              <span>
                <PersonName name={one.name} nativeName={one.nativeName} />
                <span class="hint">{aboutOf(one, words)}</span>
              </span>
            </label>
          </p>
        ))}
      </fieldset>
      {isCut && <p class="quiet">{cohorts.foundCut(found.length)}</p>}
      <Field
        name="part"
        label={cohorts.part}
        form={form}
        options={cohortParts.map((value) => ({ value, label: words.partNames[value] }))}
      />
    </Form>
  )
}

/** What tells people of one name apart. */
function aboutOf({ email, status, part }: Candidate, words: Words): string {
  const { cohorts, members, statusNames } = words.adminMembers
  const held = cohortParts.find((one) => one === part)
  return [
    email === null ? members.noAddress : emailText(email),
    status === 'active' ? '' : statusNames[status ?? 'none'],
    held === undefined ? '' : cohorts.inAlready(words.partNames[held]),
  ]
    .filter((said) => said !== '')
    .join(' · ')
}
