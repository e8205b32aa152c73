import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { arrive, browserOf } from '../support/node/at-the-door.ts'
import { faultsAt } from '../support/node/page-faults.ts'
import { at, openBrowser, screens } from '../support/node/served.ts'

let browser: Browser
let context: BrowserContext

beforeAll(async () => {
  browser = await openBrowser()
  const options = { ...screens[0], javaScriptEnabled: false }
  context = await browserOf(browser, 'isdp', 'owner@isdp.example', options)
})
afterAll(() => browser.close())

const namesOn = (page: Page) => page.getByRole('heading', { level: 2 }).getByRole('link').allInnerTexts()

async function directory(query = ''): Promise<Page> {
  const page = await context.newPage()
  await page.goto(at('isdp', `/members${query}`))
  return page
}

describe('a member who looks for others, on a phone, without scripts', () => {
  it.each([
    ['Дилноза', 'Dilnoza Namuna'],
    ['dilnoza nam', 'Dilnoza Namuna'],
    ['Shahla', 'Şəhla Nümunə'],
    ['ნინო', 'Nino Nimushi'],
  ])('finds by “%s” alone %s', async (typed, name) => {
    const page = await directory()
    await page.getByLabel('Name', { exact: true }).fill(typed)
    await page.getByRole('button', { name: 'Search' }).click()
    await page.getByText('1 person').waitFor()
    expect(await namesOn(page)).toEqual([name])
    await page.close()
  })

  it('narrows the list by a country and a sector, and takes one off again', async () => {
    const page = await directory()
    await page.getByText('Filter', { exact: true }).click()
    await page.getByLabel('Country').selectOption('Georgia')
    await page.getByLabel('Sector').selectOption('Sample trade')
    await page.getByRole('button', { name: 'Show' }).click()
    const chips = page.getByRole('list', { name: 'Filters that are on' })
    await chips.waitFor()
    expect(await namesOn(page)).toEqual(
      Array.from({ length: 10 }, (_, n) => `Person ${String(6 * (n + 1)).padStart(2, '0')} Sample`),
    )
    await chips.getByRole('link', { name: /Sector/ }).click()
    expect((await namesOn(page)).length).toBe(31)
    await page.close()
  })

  it('turns the page: each name once, in order, and back to the beginning', async () => {
    const page = await directory()
    const first = await namesOn(page)
    expect(first.length).toBe(50)
    await page.getByRole('link', { name: 'Next names' }).click()
    await page.getByRole('link', { name: 'From the beginning' }).waitFor()
    const second = await namesOn(page)
    const shown = [...first, ...second].filter((name) => name.startsWith('Person '))
    expect(shown).toEqual(
      Array.from({ length: 60 }, (_, n) => `Person ${String(n + 1).padStart(2, '0')} Sample`),
    )
    expect(new Set([...first, ...second]).size).toBe(first.length + second.length)
    expect(await page.getByRole('link', { name: 'Next names' }).count()).toBe(0)
    await page.getByRole('link', { name: 'From the beginning' }).click()
    expect(await namesOn(page)).toEqual(first)
    await page.close()
  })

  it('opens somebody’s page and comes back to all of them', async () => {
    const page = await directory('?q=Nurlan')
    await page.getByRole('link', { name: 'Nurlan Ulgu' }).click()
    await arrive(page, 'Nurlan Ulgu')
    const text = await page.getByRole('main').innerText()
    for (const said of ['Нурлан Үлгү', 'Kyrgyzstan', 'Sample teacher']) expect(text).toContain(said)
    await page.getByRole('link', { name: 'All members' }).click()
    await arrive(page, 'Members')
    await page.close()
  })
})

describe('a visitor, on a phone, without scripts', () => {
  it('finds who is listed to everybody, opens their page, and is led to sign in once nobody is', async () => {
    const member = await browserOf(browser, 'caci', 'member@caci.example', screens[0])
    const me = await member.newPage()
    const listFor = async (audience: string) => {
      await me.goto(at('caci', '/me'))
      await me.getByLabel('Who finds you in the directory').selectOption({ value: audience })
      await me.getByRole('button', { name: 'Save your profile' }).click()
      await me.getByText('Saved.', { exact: true }).waitFor()
    }
    await listFor('public')
    const visitor = await browser.newContext({ ...screens[0], javaScriptEnabled: false })
    const page = await visitor.newPage()
    const addresses = ['/members', '/members?q=nobody-of-the-kind', '/members/mira-sample']
    expect(
      await faultsAt(
        await browser.newContext(),
        addresses.map((path) => at('caci', path)),
      ),
    ).toEqual([])
    await page.goto(at('caci', '/members'))
    expect(await namesOn(page)).toEqual(['Mira Sample'])
    await page.getByRole('link', { name: 'Mira Sample' }).click()
    await arrive(page, 'Mira Sample')
    await page.getByRole('link', { name: 'All members' }).click()
    await page.getByLabel('Name', { exact: true }).fill('Olga')
    await page.getByRole('button', { name: 'Search' }).click()
    await page.getByText('Nobody called “Olga” was found.').waitFor()
    await page.getByRole('link', { name: 'Show all members' }).click()
    expect(await namesOn(page)).toEqual(['Mira Sample'])

    await listFor('members')
    await page.goto(at('caci', '/members'))
    await arrive(page, /^Sign in to /)
    await Promise.all([visitor.close(), member.close()])
  })
})
