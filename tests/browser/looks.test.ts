import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fetched } from '../support/node/fetched.ts'
import { axeFindings, markupFaults, spillOf } from '../support/node/page-faults.ts'
import { at, openBrowser, origin, screens } from '../support/node/served.ts'
import { seedPages } from './seed-pages.ts'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const addresses = [...seedPages.map(([space, path]) => at(space, path)), `${origin}/`, `${origin}/dev/ui`]

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
      expect([address, await spillOf(page)]).toEqual([address, 0])
    }
    expect(strangers).toEqual([])
    await context.close()
  })
})

describe('the markup', () => {
  it('of every page is valid', async () => {
    for (const address of addresses) {
      const text = (await fetched(address)).body.toString()
      expect([address, await markupFaults(text)]).toEqual([address, []])
    }
  })
})
