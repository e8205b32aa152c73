import { claimDueMails, tryMail, type MailProvider, type MailSender } from '@serai/mail'
import type { Right, Scope } from '@serai/scope'
import { mailOf } from '@serai/web/mail'
import { inWords } from '../platform/in-words.ts'

/** One after the other, each within the provider's deadline, these are done before the lease on them is over. */
const mostAtOnce = 20

/**
 * Sends the mail of the space that is due, twenty a message. What cannot be sent waits for its next try or is dead, and
 * holds nothing else up; a second message finds nothing due.
 */
export async function sendDueMail(
  scope: Scope<Right>,
  provider: MailProvider,
  from: MailSender,
  log: (line: Readonly<Record<string, unknown>>) => void,
): Promise<void> {
  const write: Parameters<typeof tryMail>[2]['write'] = ({ template, data }, language) =>
    mailOf(template, data, language)
  const claimed = await claimDueMails(scope.db, scope.now, mostAtOnce)
  for (const mail of claimed) {
    const about = { job: 'mail.send-due', space: scope.space, mail: mail.id, template: mail.template }
    try {
      const { state, failure } = await tryMail(scope, mail, { provider, from, write })
      if (state !== 'sent') log({ ...about, provider: provider.name, state, failure })
    } catch (error) {
      // A mistake of ours in one mail must not stop the others; it is tried again when its lease is over.
      log({ ...about, error: inWords(error) })
    }
  }
  if (claimed.length === mostAtOnce) await scope.jobs.later({ type: 'mail.send-due' })
}
