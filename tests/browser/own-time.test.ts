import type { Browser, BrowserContextOptions } from 'playwright-core'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fetched } from '../support/node/fetched.ts'
import { at, openBrowser, screens } from '../support/node/served.ts'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const forum = at('caci', '/events/kazakhstan-in-international-mediation')

/** What stands over the strip of cities, and the hours that the server wrote, to a reader of this kind. */
async function seen(reader: BrowserContextOptions) {
  const context = await browser.newContext({ viewport: screens[0].viewport, ...reader })
  const page = await context.newPage()
  await page.goto(forum)
  const line = await page.locator('own-time').innerText()
  const hours = await page.locator('.hours').innerText()
  const place = await page.locator('.cities').boundingBox()
  await context.close()
  return { line, hours, top: place?.y }
}

describe('beside the time of a forum in Washington', () => {
  const elsewhere = 'At the same time elsewhere'

  it.each([
    ['Asia/Almaty', 'Your time: Fri 4 Dec, 21:00–22:00 (Almaty)'],
    ['Europe/Stockholm', 'Your time: Fri 4 Dec, 16:00–17:00 (Stockholm)'],
    ['America/New_York', elsewhere],
  ])('a reader in %s sees "%s"', async (timezoneId, line) => {
    const reader = await seen({ timezoneId })
    expect([reader.line, reader.hours]).toEqual([line, '10:00–11:00 EST (UTC−5)'])
  })

  it('a reader without scripts sees the same hours, and nothing is missing', async () => {
    const reader = await seen({ timezoneId: 'Asia/Almaty', javaScriptEnabled: false })
    expect([reader.line, reader.hours]).toEqual([elsewhere, '10:00–11:00 EST (UTC−5)'])
  })

  it('nothing moves when the reader’s own time is written', async () => {
    const { top } = await seen({ timezoneId: 'Asia/Almaty', javaScriptEnabled: false })
    expect((await seen({ timezoneId: 'Asia/Almaty' })).top).toBe(top)
  })
})

describe('the script', () => {
  const scripts = async (address: string) =>
    [...(await fetched(address)).body.toString().matchAll(/<script type="module" src="([^"]*)"/g)].map(
      ([, src = '']) => src,
    )

  it('is small, kept for ever, and asked for only by a page whose time is known to the minute', async () => {
    const [address = '', ...others] = await scripts(forum)
    expect(others).toEqual([])
    const { status, headers, body } = await fetched(at('caci', address))
    expect(status).toBe(200)
    expect(headers['cache-control']).toContain('immutable')
    expect(gzipSync(body).length).toBeLessThanOrEqual(1_500)
    const without = ['/', '/events', '/search?q=kazakhstan'].map((path) => at('caci', path))
    for (const page of [...without, at('camca', '/events/e-camca-week-2020')]) {
      expect([page, await scripts(page)]).toEqual([page, []])
    }
  })
})
