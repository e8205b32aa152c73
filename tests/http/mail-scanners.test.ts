import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { aBrowser, mailsTo, provedBy, type AccountBrowser } from '../support/account-browser.ts'
import { haveKeys } from '../support/keys.ts'

beforeAll(haveKeys)

/** Somebody who has asked for a code, and the mail that they got. */
async function somebodyWaiting() {
  const email = `${crypto.randomUUID()}@example.org`
  const browser = aBrowser()
  await browser.post('/sign-in', { email })
  const mail = (await mailsTo(email, 'sign-in-code')).at(-1)
  const link = new URL(String(mail?.['link']))
  return { browser, email, code: String(mail?.['code']), link: `${link.pathname}${link.search}` }
}

const isIn = (browser: AccountBrowser) => provedBy(browser) !== null

async function triesOf(email: string): Promise<number | undefined> {
  const row = await env.DB.prepare('select tries from login_attempts where email = ? and stage = ?')
    .bind(email, 'asked')
    .first<{ tries: number }>()
  return row?.tries
}

/** What programs do that read mail before its reader does: each without a cookie. */
const scans: Readonly<Record<string, (link: string, code: string) => Promise<readonly Response[]>>> = {
  'asks for the head of its link': async (link) => [await aBrowser().head(link)],
  'follows its link, twice': async (link) => {
    const scanner = aBrowser()
    return [await scanner.get(link), await scanner.get(link)]
  },
  'follows its link and sends the code as the page would': async (link, code) => {
    const scanner = aBrowser()
    return [await scanner.get(link), await scanner.post('/sign-in/code', { code })]
  },
  'sends the code ten times': (_, code) =>
    Promise.all(Array.from({ length: 10 }, () => aBrowser().post('/sign-in/code', { code }))),
  'opens the page of the code, and sends it from there': async (_, code) => {
    const scanner = aBrowser()
    return [await scanner.get('/sign-in/code'), await scanner.post('/sign-in/code', { code })]
  },
  'opens the sign-in first, and then sends the code': async (_, code) => {
    const scanner = aBrowser()
    return [await scanner.get('/sign-in'), await scanner.post('/sign-in/code', { code })]
  },
}

describe('T10: a mail with a code is still good after a program', () => {
  it.each(Object.entries(scans))('%s', async (_, scan) => {
    const { browser, email, code, link } = await somebodyWaiting()
    const answers = await scan(link, code)
    expect(answers.length).toBeGreaterThan(0)
    for (const answer of answers) {
      expect(answer.status).toBeLessThan(500)
      expect(answer.headers.getSetCookie().filter((cookie) => /^__Host-[ar]t=/.test(cookie))).toEqual([])
    }
    expect(await triesOf(email)).toBe(0)
    const onward = await browser.post('/sign-in/code', { code })
    expect([onward.headers.get('location'), isIn(browser)]).toEqual(['/account', true])
  })

  it('shows what its link says, and no form, to whoever did not ask', async () => {
    const { code, link } = await somebodyWaiting()
    const page = await (await aBrowser().get(link)).text()
    expect(page).toContain(code)
    expect(page).toContain('belongs to another browser')
    expect(page).not.toContain('<form')
  })

  it('shows a form that is sent by hand to whoever asked: its link alone signs nobody in', async () => {
    const { browser, code, link } = await somebodyWaiting()
    const page = await (await browser.get(link)).text()
    expect(page).toContain(`value="${code}"`)
    expect(page).toContain('action="/sign-in/code"')
    expect(isIn(browser)).toBe(false)
  })
})

describe('T10: another browser', () => {
  it('cannot complete a sign-in by its code, even one that asked for the same address', async () => {
    const { browser, email, code, link } = await somebodyWaiting()
    const other = aBrowser()
    await other.post('/sign-in', { email })
    await other.get(link)
    expect((await other.post('/sign-in/code', { code })).status).toBe(422)
    expect([isIn(other), isIn(browser)]).toEqual([false, false])
    expect((await browser.post('/sign-in/code', { code })).status).toBe(303)
  })

  it('is not signed in as somebody else by a link that they send it', async () => {
    const attacker = await somebodyWaiting()
    const victim = await somebodyWaiting()
    for (const link of [attacker.link, attacker.link]) await victim.browser.get(link)
    expect((await victim.browser.post('/sign-in/code', { code: attacker.code })).status).toBe(422)
    expect(isIn(victim.browser)).toBe(false)
    expect((await victim.browser.post('/sign-in/code', { code: victim.code })).status).toBe(303)
  })

  it('is told no more by a link than what the link itself says, whatever that is', async () => {
    for (const code of [
      '',
      'AAAA',
      'AAAA-AAA',
      '<script>',
      '%22onload=',
      'AAAA-AAAA%0d%0aSet-Cookie:x=1',
      `${'A'.repeat(500)}`,
    ]) {
      const answer = await aBrowser().get(`/sign-in/link?code=${code}`)
      const page = await answer.text()
      expect([answer.status, answer.headers.getSetCookie()]).toEqual([200, []])
      const shown = /<p class="code-shown figures">([^<]*)</.exec(page)?.[1] ?? ''
      expect(shown).toBe('')
      expect(page).toContain('This link is not whole')
    }
  })
})
