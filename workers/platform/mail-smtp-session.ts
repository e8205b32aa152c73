import type { SendOutcome } from '@serai/mail'
import { base64 } from './mail-headers.ts'

/** A server that takes mail from us. `tls`: from the first byte; `starttls`: once asked; `none`: never, on this machine. */
export type SmtpServer = {
  readonly host: string
  readonly port: number
  readonly security: 'tls' | 'starttls' | 'none'
  readonly login: { readonly user: string; readonly password: string } | null
}

/** A connection to it, as `cloudflare:sockets` has it. */
export type Wire = Pick<Socket, 'readable' | 'writable' | 'close'> & { startTls(): Wire }

/** What goes over it: the two addresses, and the message with the dot that ends it. */
export type Envelope = { readonly from: string; readonly to: string; readonly message: string }

/** Sends one mail and takes leave (RFC 5321). Throws when the server hangs up, or speaks another language. */
export async function converse(wire: Wire, server: SmtpServer, envelope: Envelope): Promise<SendOutcome> {
  const line = openLine(wire)
  const greeting = await line.hear()
  if (greeting.kind !== 2) return { failed: greeting.said }
  const name = envelope.from.split('@').at(-1) ?? ''
  const welcome = await introduce(line, server.security === 'starttls', name)
  if ('failed' in welcome) return welcome
  const refusal = server.login === null ? null : await signIn(welcome, server.login)
  if (refusal !== null) return { failed: refusal }
  const outcome = await deliver(welcome, envelope)
  // The server has answered for the mail by now; how it says goodbye changes nothing.
  await welcome.line.say('QUIT').catch(() => undefined)
  return outcome
}

/** A server that knows us, and what it offers: `STARTTLS`, `AUTH PLAIN LOGIN`, `SMTPUTF8`. */
type Welcome = { readonly line: Line; readonly offers: readonly string[] }

/** Says who we are and sees to TLS: no password and no mail goes over a connection that others can read. */
async function introduce(
  line: Line,
  isToEncrypt: boolean,
  name: string,
): Promise<Welcome | { readonly failed: string }> {
  const hello = await line.ask(`EHLO ${name}`)
  if (hello.kind !== 2) return { failed: hello.said }
  if (!isToEncrypt) return { line, offers: hello.offers }
  if (!hello.offers.includes('STARTTLS')) return { failed: 'no TLS' }
  const ready = await line.ask('STARTTLS')
  return ready.kind === 2 ? introduce(line.encrypt(), false, name) : { failed: ready.said }
}

/** What stood in the way, or null (RFC 4954; `LOGIN` as older servers have it). */
async function signIn(
  { line, offers }: Welcome,
  { user, password }: NonNullable<SmtpServer['login']>,
): Promise<string | null> {
  const ways = offers.find((offer) => offer.startsWith('AUTH '))?.split(' ') ?? []
  const plain = [`AUTH PLAIN ${base64(`\0${user}\0${password}`)}`]
  const login = ['AUTH LOGIN', base64(user), base64(password)]
  const lines = ways.includes('PLAIN') ? plain : ways.includes('LOGIN') ? login : []
  for (const text of lines) {
    const { kind, said } = await line.ask(text)
    if (kind === 2) return null
    if (kind !== 3) return said
  }
  return 'no way to sign in'
}

/** An address or a message that the server will never take is refused; all else failed. */
async function deliver({ line, offers }: Welcome, { from, to, message }: Envelope): Promise<SendOutcome> {
  const isAscii = /^[ -~]*$/.test(to)
  const letters = !isAscii && offers.includes('SMTPUTF8') ? ' SMTPUTF8' : ''
  const steps = [
    { text: `MAIL FROM:<${from}>${letters}`, wanted: 2, isOfMail: false },
    { text: `RCPT TO:<${to}>`, wanted: 2, isOfMail: true },
    { text: 'DATA', wanted: 3, isOfMail: false },
    { text: message, wanted: 2, isOfMail: true },
  ]
  for (const { text, wanted, isOfMail } of steps) {
    const { kind, said } = await line.ask(text)
    if (kind !== wanted) return isOfMail && kind === 5 ? { refused: said } : { failed: said }
  }
  return 'sent'
}

/** What a server answered: the first digit, its first line, and its lines without their numbers. */
type Reply = { readonly kind: number; readonly said: string; readonly offers: readonly string[] }

type Line = {
  say(text: string): Promise<void>
  hear(): Promise<Reply>
  ask(text: string): Promise<Reply>
  /** The same connection, encrypted from here on. */
  encrypt(): Line
}

const wholeReply = /^(?:\d{3}-[^\n]*\n)*\d{3}(?: [^\n]*)?\r?\n/

/** The most that a server may say at once. */
const mostReply = 16_384

function openLine(wire: Wire): Line {
  const reader: ReadableStreamDefaultReader<Uint8Array> = wire.readable.getReader()
  const writer: WritableStreamDefaultWriter<Uint8Array> = wire.writable.getWriter()
  const decoder = new TextDecoder()
  let heard = ''
  const say = (text: string) => writer.write(new TextEncoder().encode(`${text}\r\n`))
  const hear = async () => {
    while (!wholeReply.test(heard)) {
      const { value, done } = await reader.read()
      if (done) throw new Error('The server hung up.')
      heard += decoder.decode(value, { stream: true })
      if (heard.length > mostReply) throw new Error('The server does not speak SMTP.')
    }
    const reply = wholeReply.exec(heard)?.[0] ?? ''
    heard = heard.slice(reply.length)
    return readReply(reply)
  }
  return {
    say,
    hear,
    ask: async (text) => {
      // A server may answer, or hang up, before it has heard all.
      const [reply] = await Promise.all([hear(), say(text)])
      return reply
    },
    encrypt: () => {
      // What was said before is nobody's word: it could have been put in by another.
      if (heard !== '') throw new Error('The server spoke out of turn.')
      reader.releaseLock()
      writer.releaseLock()
      return openLine(wire.startTls())
    },
  }
}

function readReply(reply: string): Reply {
  const lines = reply.trim().split(/\r?\n/)
  return {
    kind: Number(reply[0]),
    said: lines[0] ?? '',
    offers: lines.map((line) => line.slice(4).toUpperCase()),
  }
}
