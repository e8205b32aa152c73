import { AnswerField } from '../members/answer-field.tsx'
import type { OwnField } from '../members/own-profile.tsx'
import { Form, type FormState } from '../ui/field.tsx'
import { Section } from '../ui/section.tsx'
import { wordsFor, type Words } from '../words/index.ts'

/** A field of the space, and what an entry answers as far as staff learn it. */
export type StaffAnswer = OwnField & { readonly value: string | null }

type AnswersFormProps = {
  /** The page that it stands on. */
  readonly href: string
  readonly answers: readonly StaffAnswer[]
  readonly form: FormState
  /** True where the entry is a member's: what members answer is then theirs. */
  readonly isMembers: boolean
}

/** What an entry answers, as far as those who run the space write it. */
export function AnswersForm({ href, answers, form, isMembers }: AnswersFormProps) {
  const words = wordsFor()
  const own = words.adminMembers.entry
  // What a member left empty is for them to answer, and what they show nobody else looks the same.
  const offered = answers.filter(({ isOwn, value }) => !isMembers || !isOwn || value !== null)
  return (
    <Section id="answers" title={own.answers}>
      <p>{isMembers ? own.answersOfMember : own.answersLead}</p>
      {offered.length > 0 && (
        <Form
          action={`${href}/answers`}
          submit={own.saveAnswers}
          // What each field was drawn with, so that nobody undoes what somebody else wrote meanwhile.
          hidden={Object.fromEntries(offered.map(({ id, value }) => [`was-${id}`, value ?? '']))}
        >
          {offered.map((field) => (
            <fieldset class="answer">
              <legend>
                <bdi>{field.label}</bdi>
              </legend>
              <AnswerField field={field} form={form} words={words} />
              <SaidMeanwhile field={field} form={form} words={words} />
              <p class="hint">{own.seenBy(words.fieldAudienceNames[field.maxAudience])}</p>
            </fieldset>
          ))}
        </Form>
      )}
    </Section>
  )
}

type MeanwhileProps = { readonly field: StaffAnswer; readonly form: FormState; readonly words: Words }

/** What an entry says by now, where a form was refused that was drawn before. */
function SaidMeanwhile({ field: { id, value }, form, words }: MeanwhileProps) {
  const was = form.values[`was-${id}`]
  const says = value ?? ''
  if (was === undefined || was === says || form.values[`value-${id}`] === says) return null
  const { nowSays, nowEmpty } = words.adminMembers.entry
  return says === '' ? (
    <p class="hint">{nowEmpty}</p>
  ) : (
    <p class="hint">
      {nowSays} <bdi>{says}</bdi>
    </p>
  )
}
