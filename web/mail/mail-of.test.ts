import type { AnyMail, MailTemplate } from '@serai/mail'
import { describe, expect, it } from 'vitest'
import { mailOf } from './mail-of.ts'

const link = 'https://institute.example/join?token=a&b=c'
const at = '2026-03-02T12:00:00Z'

/** Names as somebody would choose them who wants more of a mail than a name. */
const hostile = '<script>alert(1)</script>"\'&amp;\r\nBcc: all@example.org\n\u202eevil\u0000'
const persian = 'مؤسسه'

/** The mails that say where they can be turned off. */
const turnedOff: readonly MailTemplate[] = ['application-received', 'roles-changed']

/** Every mail, with this for every name and text in it; a template that is left out does not compile. */
function mailsWith(text: string): readonly AnyMail[] {
  const all: { readonly [T in MailTemplate]: Extract<AnyMail, { template: T }>['data'] } = {
    'sign-in-code': { code: 'ABCD-EFGH', link, spaceName: text, minutes: 10 },
    invitation: { spaceName: text, link, inviterName: text, note: `${text}\n\nSecond line`, days: 7 },
    'application-received': { spaceName: text, link, name: text },
    'application-answered': { spaceName: text, link, isApproved: false, answer: text },
    'new-device': { spaceName: text, device: text, place: text, at, link },
    'login-ended': { spaceName: text, at, link },
    'factor-added': { kind: 'passkey', at, link },
    'factor-removed': { kind: 'totp', at, link },
    'roles-changed': { spaceName: text, roles: ['admin', 'editor'], link },
  }
  return Object.entries(all).map(([template, data]) => ({ template, data }) as AnyMail)
}

const written = ({ template, data }: AnyMail) => mailOf(template, data, 'en')

it('a mail of each template is looked at', () => {
  expect(mailsWith('x').length).toBeGreaterThan(7)
})

describe.each(mailsWith(hostile).map((mail) => [mail.template, mail] as const))('%s', (_template, mail) => {
  it('has one line of subject, without what cannot be seen', () => {
    expect(written(mail).subject).not.toMatch(/[\p{Cc}\u202a-\u202e]/u)
    expect(written(mail).subject).not.toBe('')
  })

  it('has no markup of others, and fetches nothing', () => {
    const { html } = written(mail)
    expect(html).not.toContain('<script')
    expect(html).not.toMatch(/<(img|link|style|iframe|table)\b|url\(|\bsrc=/)
    expect(html).not.toContain('\u202e')
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      link.replaceAll('&', '&amp;'),
      ...(turnedOff.includes(mail.template) ? [new URL('/me#mails', link).href] : []),
    ])
  })

  it('has its link on a line of its own, once, and no line of words longer than 70', () => {
    const lines = written(mail).text.split('\n')
    expect(lines.filter((line) => line === link)).toHaveLength(1)
    expect(lines.filter((line) => line.length > 70 && line.includes(' '))).toEqual([])
    expect(written(mail).text).not.toMatch(/[^\P{Cc}\n]|\u202e/u)
  })

  it('says why it came and what to do if it should not have, in both forms', () => {
    const { text, html } = written(
      mailsWith('An institute').find(({ template }) => template === mail.template) ?? mail,
    )
    const shown = html
      .replace(/<[^>]+>/g, '')
      .replace(/\s+/g, ' ')
      .replaceAll('&#39;', "'")
    const [why = '', ifWrong = ''] = text
      .split('\n\n')
      .slice(-3)
      .map((part) => part.replace(/\s+/g, ' '))
    expect(why).toMatch(/^You get this mail /)
    expect(ifWrong).toMatch(/^If /)
    expect(shown).toContain(`${why} ${ifWrong} Sent by Serai`)
  })

  it('keeps a name of the other direction apart from what stands around it', () => {
    const { template } = mail
    if (template === 'factor-added' || template === 'factor-removed') return
    const { html, text } = written(mailsWith(persian).find((one) => one.template === template) ?? mail)
    expect(html).toContain(`<bdi>${persian}</bdi>`)
    expect(text).toContain(`\u2068${persian}\u2069`)
  })
})

describe('the mail with a code', () => {
  it('has the code on a line of its own, and neither in the subject nor in what a list of mails shows', () => {
    const [mail] = mailsWith('An institute')
    const { subject, text, html } = mailOf(
      'sign-in-code',
      { code: 'ABCD-EFGH', link, spaceName: null, minutes: 10 },
      'en',
    )
    expect(mail?.template).toBe('sign-in-code')
    expect(subject).toBe('Your code to sign in to Serai')
    expect(text.split('\n')).toContain('    ABCD-EFGH')
    expect(html).toContain('<bdi dir="ltr">ABCD-EFGH</bdi>')
    expect(/<div style="display:none[^>]*>([^<]*)</.exec(html)?.[1]).toBe(
      'It counts for 10 minutes, in the browser that asked for it.',
    )
  })
})

describe('an invitation', () => {
  it('marks the words of the inviter as theirs, line by line', () => {
    const note = 'Come in.\nhttps://elsewhere.example/ is no link of ours.'
    const { text, html } = mailOf(
      'invitation',
      { spaceName: 'An institute', link, inviterName: '', note, days: 1 },
      'en',
    )
    expect(text).toContain('> Come in.\n> https://elsewhere.example/ is no link of ours.\n')
    expect(text).toContain('open for one day.')
    expect(html).not.toContain('href="https://elsewhere')
    expect(text).toMatch(/^You are invited to become a member of An institute\./)
  })

  it('is no longer than its inviter may make it', () => {
    for (const note of ['line\n'.repeat(10_000), 'x'.repeat(100_000)]) {
      const data = { spaceName: 'x'.repeat(5000), link, inviterName: 'y', note, days: 7 }
      expect(mailOf('invitation', data, 'en').text.length).toBeLessThan(6000)
    }
  })
})

it('a mail about roles names them', () => {
  const data = { spaceName: 'An institute', link, roles: ['admin', 'editor'] as const }
  expect(mailOf('roles-changed', { ...data, roles: [...data.roles] }, 'en').text).toMatch(
    /You are now:\sadministrator, editor\./,
  )
  const lastDays = { editor: '2026-06-30' }
  expect(mailOf('roles-changed', { ...data, roles: [...data.roles], lastDays }, 'en').text).toMatch(
    /administrator,\seditor\s\(the\slast\sday\sis\s30\sJune\s2026\)\./,
  )
  expect(mailOf('roles-changed', { ...data, roles: [] }, 'en').text).toMatch(/no role there\sany more\./)
})
