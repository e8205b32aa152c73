import { Field, Form, type FormState } from '../ui/field.tsx'
import { Section } from '../ui/section.tsx'
import { wordsFor } from '../words/index.ts'

export type PublicEntryProps = {
  /** The page that it stands on. */
  readonly href: string
  /** The public entry of the same human, where one is linked. */
  readonly person: { readonly slug: string; readonly name: string } | null
  readonly linking: FormState
}

/** Who somebody of the directory is among the people that the space publishes. */
export function PublicEntry({ href, person, linking }: PublicEntryProps) {
  const { member } = wordsFor().adminMembers
  return (
    <Section id="public-entry" title={member.person}>
      {person === null ? (
        <>
          <p>{member.personLead}</p>
          <Form action={`${href}/person`} submit={member.linkPerson} isQuiet>
            <Field
              name="person"
              label={member.personAddress}
              hint={member.personHint}
              form={linking}
              isRequired
              dir="ltr"
              maxlength={300}
            />
          </Form>
        </>
      ) : (
        <>
          <p>
            <a class="tap" href={`/people/${person.slug}`}>
              <bdi>{person.name}</bdi>
            </a>
          </p>
          <Form action={`${href}/person/unlink`} submit={member.unlinkPerson} isQuiet />
        </>
      )}
    </Section>
  )
}
