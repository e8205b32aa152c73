import { EmptyState } from '../ui/empty-state.tsx'
import { countryName } from '../ui/figures.ts'
import { Field, Form, type FormState } from '../ui/field.tsx'
import { Pager } from '../ui/pager.tsx'
import { Section } from '../ui/section.tsx'
import { countryOptions } from '../members/country-options.ts'
import { wordsFor, type Words } from '../words/index.ts'
import { AdminHead, orNone } from './admin-parts.tsx'

export type StaffCohort = {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly programme: string
  readonly year: number | null
  readonly country: string | null
}

export type CohortsViewProps = {
  readonly cohorts: readonly StaffCohort[]
  readonly form: FormState
  readonly next: string | null
  readonly first: string | null
}

/** The cohorts of a space, and the form to make one. */
export function CohortsView({ cohorts, form, next, first }: CohortsViewProps) {
  const words = wordsFor()
  const { cohorts: own, next: further, first: beginning } = words.adminMembers
  return (
    <>
      <AdminHead title={own.title} lead={own.lead} />
      {cohorts.length === 0 ? (
        <EmptyState say={own.none} />
      ) : (
        <ul class="admin-rows">
          {cohorts.map((cohort) => (
            <li>
              <p>
                <a class="tap" href={`/admin/cohorts/${cohort.slug}`}>
                  <bdi>{cohort.name}</bdi>
                </a>
              </p>
              <p class="quiet">
                <bdi>{cohortLine(cohort, words)}</bdi>
              </p>
            </li>
          ))}
        </ul>
      )}
      <Pager newer={first} older={next} words={words} names={{ newer: beginning, older: further }} />
      <Section id="make" title={own.make}>
        <CohortForm action="/admin/cohorts" form={form} words={words} />
      </Section>
    </>
  )
}

/** Of what a cohort is. */
function cohortLine({ programme, year, country }: StaffCohort, words: Words): string {
  const parts = [programme, year, country === null ? null : countryName(country, words.language)]
  return parts.filter((part) => part !== null).join(', ')
}

type CohortFormProps = {
  readonly action: string
  readonly form: FormState
  readonly words: Words
}

/** What a cohort is called and of what it is. */
export function CohortForm({ action, form, words }: CohortFormProps) {
  const { cohorts } = words.adminMembers
  return (
    <Form action={action} submit={cohorts.save}>
      <Field name="name" label={cohorts.name} form={form} isRequired maxlength={200} dir="auto" />
      <Field
        name="slug"
        label={cohorts.slug}
        hint={cohorts.slugHint}
        form={form}
        isRequired
        maxlength={120}
        dir="ltr"
      />
      <Field name="programme" label={cohorts.programme} form={form} isRequired maxlength={120} dir="auto" />
      <Field name="year" label={cohorts.year} form={form} inputmode="numeric" maxlength={4} />
      <Field name="country" label={cohorts.country} form={form} options={orNone(countryOptions(words))} />
    </Form>
  )
}
