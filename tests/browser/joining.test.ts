import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { arrive, askCode, browserOf, enterCode } from '../support/node/at-the-door.ts'
import { faultsOf } from '../support/node/page-faults.ts'
import { codeIn, linkIn, mailAfter } from '../support/node/sent-mail.ts'
import { at, openBrowser, screens } from '../support/node/served.ts'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const [phone, desk] = screens

it('somebody who is invited opens the link, accepts, and stands in the directory', async () => {
  const staff = await browserOf(browser, 'caci', 'owner@caci.example', desk)
  const admin = await staff.newPage()
  await admin.goto(at('caci', '/admin'))
  await admin.getByRole('link', { name: 'Invitations', exact: true }).click()
  const email = 'invited@demo.example'
  const invitation = await mailAfter(email, /^Olga Sample invites you to /, async () => {
    await admin.getByLabel('Addresses').fill(email)
    await admin.getByLabel('A word to them').fill('Come in, and bring your maps.')
    await admin.getByRole('button', { name: 'Send the invitations' }).click()
    await admin.getByText('Invited. The mail is on its way.').waitFor()
  })
  expect(invitation.text).toContain('> Come in, and bring your maps.')
  const waiting = admin.getByRole('listitem').filter({ hasText: email })
  expect(await waiting.count()).toBe(1)

  const context = await browser.newContext(phone)
  const page = await context.newPage()
  const answer = await page.goto(linkIn(invitation))
  expect(await faultsOf(page, answer)).toEqual([])
  await arrive(page, / invites you$/)
  expect(await page.getByRole('main').innerText()).toContain('i…@d….example')
  expect(await page.content()).not.toContain(email)
  const code = await mailAfter(email, /^Your code to sign in/, async () => {
    await page.getByRole('button', { name: 'Send me a code' }).click()
    await arrive(page, 'Enter your code')
  })
  await enterCode(page, codeIn(code))
  await arrive(page, / invites you$/)
  await page.getByLabel('Your name', { exact: true }).fill('Ivane Nimushi')
  await page.getByLabel('Your name in its own script').fill('ივანე ნიმუში')
  await page.getByRole('button', { name: 'Accept the invitation' }).click()
  await arrive(page, 'Your page')
  expect(page.url()).toBe(at('caci', '/me?done=joined'))
  await page.getByRole('link', { name: 'Members', exact: true }).click()
  await page.getByLabel('Name', { exact: true }).fill('ივანე')
  await page.keyboard.press('Enter')
  await page.getByText('1 person').waitFor()
  await page.getByRole('link', { name: 'Ivane Nimushi' }).nth(1).click()
  await arrive(page, 'Ivane Nimushi')

  await admin.reload()
  expect(await waiting.count()).toBe(0)
  const over = await page.goto(linkIn(invitation))
  expect(await faultsOf(page, over)).toEqual([])
  await arrive(page, 'This invitation is no longer valid')
  await page.getByRole('link', { name: /^Sign in to / }).click()
  await page.waitForURL(at('caci', '/me'))
  await Promise.all([context.close(), staff.close()])
})

it('somebody applies, staff let them in, and the mail that says so leads in', async () => {
  const context = await browser.newContext(phone)
  const page = await context.newPage()
  await page.goto(at('camca', '/members'))
  const email = 'applies@demo.example'
  await enterCode(page, await askCode(page, email))
  await arrive(page, /^Join /)
  await page.getByLabel('Your name', { exact: true }).fill('Сауле Үлгі')
  await page.getByLabel('Country').selectOption('Kazakhstan')
  await page.getByLabel('Why you would like to join').fill('A sample of why.')
  const told = await mailAfter('owner@camca.example', /^An application to /, async () => {
    await page.getByRole('button', { name: 'Send the application' }).click()
    await arrive(page, 'Your application is with them')
  })
  await page.goto(at('camca', '/members'))
  await arrive(page, 'Your application is with them')

  const staff = await browserOf(browser, 'camca', 'owner@camca.example', desk)
  const admin = await staff.newPage()
  await admin.goto(linkIn(told))
  const theirs = admin.getByRole('listitem').filter({ hasText: email })
  expect(await theirs.innerText()).toContain('A sample of why.')
  await theirs.getByLabel('Your answer').fill('We look forward to it.')
  const answer = await mailAfter(email, /^Welcome to /, async () => {
    await theirs.getByRole('button', { name: 'Let them in' }).click()
    await admin.getByText('Let in. They get a mail that says so.').waitFor()
  })
  expect(answer.text).toContain('> We look forward to it.')

  await page.goto(linkIn(answer))
  await arrive(page, 'Your page')
  await page.getByRole('link', { name: 'Members', exact: true }).click()
  await page.getByRole('link', { name: 'Mira Sample' }).waitFor()
  await Promise.all([context.close(), staff.close()])
})
