import type { MailProvider, MailSender } from '@serai/mail'
import { cloudflareMail } from './mail-cloudflare.ts'
import { readSender } from './mail-headers.ts'
import { httpMail } from './mail-http.ts'
import { mailboxMail } from './mail-mailbox.ts'
import { decoded, readSmtpServer, smtpMail } from './mail-smtp.ts'

/** What of the deployment says how mail leaves it. */
export type MailEnv = {
  /** `cloudflare`, `smtp://user:password@host:port`, `https://:key@host`; `mailbox` or nothing on a machine of one's own. */
  readonly MAIL?: string
  readonly MAIL_FROM: string
  readonly EMAIL?: SendEmail
  readonly FILES: R2Bucket
  readonly PLATFORM_ORIGIN: string
}

/** Who takes the deployment's mail. Where nobody does, every try fails and the mail waits: none is lost. */
export function mailProviderOf(env: MailEnv, now: Date): MailProvider {
  const { MAIL = '', EMAIL } = env
  const isHere = new URL(env.PLATFORM_ORIGIN).hostname === 'localhost'
  if (isHere && (MAIL === '' || MAIL === 'mailbox')) return mailboxMail(env.FILES, now)
  if (MAIL === 'cloudflare') return EMAIL === undefined ? nobody : cloudflareMail(EMAIL)
  const server = readSmtpServer(MAIL)
  if (server !== null) return smtpMail(server)
  const url = URL.parse(MAIL)
  if (url?.protocol !== 'https:' || url.password === '') return nobody
  const base = `${url.origin}${url.pathname}`.replace(/\/$/, '')
  return httpMail({ base, key: decoded(url.password) })
}

/** Whom mail is from, as `MAIL_FROM` says. Throws where it says nothing: no mail could be sent, and nobody would know why. */
export function mailSenderOf({ MAIL_FROM }: Pick<MailEnv, 'MAIL_FROM'>): MailSender {
  const sender = readSender(MAIL_FROM)
  if (sender === null) throw new Error('MAIL_FROM is no sender, such as Serai <mail@serai.example>.')
  return sender
}

const nobody: MailProvider = { name: 'none', send: async () => ({ failed: 'no provider' }) }
