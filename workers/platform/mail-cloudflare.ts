import type { MailProvider, SendOutcome } from '@serai/mail'
import { withinDeadline } from './mail-deadline.ts'

/** What Cloudflare will say again of the same mail (developers.cloudflare.com/email-service); all else passes, or is the deployment's to mend. */
const forGood: ReadonlySet<string> = new Set([
  'E_VALIDATION_ERROR',
  'E_FIELD_MISSING',
  'E_RECIPIENT_SUPPRESSED',
  'E_CONTENT_TOO_LARGE',
])

/**
 * Cloudflare's Email Service, by a `send_email` binding. It knows no ids: a mail whose taking nobody heard of may be
 * sent twice.
 */
export function cloudflareMail(binding: SendEmail): MailProvider {
  return {
    name: 'cloudflare',
    send: ({ from, to, subject, text, html, headers }) =>
      withinDeadline(async () => {
        const sender = from.name === '' ? from.email : from
        const message = { from: sender, to, subject, text, html, headers: { ...headers } }
        return binding.send(message).then(() => 'sent' as const, refusal)
      }),
  }
}

/** Errors carry a `code`; their message may name the address. */
function refusal(error: unknown): SendOutcome {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (!/^E_[A-Z_]+$/.test(code)) return { failed: 'no code' }
  return forGood.has(code) ? { refused: code } : { failed: code }
}
