import type { MailProvider, OutgoingMail, SendOutcome } from '@serai/mail'
import { withinDeadline } from './mail-deadline.ts'
import { quotedSender } from './mail-headers.ts'

/** A provider that takes mail as Resend does (resend.com/docs/api-reference), or another that speaks the same. */
export type HttpMailServer = {
  /** Without a slash at its end, such as `https://api.resend.com`. */
  readonly base: string
  readonly key: string
}

/** What of HTTP this needs, so that tests can stand in for the outside. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** Mail by an HTTP API that takes each `Idempotency-Key` once. */
export function httpMail(
  { base, key }: HttpMailServer,
  ask: Fetch = (url, init) => fetch(url, init),
): MailProvider {
  return {
    name: 'http',
    send: (mail) =>
      withinDeadline(async (cut) => {
        const response = await ask(`${base}/emails`, {
          method: 'POST',
          // The key goes to this host and to no other.
          redirect: 'manual',
          signal: cut,
          headers: {
            authorization: `Bearer ${key}`,
            'content-type': 'application/json',
            'idempotency-key': mail.id,
          },
          body: JSON.stringify(messageOf(mail)),
        })
        return readAnswer(response)
      }),
  }
}

function messageOf({ from, to, subject, text, html, headers }: OutgoingMail) {
  return { from: quotedSender(from), to: [to], subject, text, html, headers }
}

/** Faults of the deployment, which answer like faults of the mail. */
const ofDeployment: ReadonlySet<string> = new Set([
  'invalid_from_address',
  'invalid_access',
  'invalid_region',
  'invalid_idempotency_key',
])

async function readAnswer(response: Response): Promise<SendOutcome> {
  const body: unknown = await response.json().catch(() => null)
  if (response.ok) return 'sent'
  const name = typeof body === 'object' && body !== null && 'name' in body ? String(body.name) : ''
  // An earlier try was taken, and only nobody heard of it: the words have changed since.
  if (name === 'invalid_idempotent_request') return 'sent'
  const said = `${response.status} ${/^[a-z_]{1,60}$/.test(name) ? name : ''}`.trim()
  const isOfMail = [400, 413, 422].includes(response.status) && !ofDeployment.has(name)
  return isOfMail ? { refused: said } : { failed: said }
}
