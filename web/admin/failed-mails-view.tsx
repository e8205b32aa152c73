import { EmptyState } from '../ui/empty-state.tsx'
import { Form } from '../ui/field.tsx'
import { wordsFor } from '../words/index.ts'
import { AdminHead, AtMinute } from './admin-parts.tsx'

export type FailedMailsViewProps = {
  readonly mails: readonly {
    readonly id: string
    readonly template: string
    readonly toAddress: string
    readonly failure: string
    readonly createdAt: string
    readonly expiresAt: string
  }[]
  readonly now: string
}

/** Mails that were given up, and why; never what they say. */
export function FailedMailsView({ mails, now }: FailedMailsViewProps) {
  const { mail, mailNames } = wordsFor().adminMembers
  const nameOf = (template: string) => Object.entries(mailNames).find(([name]) => name === template)?.[1]
  return (
    <>
      <AdminHead title={mail.title} lead={mail.lead} />
      {mails.length === 0 ? (
        <EmptyState say={mail.none} />
      ) : (
        <ul class="admin-rows">
          {mails.map(({ id, template, toAddress, failure, createdAt, expiresAt }) => (
            <li>
              <div>
                <p>
                  {nameOf(template) ?? template} · <bdi dir="ltr">{toAddress}</bdi>
                </p>
                <p class="quiet" dir="auto">
                  {mail.failed(failure)}
                </p>
              </div>
              <p class="quiet">
                <AtMinute at={createdAt} />
              </p>
              {expiresAt > now ? (
                <Form action="/admin/mail/again" submit={mail.again} hidden={{ mailId: id }} isQuiet />
              ) : (
                <p class="state">{mail.over}</p>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
