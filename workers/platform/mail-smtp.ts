import type { MailProvider, OutgoingMail } from '@serai/mail'
import { connect } from 'cloudflare:sockets'
import { withinDeadline } from './mail-deadline.ts'
import { headerText, senderHeader } from './mail-headers.ts'
import { converse, type SmtpServer, type Wire } from './mail-smtp-session.ts'

/** What of sockets this needs, so that tests can stand in for the outside. */
export type Connect = (server: SmtpServer) => Wire

/** Reads `smtps://user:password@host:port` or `smtp://…`; null for what is neither. On port 465 TLS comes first. */
export function readSmtpServer(address: string): SmtpServer | null {
  const url = URL.parse(address)
  if (url === null || !/^smtps?:$/.test(url.protocol) || url.hostname === '') return null
  const port = Number(url.port === '' ? (url.protocol === 'smtps:' ? 465 : 587) : url.port)
  const isImplicit = url.protocol === 'smtps:' || port === 465
  const isHere = url.hostname === 'localhost' || url.hostname === '127.0.0.1'
  const [user, password] = [decoded(url.username), decoded(url.password)]
  return {
    host: url.hostname,
    port,
    security: isImplicit ? 'tls' : isHere ? 'none' : 'starttls',
    login: user === '' ? null : { user, password },
  }
}

/** A part of an address without its escapes; as it is, where they are none. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/**
 * Mail by SMTP, a connection for each. It knows no ids: a mail whose taking nobody heard of may be sent twice, with the
 * same Message-ID.
 */
export function smtpMail(server: SmtpServer, open: Connect = openSocket): MailProvider {
  return {
    name: 'smtp',
    send: (mail) =>
      withinDeadline(async (cut) => {
        const message = await messageOf(mail)
        const wire = open(server)
        // Closing may never end (github.com/cloudflare/workerd/issues/2060), so nobody waits for it.
        const close = () => void wire.close().catch(() => undefined)
        cut.addEventListener('abort', close)
        try {
          return await converse(wire, server, { from: mail.from.email, to: mail.to, message })
        } finally {
          close()
        }
      }),
  }
}

function openSocket({ host, port, security }: SmtpServer): Wire {
  const secureTransport = ({ tls: 'on', starttls: 'starttls', none: 'off' } as const)[security]
  return connect({ hostname: host, port }, { secureTransport, allowHalfOpen: false })
}

/**
 * The mail as it goes over the wire, up to the dot that ends it. The library writes its parts alone: its headers have
 * encoded words in quotes, and its session reads for ever without a pause when a server hangs up, and sends the
 * password to one that offers no TLS.
 */
async function messageOf({ id, from, to, subject, text, html, headers }: OutgoingMail): Promise<string> {
  const { Email } = await import('worker-mailer')
  const email = new Email({
    from: from.email,
    to,
    subject,
    text,
    html,
    headers: {
      ...headers,
      From: senderHeader(from),
      To: to,
      Subject: headerText(subject),
      'Message-ID': `<${id}@${from.email.split('@').at(-1)}>`,
    },
  })
  return email.getEmailData().replace(/\r\n$/, '')
}
