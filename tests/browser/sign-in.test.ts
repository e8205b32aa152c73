import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { arrive, askCode, connectApp, enterCode, signInAt } from '../support/node/at-the-door.ts'
import { faultsOf, markupFaults, spillOf } from '../support/node/page-faults.ts'
import { linkIn, mailAfter } from '../support/node/sent-mail.ts'
import { at, openBrowser, origin, screens } from '../support/node/served.ts'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const [phone, desk] = screens

describe('somebody who signs in by mail', () => {
  it('comes back to the page where they were, by a code that counts in their browser alone', async () => {
    const context = await browser.newContext(phone)
    const page = await context.newPage()
    const paper = at('caci', '/publications/kazakhstan-in-international-mediation')
    await page.goto(paper)
    await page.getByRole('link', { name: 'Sign in', exact: true }).click()
    await arrive(page, /^Sign in to /)
    const email = 'member@caci.example'
    const mail = await mailAfter(email, /^Your code to sign in/, async () => {
      await page.getByLabel('E-mail address').fill(email)
      await page.keyboard.press('Enter')
      await arrive(page, 'Enter your code')
    })
    const link = linkIn(mail)

    const other = await browser.newContext(desk)
    const elsewhere = await other.newPage()
    await elsewhere.goto(link)
    await arrive(elsewhere, 'This code belongs to another browser')
    expect(await elsewhere.getByRole('button').count()).toBe(0)
    expect(await other.cookies()).toEqual([])
    await elsewhere.goto(`${origin}/account`)
    await arrive(elsewhere, 'Sign in')
    await other.close()

    await page.goto(link)
    await arrive(page, 'Sign in with this code?')
    expect((await context.cookies()).map(({ name }) => name)).not.toContain('__Host-at')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.waitForURL(paper)
    await page.getByRole('link', { name: 'Mira Sample' }).click()
    await arrive(page, 'Your page')
    await context.close()
  })

  it('is told of a wrong code, and may type the right one in small letters', async () => {
    const context = await browser.newContext(phone)
    const page = await context.newPage()
    await page.goto(at('isdp', '/members'))
    const code = await askCode(page, 'owner@isdp.example')
    await enterCode(page, 'AAAA-AAAA')
    expect(await page.getByRole('alert').innerText()).toContain('This is not the code')
    await enterCode(page, code.toLowerCase().replace('-', ' '))
    await page.waitForURL(at('isdp', '/members'))
    await context.close()
  })
})

describe('somebody whose login ends while they write, without scripts', () => {
  it('signs in beside it, and sends what they wrote once more', async () => {
    const context = await browser.newContext({ ...phone, javaScriptEnabled: false })
    const page = await context.newPage()
    const email = 'member@caci.example'
    await signInAt(page, 'caci', '/me', email)
    const written = 'Мира "Үлгү" <Sample>'
    await page.getByLabel('Name in your own script').fill(written)
    await context.clearCookies()
    const answer = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.getByRole('button', { name: 'Save your profile' }).click()
    expect(await markupFaults(await (await answer).text())).toEqual([])
    await arrive(page, 'You are not signed in any more')
    expect(await spillOf(page)).toBe(0)

    const opened = context.waitForEvent('page')
    await page.getByRole('link', { name: 'Sign in, in a new tab' }).click()
    const beside = await opened
    await enterCode(beside, await askCode(beside, email))
    await beside.waitForURL(at('caci', '/me'))
    expect(await beside.getByLabel('Name in your own script').inputValue()).toBe('')

    await page.getByRole('button', { name: 'Send again' }).click()
    await page.getByText('Saved.', { exact: true }).waitFor()
    expect(await page.getByLabel('Name in your own script').inputValue()).toBe(written)
    await page.getByLabel('Name in your own script').fill('')
    await page.getByRole('button', { name: 'Save your profile' }).click()
    await page.getByText('Saved.', { exact: true }).waitFor()
    await context.close()
  })

  it('goes back through what led them in, and meets no error', async () => {
    const context = await browser.newContext(phone)
    const page = await context.newPage()
    await page.goto(at('caci', '/events'))
    await page.getByRole('link', { name: 'Sign in', exact: true }).click()
    await enterCode(page, await askCode(page, 'member@caci.example'))
    await page.waitForURL(at('caci', '/events'))
    for (let steps = 0; steps < 3; steps++) {
      const response = await page.goBack()
      expect([page.url(), (response?.status() ?? 200) < 400]).toEqual([page.url(), true])
    }
    await context.close()
  })
})

/** Gives a page's browser a device that holds passkeys and says yes (Chromium’s WebAuthn domain). */
async function holdPasskeys(page: Page): Promise<void> {
  const tools = await page.context().newCDPSession(page)
  await tools.send('WebAuthn.enable')
  await tools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true },
      ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
    },
  })
}

describe('somebody with a passkey', () => {
  it('makes it on their account, signs out, and signs in with it', async () => {
    const context = await browser.newContext(desk)
    const page = await context.newPage()
    await holdPasskeys(page)
    await signInAt(page, 'isdp', '/me', 'member@isdp.example')
    await page.getByRole('link', { name: 'Open your account' }).click()
    await page.getByRole('button', { name: 'Add a passkey' }).click()
    await page.getByText('The passkey is added.').waitFor()

    await page.getByRole('button', { name: 'Sign out here' }).click()
    await page.waitForURL(`${origin}/`)

    await page.goto(at('isdp', '/members?q=Nurlan'))
    await arrive(page, /^Sign in to /)
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await page.waitForURL(at('isdp', '/members?q=Nurlan'))
    expect(await page.getByRole('link', { name: 'Nurlan Ulgu' }).count()).toBe(1)
    await context.close()
  })
})

describe('staff with an authenticator app', () => {
  it('connect it, see their recovery codes once, and are asked for a second factor', async () => {
    const context = await browser.newContext(desk)
    const page = await context.newPage()
    await signInAt(page, 'isdp', '/me', 'editor@isdp.example')
    await page.getByRole('link', { name: 'Open your account' }).click()
    await connectApp(page)

    const answer = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.getByRole('button', { name: 'Make recovery codes' }).click()
    expect(await faultsOf(page, await answer)).toEqual([])
    await arrive(page, 'Recovery codes')
    const codes = await page.getByRole('main').getByRole('listitem').allInnerTexts()
    expect(codes.length).toBe(10)
    const seen = await page.goto(page.url())
    expect(seen?.status()).toBe(404)
    await page.goto(`${origin}/account`)
    const [code = ''] = codes
    expect(await page.content()).not.toContain(code.trim())

    await page.getByRole('button', { name: 'Sign out here' }).click()
    await page.waitForURL(`${origin}/`)
    await page.goto(`${origin}/sign-in`)
    await enterCode(page, await askCode(page, 'editor@isdp.example'))
    await arrive(page, 'One more step')
    await page.getByLabel('Code from the app').fill(code)
    await page.keyboard.press('Enter')
    await arrive(page, 'Your account')
    await page.getByText('9 of 10 are left.').waitFor()
    await context.close()
  })
})
