import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { readTotpCode } from '../totp-code.ts'
import { codeIn, mailAfter } from './sent-mail.ts'
import { at } from './served.ts'

/** Asks for a code on the page of the sign-in, and answers it once it has come by mail. */
export async function askCode(page: Page, email: string): Promise<string> {
  const mail = await mailAfter(email, /^Your code to sign in/, async () => {
    await page.getByLabel('E-mail address').fill(email)
    await page.getByRole('button', { name: 'Send me a code' }).click()
    await arrive(page, 'Enter your code')
  })
  return codeIn(mail)
}

/** Enters a code on the page that asks for it. */
export async function enterCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Code', { exact: true }).fill(code)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

/** Goes to a page of a space and through the sign-in that it asks for; afterwards the page is shown. */
export async function signInAt(page: Page, space: string, path: string, email: string): Promise<void> {
  await page.goto(at(space, path))
  await enterCode(page, await askCode(page, email))
  await page.waitForURL(at(space, path))
}

/** Connects an authenticator app to the account that the page shows. */
export async function connectApp(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Connect an app' }).click()
  const key = (await page.getByRole('definition').innerText()).replaceAll(' ', '')
  await page.getByLabel('Six digits from the app').fill(await readTotpCode(key, new Date()))
  await page.getByRole('button', { name: 'Connect', exact: true }).click()
  await page.getByText('The app is connected.').waitFor()
}

/** Waits until a page with this heading is shown. */
export function arrive(page: Page, heading: string | RegExp): Promise<void> {
  return page.getByRole('heading', { level: 1, name: heading }).waitFor()
}

type State = Exclude<BrowserContextOptions['storageState'], string | undefined>

const states = new Map<string, Promise<State>>()

/** A browser of somebody who has signed in to a space: for one person and space they sign in once in a test file. */
export async function browserOf(
  browser: Browser,
  space: string,
  email: string,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const key = `${space} ${email}`
  const state = states.get(key) ?? signedInState(browser, space, email)
  states.set(key, state)
  return browser.newContext({ ...options, storageState: await state })
}

async function signedInState(browser: Browser, space: string, email: string): Promise<State> {
  const context = await browser.newContext()
  await signInAt(await context.newPage(), space, '/me', email)
  const state = await context.storageState()
  await context.close()
  return state
}
