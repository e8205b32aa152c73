import type { Row, Statement } from '@serai/db'
import { instantText, type Id } from '@serai/kernel'
import type { Scope } from '@serai/scope'
import { sealContent } from './sealed-content.ts'
import type { MailData, MailTemplate } from './templates.ts'

/** A mail that something causes. */
export type NewMail<T extends MailTemplate> = {
  readonly template: T
  /** An address as `readEmail` spells it. */
  readonly to: string
  readonly data: MailData<T>
  /** Set where the mail is for a member as such: they get it only while they are one. */
  readonly memberId?: Id<'member'>
  /** Whom it names to somebody else, where it does: it is sent no more once they are erased. */
  readonly about?: Id<'member'> | Id<'identity'> | null
  /** A language tag; English where it is left out. */
  readonly language?: string
  /** When it says nothing any more; in seven days where it is left out. */
  readonly expiresAt?: string
}

const goodForDays = 7

/**
 * What has a mail sent: it goes into the batch of what causes it, so that neither is without the other. After the batch,
 * ask for the job `mail.send-due`; the sweep asks for what nobody asked for.
 */
export function queueMail<T extends MailTemplate>(
  scope: Scope,
  mail: NewMail<T>,
): Promise<readonly Statement[]> {
  return queueMails(scope, [mail])
}

/** The same for any number of mails, in one statement or as many as their size needs: none for none. */
export async function queueMails<T extends MailTemplate>(
  scope: Scope,
  mails: readonly NewMail<T>[],
): Promise<readonly Statement[]> {
  return scope.db.insertRows('mails', await Promise.all(mails.map((mail) => rowOf(scope, mail))))
}

async function rowOf<T extends MailTemplate>(scope: Scope, mail: NewMail<T>): Promise<Row<'mails'>> {
  const { template, to, data, memberId = null, about = null, language = 'en' } = mail
  const id = scope.newId('mail')
  const now = instantText(scope.now)
  return {
    id,
    template,
    toAddress: to,
    memberId,
    about,
    sealedData: await sealContent(scope.sealing, id, { language, data }),
    state: 'waiting',
    attempts: 0,
    dueAt: now,
    expiresAt: mail.expiresAt ?? instantText(new Date(scope.now.getTime() + goodForDays * 86_400_000)),
    createdAt: now,
    failure: '',
  }
}
