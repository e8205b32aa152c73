import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { cloudflareMail } from './mail-cloudflare.ts'
import { withinDeadline } from './mail-deadline.ts'
import { httpMail, type Fetch } from './mail-http.ts'
import { listMailbox, mailboxMail } from './mail-mailbox.ts'
import { mailProviderOf, mailSenderOf } from './mail-provider-of.ts'

const noon = new Date('2026-03-02T12:00:00Z')

const mail = {
  id: '01KJQ6PSG0WMV9BH3BGREWS78V',
  from: { name: 'Serai "the" Inn', email: 'mail@serai.example' },
  to: 'ada@example.org',
  subject: 'Your code',
  text: 'Dear Ada',
  html: '<p>Dear Ada</p>',
  headers: { 'Auto-Submitted': 'auto-generated' },
}

const server = { base: 'https://mail.example', key: 'k3y' }

/** An HTTP provider that answers so, and what it was asked. */
function answering(status: number, body: unknown = {}) {
  const asked: { url: string; init: RequestInit }[] = []
  const ask: Fetch = async (url, init) => {
    asked.push({ url, init })
    return Response.json(body, { status })
  }
  return { provider: httpMail(server, ask), asked }
}

describe('mail by HTTP', () => {
  it('goes to its host with the key, and with the same idempotency key however often it is tried', async () => {
    const { provider, asked } = answering(503)
    await provider.send(mail)
    await provider.send(mail)
    expect(asked.map(({ url }) => url)).toEqual([
      'https://mail.example/emails',
      'https://mail.example/emails',
    ])
    for (const { init } of asked) {
      expect(init.headers).toMatchObject({ authorization: 'Bearer k3y', 'idempotency-key': mail.id })
      expect(init.redirect).toBe('manual')
    }
    expect(asked[0]?.init.body).toBe(asked[1]?.init.body)
    expect(JSON.parse(String(asked[0]?.init.body))).toEqual({
      from: '"Serai \\"the\\" Inn" <mail@serai.example>',
      to: ['ada@example.org'],
      subject: 'Your code',
      text: 'Dear Ada',
      html: '<p>Dear Ada</p>',
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
  })

  it.each([
    [200, { id: 'x' }, 'sent'],
    [409, { name: 'invalid_idempotent_request' }, 'sent'],
    [409, { name: 'concurrent_idempotent_requests' }, { failed: '409 concurrent_idempotent_requests' }],
    [422, { name: 'validation_error', message: 'no ada@example.org' }, { refused: '422 validation_error' }],
    [400, 'not json we know', { refused: '400' }],
    [422, { name: 'invalid_from_address' }, { failed: '422 invalid_from_address' }],
    [401, { name: 'missing_api_key' }, { failed: '401 missing_api_key' }],
    [429, { name: 'rate_limit_exceeded' }, { failed: '429 rate_limit_exceeded' }],
    [302, null, { failed: '302' }],
    [500, { name: 'ada@example.org' }, { failed: '500' }],
  ])('takes the answer %i %j for what it is', async (status, body, outcome) => {
    expect(await answering(status, body).provider.send(mail)).toEqual(outcome)
  })

  it('fails where there is no connection', async () => {
    const broken = httpMail(server, () => Promise.reject(new TypeError('network is down')))
    expect(await broken.send(mail)).toMatchObject({ failed: expect.stringContaining('network is down') })
  })
})

describe('mail by Cloudflare', () => {
  it('goes as an object with both texts', async () => {
    const asked: unknown[] = []
    const binding = { send: async (message: unknown) => void asked.push(message) } as unknown as SendEmail
    expect(await cloudflareMail(binding).send(mail)).toBe('sent')
    const { id: _, ...message } = mail
    expect(asked).toEqual([message])
  })

  it.each([
    ['E_RECIPIENT_SUPPRESSED', { refused: 'E_RECIPIENT_SUPPRESSED' }],
    ['E_VALIDATION_ERROR', { refused: 'E_VALIDATION_ERROR' }],
    ['E_RATE_LIMIT_EXCEEDED', { failed: 'E_RATE_LIMIT_EXCEEDED' }],
    ['E_SENDER_NOT_VERIFIED', { failed: 'E_SENDER_NOT_VERIFIED' }],
    ['ada@example.org', { failed: 'no code' }],
  ])('answers %s as %j', async (code, outcome) => {
    const error = Object.assign(new Error('cannot reach ada@example.org'), { code })
    const binding = { send: () => Promise.reject(error) } as unknown as SendEmail
    expect(await cloudflareMail(binding).send(mail)).toEqual(outcome)
  })
})

describe('a provider that does not answer', () => {
  it('is given up and told so', async () => {
    let isCut = false
    const never = (cut: AbortSignal) =>
      new Promise<'sent'>(() => cut.addEventListener('abort', () => (isCut = true)))
    expect(await withinDeadline(never, 5)).toEqual({ failed: 'no answer in time' })
    expect(isCut).toBe(true)
  })
})

describe('the mailbox for development', () => {
  it('has the newest mail first, whole', async () => {
    for (const [minute, id] of [0, 2, 1].entries()) {
      const at = new Date(noon.getTime() + minute * 60_000)
      await mailboxMail(env.FILES, at).send({ ...mail, id: `${mail.id.slice(0, -1)}${id}` })
    }
    const kept = await listMailbox(env.FILES)
    expect(kept.map(({ sentAt }) => sentAt)).toEqual([
      '2026-03-02T12:02:00.000Z',
      '2026-03-02T12:01:00.000Z',
      '2026-03-02T12:00:00.000Z',
    ])
    expect(kept[2]).toEqual({ ...mail, id: `${mail.id.slice(0, -1)}0`, sentAt: '2026-03-02T12:00:00.000Z' })
  })
})

describe('the provider of a deployment', () => {
  const of = (MAIL: string, PLATFORM_ORIGIN = 'https://serai.example', more = {}) =>
    mailProviderOf({ FILES: env.FILES, MAIL_FROM: '', MAIL, PLATFORM_ORIGIN, ...more }, noon)
  const here = 'http://localhost:8787'

  it.each([
    ['', here, 'mailbox'],
    ['mailbox', here, 'mailbox'],
    ['smtp://serai:geheim@smtp.example:587', 'https://serai.example', 'smtp'],
    ['https://:k3y@api.resend.com', 'https://serai.example', 'http'],
  ])('that says %j at %s is %s', (said, origin, name) => {
    expect(of(said, origin).name).toBe(name)
  })

  it('is Cloudflare where it is bound', () => {
    const EMAIL = { send: async () => ({ messageId: '' }) }
    expect([of('cloudflare', here, { EMAIL }).name, of('cloudflare').name]).toEqual(['cloudflare', 'none'])
  })

  it.each(['', 'mailbox', 'https://api.resend.com', 'http://:k3y@api.resend.com', 'pigeons'])(
    'is nobody where it says %j: every try fails, and mail waits',
    async (said) => {
      expect(await of(said).send(mail)).toEqual({ failed: 'no provider' })
      expect(await listMailbox(env.FILES)).not.toContainEqual(expect.objectContaining({ id: mail.id }))
    },
  )

  it('keeps no mailbox on a host that only looks like this machine', () => {
    for (const host of ['localhost.example', 'serai.localhost', '127.0.0.1']) {
      expect(of('mailbox', `http://${host}`).name).toBe('none')
    }
  })
})

describe('the sender of a deployment', () => {
  it.each([
    ['Serai <mail@serai.example>', { name: 'Serai', email: 'mail@serai.example' }],
    ['"The Inn, Serai" <mail@serai.example>', { name: 'The Inn, Serai', email: 'mail@serai.example' }],
    ['mail@serai.example', { name: '', email: 'mail@serai.example' }],
  ])('%s is read', (text, sender) => {
    expect(mailSenderOf({ MAIL_FROM: text })).toEqual(sender)
  })

  it.each(['', 'Serai', 'Serai <>', 'a@b.example, c@d.example'])('%j is none', (text) => {
    expect(() => mailSenderOf({ MAIL_FROM: text })).toThrow('MAIL_FROM')
  })
})
