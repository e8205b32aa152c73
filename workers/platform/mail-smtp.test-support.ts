import type { Connect } from './mail-smtp.ts'
import type { Wire } from './mail-smtp-session.ts'

/** How a server that stands in for the outside behaves; what is left out goes well. */
export type Manners = {
  readonly greeting?: string
  /** What it offers before TLS, and with it. */
  readonly offers?: readonly string[]
  readonly offersEncrypted?: readonly string[]
  /** What it answers to a verb, such as `RCPT`; `message` is the message itself. */
  readonly replies?: Readonly<Record<string, string>>
  /** The verb at which it hangs up without a word. */
  readonly hangsUpAt?: string
}

export type SmtpStandIn = {
  readonly open: Connect
  /** Every line it was told, those over TLS with a mark. */
  readonly told: readonly string[]
  readonly messages: readonly string[]
  isClosed(): boolean
}

const goesWell: Readonly<Record<string, string>> = {
  STARTTLS: '220 go on',
  AUTH: '235 welcome',
  MAIL: '250 fine',
  RCPT: '250 fine',
  DATA: '354 go on',
  message: '250 taken',
  QUIT: '221 goodbye',
}

/** A server that takes mail, and says afterwards what it was told. */
export function anSmtpServer(manners: Manners = {}): SmtpStandIn {
  const told: string[] = []
  const messages: string[] = []
  let closings = 0
  const replies = { ...goesWell, ...manners.replies }
  const { offers = ['STARTTLS', 'AUTH PLAIN LOGIN'], offersEncrypted = ['AUTH PLAIN LOGIN'] } = manners

  const connection = (isEncrypted: boolean): Wire => {
    const [toServer, toClient] = [new TransformStream<Uint8Array>(), new TransformStream<Uint8Array>()]
    const mouth = toClient.writable.getWriter()
    const say = (text: string) => mouth.write(new TextEncoder().encode(`${text}\r\n`))
    const hello = (list: readonly string[]) =>
      ['here', ...list].map((one, n) => `250${n === list.length ? ' ' : '-'}${one}`).join('\r\n')
    const answer = (verb: string) =>
      verb === 'EHLO' ? hello(isEncrypted ? offersEncrypted : offers) : (replies[verb] ?? '502 what?')
    const serve = async () => {
      if (!isEncrypted) await say(manners.greeting ?? '220 here')
      if (manners.hangsUpAt === 'greeting') return mouth.close()
      for await (const [verb, line] of turnsOf(toServer.readable)) {
        if (verb === 'message') messages.push(line)
        else told.push(isEncrypted ? `[tls] ${line}` : line)
        if (verb === manners.hangsUpAt) return mouth.close()
        await say(answer(verb))
      }
    }
    // What goes wrong here the client sees as a server that hangs up.
    void serve().catch(() => mouth.abort().catch(() => undefined))
    return {
      readable: toClient.readable,
      writable: toServer.writable,
      startTls: () => connection(true),
      close: async () => {
        closings++
      },
    }
  }
  return { open: () => connection(false), told, messages, isClosed: () => closings > 0 }
}

/** What a client says: lines with their verbs, and after `DATA` the message as one. */
async function* turnsOf(readable: ReadableStream<Uint8Array>): AsyncGenerator<readonly [string, string]> {
  let [heard, end, verb] = ['', '\r\n', '']
  for await (const bytes of readable) {
    heard += new TextDecoder().decode(bytes)
    for (let at = heard.indexOf(end); at >= 0; at = heard.indexOf(end)) {
      const line = heard.slice(0, at)
      heard = heard.slice(at + end.length)
      verb = end === '\r\n' ? (line.split(/[ :]/)[0] ?? '') : 'message'
      yield [verb, line]
      end = verb === 'DATA' ? '\r\n.\r\n' : '\r\n'
    }
  }
}
