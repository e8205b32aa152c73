import type { MailData, MailTemplate, MailText } from '@serai/mail'
import { mailWordsFor } from '../words/mail.ts'
import { htmlMail } from './html-mail.ts'
import { plainOf } from './said.ts'
import { textMail } from './text-mail.ts'

/** What a mail says, in both of its forms, from the same words. Nothing in the data is markup, or ends a line of a header. */
export function mailOf<T extends MailTemplate>(template: T, data: MailData<T>, language: string): MailText {
  const words = mailWordsFor(language)
  const copy = words.copy[template](data)
  return { subject: plainOf(copy.subject), text: textMail(copy, words), html: htmlMail(copy, words) }
}
