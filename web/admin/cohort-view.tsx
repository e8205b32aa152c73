import { cohortParts, type CohortPart } from '@serai/kernel'
import { EmptyState } from '../ui/empty-state.tsx'
import { Field, Form, type FormState } from '../ui/field.tsx'
import { Pager } from '../ui/pager.tsx'
import { Section } from '../ui/section.tsx'
import { wordsFor } from '../words/index.ts'
import { AdminHead, memberHref } from './admin-parts.tsx'
import { CohortForm } from './cohorts-view.tsx'

export type CohortViewProps = {
  readonly slug: string
  readonly name: string
  readonly people: readonly {
    readonly id: string
    readonly memberId: string | null
    readonly handle: string
    readonly name: string
    readonly part: CohortPart
  }[]
  readonly form: FormState
  readonly adding: FormState
  readonly next: string | null
  readonly first: string | null
}

/** A cohort: who is in it, who is to be, and what it is called. */
export function CohortView({ slug, name, people, form, adding, next, first }: CohortViewProps) {
  const words = wordsFor()
  const { cohorts, next: further, first: beginning } = words.adminMembers
  const path = `/admin/cohorts/${slug}`
  return (
    <>
      <AdminHead title={name} back={{ path: '/admin/cohorts', label: cohorts.back }} />
      <Section id="people" title={cohorts.people}>
        {people.length === 0 ? (
          <EmptyState say={cohorts.noPeople} />
        ) : (
          <ul class="admin-rows">
            {people.map((person) => (
              <li>
                <p>
                  <a
                    class="tap"
                    href={
                      person.memberId === null ? `/members/${person.handle}` : memberHref(person.memberId)
                    }
                  >
                    <bdi>{person.name}</bdi>
                  </a>
                </p>
                <p class="quiet">{words.partNames[person.part]}</p>
                <Form
                  action={`${path}/remove`}
                  submit={cohorts.takeOut}
                  hidden={{ profileId: person.id }}
                  isQuiet
                />
              </li>
            ))}
          </ul>
        )}
        <Pager newer={first} older={next} words={words} names={{ newer: beginning, older: further }} />
      </Section>
      <Section id="add" title={cohorts.add}>
        <Form action={`${path}/people`} submit={cohorts.putIn}>
          <Field
            name="handles"
            label={cohorts.handles}
            hint={cohorts.handlesHint}
            form={adding}
            isLong
            isRequired
            dir="ltr"
          />
          <Field
            name="part"
            label={cohorts.part}
            form={adding}
            options={cohortParts.map((value) => ({ value, label: words.partNames[value] }))}
          />
        </Form>
      </Section>
      <Section id="change" title={cohorts.change}>
        <CohortForm action={path} form={form} words={words} />
      </Section>
    </>
  )
}
