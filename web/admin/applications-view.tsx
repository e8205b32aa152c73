import type { ApplicationState } from '@serai/db'
import { DrawnForField } from '../ui/drawn-for.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { dateText } from '../ui/dates.ts'
import { countryName } from '../ui/figures.ts'
import { Pager } from '../ui/pager.tsx'
import { Section } from '../ui/section.tsx'
import { wordsFor, type Words } from '../words/index.ts'
import { AdminHead, PersonName, RowText } from './admin-parts.tsx'
import { emailText } from './email-text.ts'

export type WaitingApplication = {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly nativeName: string
  readonly country: string | null
  readonly affiliation: string
  readonly reason: string
  readonly createdAt: string
}

export type ApplicationsViewProps = {
  readonly waiting: readonly WaitingApplication[]
  readonly decided: readonly {
    readonly id: string
    readonly name: string
    readonly state: ApplicationState
    readonly answer: string
    readonly decidedAt: string | null
    readonly decider: string | null
  }[]
  /** False where nobody can apply at present. */
  readonly isByApplication: boolean
  /** The answer that was just refused, with the application that it was to. */
  readonly refused: { readonly id: string; readonly answer: string; readonly fault: string | null } | null
  readonly next: string | null
  readonly first: string | null
}

/** Who asks to become a member, the oldest first, and what was decided lately. */
export function ApplicationsView(props: ApplicationsViewProps) {
  const { waiting, decided, isByApplication, refused, next, first } = props
  const words = wordsFor()
  const { applications, next: further, first: beginning } = words.adminMembers
  return (
    <>
      <AdminHead title={applications.title} lead={applications.lead} />
      {!isByApplication && <p class="note">{applications.notOpen}</p>}
      <Section id="waiting" title={applications.waiting}>
        {waiting.length === 0 ? (
          <EmptyState say={applications.none} />
        ) : (
          <ul class="admin-rows">
            {waiting.map((one) => (
              <Waiting application={one} refused={refused?.id === one.id ? refused : null} words={words} />
            ))}
          </ul>
        )}
        <Pager newer={first} older={next} words={words} names={{ newer: beginning, older: further }} />
      </Section>
      <Section id="decided" title={applications.decided}>
        {decided.length === 0 ? (
          <EmptyState say={applications.noneDecided} />
        ) : (
          <ul class="admin-rows">
            {decided.map((one) => (
              <Decided application={one} words={words} />
            ))}
          </ul>
        )}
      </Section>
    </>
  )
}

type WaitingProps = {
  readonly application: WaitingApplication
  readonly refused: ApplicationsViewProps['refused']
  readonly words: Words
}

function Waiting({ application, refused, words }: WaitingProps) {
  const { applications } = words.adminMembers
  const { id, name, nativeName, email, country, affiliation, reason, createdAt } = application
  const from = [affiliation, country === null ? '' : countryName(country, words.language)]
  return (
    <li class="admin-case">
      <h3>
        <PersonName name={name} nativeName={nativeName} />
      </h3>
      <p class="quiet">
        <bdi>{from.filter((part) => part !== '').join(', ')}</bdi>
      </p>
      <p class="quiet">
        <bdi dir="ltr">{emailText(email)}</bdi>,{' '}
        {applications.applied(dateText(createdAt.slice(0, 10), words))}
      </p>
      {reason !== '' && (
        <>
          <p class="visually-hidden">{applications.reason}</p>
          <blockquote class="admin-quote" dir="auto">
            {reason}
          </blockquote>
        </>
      )}
      <form class="form" method="post" action="/admin/applications/decide">
        <input type="hidden" name="applicationId" value={id} />
        <DrawnForField />
        <RowText
          name="answer"
          label={applications.answer}
          hint={applications.answerHint}
          value={refused?.answer ?? ''}
          fault={refused?.fault ?? null}
        />
        <p class="admin-deeds">
          <button type="submit" class="action" name="decision" value="approve">
            {applications.approve}
          </button>
          <button type="submit" class="button" name="decision" value="decline">
            {applications.decline}
          </button>
        </p>
      </form>
    </li>
  )
}

type DecidedProps = {
  readonly application: ApplicationsViewProps['decided'][number]
  readonly words: Words
}

function Decided({ application, words }: DecidedProps) {
  const { applicationStates, by } = words.adminMembers
  const { name, state, answer, decidedAt, decider } = application
  return (
    <li>
      <div>
        <p>
          <bdi>{name}</bdi>
        </p>
        {answer !== '' && (
          <p class="quiet" dir="auto">
            {answer}
          </p>
        )}
      </div>
      <p class="quiet">
        {decidedAt !== null && dateText(decidedAt.slice(0, 10), words)}
        {decider !== null && (
          <>
            {' '}
            <bdi>{by(decider)}</bdi>
          </>
        )}
      </p>
      <p class="state">{applicationStates[state]}</p>
    </li>
  )
}
