import type { MemberStatus } from '@serai/db'
import type { CohortPart } from '@serai/kernel'
import { EmptyState } from '../ui/empty-state.tsx'
import { Form, type FormState } from '../ui/field.tsx'
import { Pager } from '../ui/pager.tsx'
import { Section } from '../ui/section.tsx'
import { wordsFor } from '../words/index.ts'
import { AdminHead, memberHref } from './admin-parts.tsx'
import { CohortSearch, type CohortSearchProps } from './cohort-search.tsx'
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
    readonly status: MemberStatus | null
  }[]
  readonly form: FormState
  readonly search: CohortSearchProps['search']
  readonly next: string | null
  readonly first: string | null
}

/** A cohort: who is in it, who is to be, and what it is called. */
export function CohortView({ slug, name, people, form, search, next, first }: CohortViewProps) {
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
                {person.status !== null && person.status !== 'active' && (
                  <p class="state">{words.adminMembers.statusNames[person.status]}</p>
                )}
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
        <CohortSearch path={path} search={search} words={words} />
      </Section>
      <Section id="change" title={cohorts.change}>
        <CohortForm action={path} form={form} words={words} />
      </Section>
    </>
  )
}
