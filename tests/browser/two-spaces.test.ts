import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { arrive, browserOf } from '../support/node/at-the-door.ts'
import { at, openBrowser, origin, screens } from '../support/node/served.ts'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const both = 'both@demo.example'

it('somebody in two spaces signs in once, runs one of them, and neither shows what is of the other', async () => {
  const [phone, desk] = screens
  const context = await browserOf(browser, 'caci', both, desk)
  const page = await context.newPage()
  const runs = page.getByRole('link', { name: 'Run this space' })
  await page.goto(at('caci', '/me'))
  await page.getByLabel('Affiliation', { exact: true }).fill('Known in one space alone')
  await page.getByRole('button', { name: 'Save your profile' }).click()
  await page.getByText('Saved.').waitFor()
  expect(await page.getByRole('region', { name: 'Your roles here' }).innerText()).toContain('Editor')
  expect(await runs.count()).toBe(0)

  const staff = await browserOf(browser, 'caci', 'owner@caci.example', phone)
  const owner = await staff.newPage()
  await owner.goto(at('caci', '/admin/members?q=aigul'))
  await owner.getByRole('link', { name: 'Aigul Ulgi' }).click()
  await owner.getByLabel('Moderator', { exact: true }).check()
  await owner.getByRole('button', { name: 'Save the roles' }).click()
  await owner.getByText('Saved.').waitFor()
  await staff.close()

  await page.reload()
  await runs.click()
  await arrive(page, 'What waits')
  await page.getByRole('link', { name: 'Applications', exact: true }).click()
  await arrive(page, 'Applications')

  const asked: string[] = []
  page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`))
  await page.goto(at('camca', '/me'))
  await arrive(page, 'Your page')
  // The way led over the platform’s host and back, and nobody was asked for anything.
  expect(asked).toContain('GET /sign-in/return')
  expect(asked).not.toContain('POST /sign-in')
  expect(await page.content()).not.toContain('Known in one space alone')
  expect(await page.getByRole('region', { name: 'Your roles here' }).innerText()).not.toContain('Editor')
  expect(await runs.count()).toBe(0)
  expect((await page.goto(at('camca', '/admin')))?.status()).toBe(403)
  await page.goto(at('camca', '/members/aigul-ulgi'))
  await arrive(page, 'Aigul Ulgi')
  expect(await page.content()).not.toContain('Known in one space alone')

  await page.goto(`${origin}/account`)
  const spaces = page.getByRole('region', { name: 'Your spaces' })
  expect(await spaces.getByRole('link').count()).toBe(2)
  await context.close()
})
