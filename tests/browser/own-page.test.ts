import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { arrive, browserOf, signInAt } from '../support/node/at-the-door.ts'
import { at, openBrowser, origin, screens } from '../support/node/served.ts'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const [phone, desk] = screens

const institute = 'Sample Institute of Rivers'

/** Answers where somebody works, for whoever may see it. */
async function answer(page: Page, audience: string): Promise<void> {
  await page.getByLabel('Affiliation', { exact: true }).fill(institute)
  await page.getByLabel('Who sees: Affiliation').selectOption(audience)
  await page.getByRole('button', { name: 'Save your profile' }).click()
  await page.getByText('Saved.').waitFor()
}

/** What the page says that others see of its member, by who they are. */
async function seenBy(page: Page, audience: string): Promise<string> {
  const others = page.getByRole('region', { name: 'What others see' })
  await others.getByText(audience, { exact: true }).click()
  const part = others.getByRole('group').filter({ hasText: audience })
  return part.innerText()
}

describe('a member’s own page', () => {
  it('shows what others see, and they see just that', async () => {
    const own = await browserOf(browser, 'camca', 'member@camca.example', phone)
    const page = await own.newPage()
    await page.goto(at('camca', '/me'))
    const others = await browserOf(browser, 'camca', 'both@demo.example', desk)
    const other = await others.newPage()
    const lookAgain = async () => {
      await other.goto(at('camca', '/members?q=mira'))
      const list = await other.getByRole('main').innerText()
      await other.getByRole('link', { name: 'Mira Sample' }).click()
      await arrive(other, 'Mira Sample')
      return { list, profile: await other.getByRole('main').innerText() }
    }

    await answer(page, 'Members of this space')
    expect(await seenBy(page, 'Members of this space')).toContain(institute)
    const shown = await lookAgain()
    expect([shown.list, shown.profile].map((text) => text.includes(institute))).toEqual([true, true])

    await answer(page, 'The people who run this space')
    expect(await seenBy(page, 'Members of this space')).not.toContain(institute)
    expect(await seenBy(page, 'The people who run this space')).toContain(institute)
    const hidden = await lookAgain()
    expect([hidden.list, hidden.profile].map((text) => text.includes(institute))).toEqual([false, false])
    expect(hidden.profile).toContain('Sample member')
    await Promise.all([own.close(), others.close()])
  })

  it('says without a script what became of each form, where its person is led and looks', async () => {
    const options = { ...phone, javaScriptEnabled: false }
    const own = await browserOf(browser, 'camca', 'member@camca.example', options)
    const page = await own.newPage()
    const isInView = async (role: 'alert' | 'status') => {
      const said = page.getByRole('main').getByRole(role)
      await said.waitFor()
      const box = await said.boundingBox()
      return box !== null && box.y >= 0 && box.y + box.height <= phone.viewport.height
    }
    for (const way of ['Put your membership to sleep', 'Leave this space', 'Erase everything of you here']) {
      await page.goto(at('camca', '/me'))
      const part = page.getByRole('group').filter({ hasText: way })
      await part.getByText(way, { exact: true }).first().click()
      await part.getByLabel('Your name').fill('Somebody Else')
      await part.getByRole('button', { name: way }).click()
      expect([way, await isInView('alert')]).toEqual([way, true])
      expect(await part.getByLabel('Your name').inputValue()).toBe('Somebody Else')
    }
    await page.goto(at('camca', '/me'))
    await page.getByLabel('Address in the directory').fill('No Handle')
    await page.getByRole('button', { name: 'Save your profile' }).click()
    expect(await isInView('alert')).toBe(true)
    await page.getByLabel('Address in the directory').fill('mira-sample')
    for (const button of ['Save your profile', 'Save what you want']) {
      await page.getByRole('button', { name: button }).click()
      expect([button, await isInView('status')]).toEqual([button, true])
    }
    await own.close()
  })

  it('ends a login of another browser, which must sign in again with its next request', async () => {
    const first = await browser.newContext(desk)
    const here = await first.newPage()
    await signInAt(here, 'caci', '/me', 'editor@caci.example')
    const second = await browser.newContext({
      ...phone,
      userAgent: 'Mozilla/5.0 (Android 16; Mobile; rv:150.0) Gecko/150.0 Firefox/150.0',
    })
    const there = await second.newPage()
    await signInAt(there, 'caci', '/me', 'editor@caci.example')

    await here.goto(at('caci', '/me'))
    const login = here.getByRole('listitem').filter({ hasText: 'Firefox, Android' })
    await login.getByRole('button', { name: 'Sign out there' }).click()
    await login.waitFor({ state: 'detached' })

    await there.goto(at('caci', '/me'))
    await arrive(there, /^Sign in to /)
    expect(new URL(there.url()).origin).toBe(origin)
    await here.goto(at('caci', '/members'))
    expect(here.url()).toBe(at('caci', '/members'))
    await Promise.all([first.close(), second.close()])
  })
})
