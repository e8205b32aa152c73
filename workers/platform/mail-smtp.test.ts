import { describe, expect, it } from 'vitest'
import { readSmtpServer, smtpMail } from './mail-smtp.ts'
import type { SmtpServer } from './mail-smtp-session.ts'
import { anSmtpServer, type Manners } from './mail-smtp.test-support.ts'

const server: SmtpServer = {
  host: 'smtp.example',
  port: 587,
  security: 'starttls',
  login: { user: 'serai', password: 'geheim' },
}

const mail = {
  id: '01KJQ6PSG0WMV9BH3BGREWS78V',
  from: { name: 'Serai', email: 'mail@serai.example' },
  to: 'ada@example.org',
  subject: 'Your code',
  text: 'Dear Ada,\n.\nis no end. Код: 12 = twelve\n',
  html: '<p>Dear Ada</p>',
  headers: { 'Auto-Submitted': 'auto-generated' },
}

async function sent(manners: Manners, changes: Partial<SmtpServer> = {}, of: Partial<typeof mail> = {}) {
  const standIn = anSmtpServer(manners)
  const outcome = await smtpMail({ ...server, ...changes }, standIn.open).send({ ...mail, ...of })
  return { outcome, ...standIn }
}

describe('a conversation by SMTP', () => {
  it('goes over to TLS before the password and the mail', async () => {
    const { outcome, told, messages, isClosed } = await sent({})
    expect([outcome, messages.length, isClosed()]).toEqual(['sent', 1, true])
    expect(told.slice(0, 7)).toEqual([
      'EHLO serai.example',
      'STARTTLS',
      '[tls] EHLO serai.example',
      `[tls] AUTH PLAIN ${btoa('\0serai\0geheim')}`,
      '[tls] MAIL FROM:<mail@serai.example>',
      '[tls] RCPT TO:<ada@example.org>',
      '[tls] DATA',
    ])
  })

  it('tells a server that offers no TLS nothing more', async () => {
    const { outcome, told } = await sent({ offers: ['AUTH PLAIN'] })
    expect(outcome).toEqual({ failed: 'no TLS' })
    expect(told).toEqual(['EHLO serai.example'])
  })

  it('asks for no TLS where it was there from the first byte, nor on this machine', async () => {
    for (const security of ['tls', 'none'] as const) {
      const { outcome, told } = await sent({ offers: [] }, { security, login: null })
      expect([outcome, told.includes('STARTTLS')]).toEqual(['sent', false])
    }
  })

  it('signs in as older servers want it', async () => {
    const replies = {
      AUTH: '334 VXNlcm5hbWU6',
      [btoa('serai')]: '334 UGFzc3dvcmQ6',
      [btoa('geheim')]: '235 welcome',
    }
    const { outcome, messages } = await sent({ offersEncrypted: ['AUTH LOGIN'], replies })
    expect([outcome, messages.length]).toEqual(['sent', 1])
  })

  it('that begins with words which nobody encrypted goes no further', async () => {
    const { outcome, told } = await sent({ replies: { STARTTLS: '220 go on\r\n250 and take this' } })
    expect(outcome).toMatchObject({ failed: expect.stringContaining('out of turn') })
    expect(told.some((line) => line.includes('AUTH'))).toBe(false)
  })

  it('asks for letters of every alphabet where an address needs them and the server has them', async () => {
    const to = 'анна@example.org'
    const { told } = await sent({ offersEncrypted: ['AUTH PLAIN', 'SMTPUTF8'] }, {}, { to })
    expect(told).toContain('[tls] MAIL FROM:<mail@serai.example> SMTPUTF8')
    expect(told).toContain(`[tls] RCPT TO:<${to}>`)
  })
})

describe('a server that does not take a mail', () => {
  it.each([
    ['a greeting', { greeting: '554 not today' }],
    ['the password', { replies: { AUTH: '535 5.7.8 wrong' } }],
    ['the sender', { replies: { MAIL: '550 who?' } }],
    ['the address for now', { replies: { RCPT: '450 4.2.1 busy' } }],
    ['the message for now', { replies: { message: '451 later' } }],
    ['anything, being about to close', { replies: { EHLO: '421 closing', DATA: '421 closing' } }],
  ] as const)('may take it later when it minds %s', async (_what, manners) => {
    expect((await sent(manners)).outcome).toHaveProperty('failed')
  })

  it.each([
    ['the address', { replies: { RCPT: '550 5.1.1 no such user' } }, '550 5.1.1 no such user'],
    ['the message', { replies: { message: '554 5.7.1 spam' } }, '554 5.7.1 spam'],
  ] as const)('never will when it refuses %s', async (_what, manners, said) => {
    expect((await sent(manners)).outcome).toEqual({ refused: said })
  })

  it.each(['greeting', 'EHLO', 'STARTTLS', 'AUTH', 'RCPT', 'message'])(
    'and hangs up at %s may take it later',
    async (hangsUpAt) => {
      const { outcome, isClosed } = await sent({ hangsUpAt })
      expect(outcome).toMatchObject({ failed: expect.stringContaining('hung up') })
      expect(isClosed()).toBe(true)
    },
  )

  it('has sent it when it hangs up after taking it', async () => {
    expect((await sent({ hangsUpAt: 'QUIT' })).outcome).toBe('sent')
  })

  it('is cut short when it speaks without end', async () => {
    const { outcome } = await sent({ greeting: 'x'.repeat(20_000) })
    expect(outcome).toMatchObject({ failed: expect.stringContaining('does not speak SMTP') })
  })
})

describe('a message by SMTP', () => {
  const headersOf = (message: string) => message.slice(0, message.indexOf('\r\n\r\n')).split('\r\n')

  it('says who it is from, to and about, and has one id however often it is tried', async () => {
    const [one, two] = [await sent({}), await sent({})]
    const headers = headersOf(one.messages[0] ?? '')
    expect(headers).toEqual(
      expect.arrayContaining([
        'From: "Serai" <mail@serai.example>',
        'To: ada@example.org',
        'Subject: Your code',
        'Auto-Submitted: auto-generated',
        `Message-ID: <${mail.id}@serai.example>`,
      ]),
    )
    expect(headersOf(two.messages[0] ?? '')).toContain(`Message-ID: <${mail.id}@serai.example>`)
  })

  it('arrives as it was written, lines of a dot and letters of every alphabet included', async () => {
    const { messages } = await sent({})
    const text = (messages[0] ?? '').replace(/\r\n\.\./g, '\r\n.').split(/--alternative_\w+/)[1] ?? ''
    const body = text.slice(text.indexOf('\r\n\r\n') + 4)
    expect(readQuotedPrintable(body).trimEnd()).toBe(mail.text.trimEnd().replaceAll('\n', '\r\n'))
  })

  it('writes names and subjects of other alphabets in encoded words, none of them long', async () => {
    const subject = `Приглашение в ${'Среднеазиатский институт '.repeat(4).trim()}`
    const { messages } = await sent({}, {}, { subject, from: { name: 'Сарай', email: 'mail@serai.example' } })
    const head = (messages[0] ?? '').split('\r\n\r\n')[0] ?? ''
    const lines = /^Subject: (.*(?:\r\n .*)*)/m.exec(head)?.[1]?.split('\r\n ') ?? []
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.every((line) => line.length <= 75)).toBe(true)
    expect(lines.map(readEncodedWord).join('')).toBe(subject)
    expect(head).toMatch(/^From: =\?UTF-8\?B\?[\w+/=]+\?= <mail@serai\.example>$/m)
  })

  it('lets no subject or name begin a header of its own', async () => {
    const subject = 'Hello\r\nBcc: all@example.org\u0000'
    const { messages } = await sent(
      {},
      {},
      { subject, from: { name: 'S"\r\nBcc: x', email: 'mail@serai.example' } },
    )
    expect(headersOf(messages[0] ?? '').some((line) => /^bcc:/i.test(line))).toBe(false)
  })
})

describe('the address of a server', () => {
  it.each([
    ['smtps://serai:geheim@smtp.example', 'smtp.example', 465, 'tls', 'serai', 'geheim'],
    ['smtp://serai:geheim@smtp.example:465', 'smtp.example', 465, 'tls', 'serai', 'geheim'],
    ['smtp://se%40rai:50%25%3A@smtp.example:587', 'smtp.example', 587, 'starttls', 'se@rai', '50%:'],
    ['smtp://serai:50%off@smtp.example', 'smtp.example', 587, 'starttls', 'serai', '50%off'],
  ])('%s is read', (address, host, port, security, user, password) => {
    expect(readSmtpServer(address)).toEqual({ host, port, security, login: { user, password } })
  })

  it('needs no password on this machine', () => {
    expect(readSmtpServer('smtp://localhost:1025')).toEqual({
      host: 'localhost',
      port: 1025,
      security: 'none',
      login: null,
    })
  })

  it.each(['', 'smtp', 'https://smtp.example', 'smtp://', 'cloudflare'])('%j is none', (address) => {
    expect(readSmtpServer(address)).toBeNull()
  })
})

function readQuotedPrintable(text: string): string {
  const escaped = text
    .replace(/=\r\n/g, '')
    .replace(/%/g, '%25')
    .replace(/=([0-9A-F]{2})/g, '%$1')
  return decodeURIComponent(escaped)
}

function readEncodedWord(word: string): string {
  const binary = atob(/^=\?UTF-8\?B\?([\w+/=]+)\?=$/.exec(word)?.[1] ?? '')
  return new TextDecoder().decode(Uint8Array.from(binary, (letter) => letter.charCodeAt(0)))
}
