import { adminRoutes } from '@serai/workers/admin/admin-routes.ts'
import { identityRoutes } from '@serai/workers/members/identity-routes.ts'
import { memberRoutes } from '@serai/workers/members/member-routes.ts'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { arrive, askCode, browserOf, connectApp, enterCode } from '../support/node/at-the-door.ts'
import { faultsAt, faultsOf } from '../support/node/page-faults.ts'
import { at, openBrowser, origin } from '../support/node/served.ts'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** The address of a route; where it has a parameter, the first that the list above it leads to. */
async function addressOf(page: Page, path: string): Promise<string> {
  const [list = '', ...rest] = path.split(/\/:\w+$/)
  if (rest.length === 0) return at('camca', path)
  // Entries stand in the list of all members.
  await page.goto(at('camca', list.replace(/\/entries$/, '')))
  const href = await page.locator(`main a[href^="${list}/"]`).first().getAttribute('href')
  return at('camca', href ?? '')
}

describe('every page of a space is read by everybody, valid, within its width and its policy', () => {
  it.each([
    ['members', memberRoutes, ['/members?q=nobody-of-the-kind', '/members?country=GE', '/me?done=saved']],
    ['staff', adminRoutes, ['/admin/members?q=nobody-of-the-kind', '/admin/invitations?done=invited']],
  ])('for %s', async (_, routes, more) => {
    const context = await browserOf(browser, 'camca', 'owner@camca.example')
    const page = await context.newPage()
    const addresses: string[] = []
    for (const { path } of routes) addresses.push(await addressOf(page, path))
    expect(new Set(addresses).size).toBe(routes.length)
    expect(await faultsAt(context, [...addresses, ...more.map((path) => at('camca', path))])).toEqual([])
    await context.close()
  })

  it('where a form is refused', async () => {
    const context = await browserOf(browser, 'camca', 'owner@camca.example')
    const page = await context.newPage()
    const refusedAt = async (path: string, label: string, button: string, typed = 'no such thing') => {
      await page.goto(at('camca', path))
      await page.getByLabel(label, { exact: true }).fill(typed)
      const answer = page.waitForResponse((response) => response.request().method() === 'POST')
      await page.getByRole('button', { name: button, exact: true }).click()
      const sent = await answer
      expect([path, sent.status()]).toEqual([path, 422])
      return faultsOf(page, sent)
    }
    expect(await refusedAt('/me', 'Address in the directory', 'Save your profile')).toEqual([])
    expect(await refusedAt('/admin/invitations', 'Addresses', 'Send the invitations')).toEqual([])
    await context.close()
  })
})

/** Signs in with the platform alone. */
async function atHome(context: BrowserContext, email: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${origin}/sign-in`)
  await enterCode(page, await askCode(page, email))
  await arrive(page, 'Your account')
  return page
}

/** How a browser comes as far on the platform's host as somebody who sees these pages. */
const ways: Readonly<Record<string, (context: BrowserContext) => Promise<unknown>>> = {
  nobody: async () => undefined,
  'somebody with a code on its way': async (context) => {
    const page = await context.newPage()
    await page.goto(`${origin}/sign-in?to=camca.localhost`)
    await askCode(page, 'asking@demo.example')
  },
  'somebody who is asked for the code of an app': async (context) => {
    const page = await atHome(context, 'app@demo.example')
    await connectApp(page)
    await page.getByRole('button', { name: 'Sign out here' }).click()
    await page.waitForURL(`${origin}/`)
    await page.goto(`${origin}/sign-in`)
    await enterCode(page, await askCode(page, 'app@demo.example'))
    await arrive(page, 'One more step')
  },
  'somebody who connects an app': async (context) => {
    const page = await atHome(context, 'connecting@demo.example')
    await page.getByRole('button', { name: 'Connect an app' }).click()
    await arrive(page, 'Authenticator app')
  },
}

/** The pages of the platform's host where persons are themselves, by who is shown them. */
const homePages: Readonly<Record<string, readonly string[]>> = {
  nobody: [
    '/account/erased',
    '/sign-in',
    '/sign-in/link?code=AAAA-BBBB',
    '/dev/mailbox',
    '/dev/mailbox.json',
  ],
  'somebody with a code on its way': ['/sign-in/code', '/sign-in/link?code=AAAA-BBBB'],
  'somebody who is asked for the code of an app': ['/sign-in/second-factor'],
  'somebody who connects an app': [
    ...['/account', '/account/authenticator'],
    ...['caci', 'camca', 'isdp'].map((space) => `/join?to=${space}.localhost`),
    '/account/data.json',
  ],
}

describe('every page where persons are themselves is read by everybody and valid as well', () => {
  it('and none that the platform has is left out', () => {
    const looked = Object.values(homePages).flatMap((pages) => pages.map((page) => page.split('?')[0]))
    const answered = identityRoutes.flatMap(({ method, path }) => (method === 'GET' ? [path] : []))
    // An invitation is looked at while it is open and when it is over, where somebody brings one: in joining.test.ts.
    expect([...new Set([...looked, '/invitation'])].toSorted()).toEqual(answered.toSorted())
  })

  it.each(Object.entries(homePages))('for %s', async (who, pages) => {
    const context = await browser.newContext()
    await ways[who]?.(context)
    const addresses = pages.map((path) => `${origin}${path}`)
    expect(await faultsAt(context, addresses)).toEqual([])
    await context.close()
  })
})
