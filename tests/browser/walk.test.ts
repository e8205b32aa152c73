import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fetched } from '../support/node/fetched.ts'
import { at, openBrowser, origin, withoutScripts } from '../support/node/served.ts'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** Goes on by keyboard to the link of this name and follows it; fails when no Tab leads there. */
async function follow(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate<string>("document.activeElement?.textContent ?? ''")
    if (!name.test(focused)) continue
    const here = page.url()
    await Promise.all([page.waitForURL((url) => url.href !== here), page.keyboard.press('Enter')])
    return
  }
  throw new Error(`No Tab on ${page.url()} leads to a link named ${name}.`)
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent()

describe('a visitor with a keyboard, on a phone, without scripts', () => {
  it('walks from the front door by a series to a forum, its paper and its author', async () => {
    const context = await withoutScripts(browser)
    const page = await context.newPage()
    await page.goto(origin)
    await follow(page, /Central Asia-Caucasus/)
    expect(new URL(page.url()).hostname).toBe('caci.localhost')
    await follow(page, /^\s*CACI Forum\s*$/)
    expect(new URL(page.url()).pathname).toBe('/series/caci-forum')
    await follow(page, /Kazakhstan in International Mediation/)
    expect(await heading(page)).toContain('Kazakhstan in International Mediation')
    const text = await page.locator('main').innerText()
    for (const name of [
      'Mamuka Tsereteli',
      'S. Frederick Starr',
      'Erzhan Kazykhanov',
      'Svante E. Cornell',
      'David A. Merkel',
    ]) {
      expect(text).toContain(name)
    }
    expect(new URL(page.url()).pathname).toBe('/events/kazakhstan-in-international-mediation')
    await follow(page, /^\s*Kazakhstan in International Mediation\s*$/)
    expect(new URL(page.url()).pathname).toBe('/publications/kazakhstan-in-international-mediation')
    await follow(page, /S\. Frederick Starr/)
    expect(await heading(page)).toContain('S. Frederick Starr')
    await follow(page, /Kazakhstan in International Mediation/)
    await page.goBack()
    expect(await heading(page)).toContain('Starr')
    await context.close()
  })

  it('skips to the content with the first Tab', async () => {
    const context = await withoutScripts(browser)
    const page = await context.newPage()
    await page.goto(at('caci', '/events'))
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(new URL(page.url()).hash).not.toBe('')
    await context.close()
  })

  it('downloads the paper as a PDF', async () => {
    const paper = await fetched(at('caci', '/publications/kazakhstan-in-international-mediation.pdf'))
    expect(paper.status).toBe(200)
    expect(paper.headers['content-type']).toBe('application/pdf')
    expect(paper.body.subarray(0, 5).toString()).toBe('%PDF-')
  })
})

/** Ways to narrow or turn a list lead to more pages than there is anything on; crawlers are spared them, and so is this. */
const links = 'a[href]:not([rel~=nofollow]), img[src], link[rel=stylesheet], script[src]'

describe('every link of every space', () => {
  it('leads somewhere', async () => {
    const context = await withoutScripts(browser)
    const page = await context.newPage()
    const seen = new Set<string>()
    const waiting = ['caci', 'camca', 'isdp'].map((space) => at(space, '/'))
    for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
      if (seen.has(address)) continue
      seen.add(address)
      const { status, headers } = await fetched(address)
      expect([address, status]).toEqual([address, 200])
      if (!headers['content-type']?.includes('html')) continue
      await page.goto(address)
      const found = await page.evaluate<string[]>(
        `[...document.querySelectorAll('${links}')].map((one) => one.href || one.src)`,
      )
      waiting.push(
        ...found
          .map((link) => link.split('#')[0] ?? link)
          .filter((link) => link.includes(`.localhost:${new URL(origin).port}/`)),
      )
    }
    expect(seen.size).toBeGreaterThan(60)
    await context.close()
  }, 120_000)
})
