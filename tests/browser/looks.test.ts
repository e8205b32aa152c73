import axe from 'axe-core'
import { HtmlValidate } from 'html-validate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fetched } from '../support/node/fetched.ts'
import { at, openBrowser, origin, screens } from '../support/node/served.ts'
import { seedPages } from './seed-pages.ts'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const addresses = [...seedPages.map(([space, path]) => at(space, path)), `${origin}/`, `${origin}/dev/ui`]

/** What axe finds with every rule on, best practices too: each rule with the first element it is about. */
async function axeFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate<axe.AxeResults>('axe.run()')
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
}

describe.each(screens)('on a $name', ({ viewport, colorScheme }) => {
  it('every page is read by everybody and stays within its width', async () => {
    const context = await browser.newContext({ viewport, colorScheme, bypassCSP: true })
    const page = await context.newPage()
    const strangers: string[] = []
    page.on('request', (request) => {
      if (!new URL(request.url()).hostname.endsWith('localhost')) strangers.push(request.url())
    })
    for (const address of addresses) {
      await page.goto(address)
      expect([address, await axeFindings(page)]).toEqual([address, []])
      const spill = await page.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      )
      expect([address, spill]).toEqual([address, 0])
    }
    expect(strangers).toEqual([])
    await context.close()
  })
})

describe('the markup', () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    // Titles are as long as forums are named; the rest is how Hono writes what is valid either way.
    rules: {
      'attribute-boolean-style': 'off',
      'long-title': 'off',
      'no-trailing-whitespace': 'off',
      'tel-non-breaking': 'off',
      'void-style': 'off',
    },
  })

  it('of every page is valid', async () => {
    for (const address of addresses) {
      const text = (await fetched(address)).body.toString()
      const report = await validator.validateString(text)
      const found = report.results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
      )
      expect([address, found]).toEqual([address, []])
    }
  })
})
