import { chooseJoinPolicy } from '@serai/members'
import { perform } from '@serai/scope'
import { beforeAll, expect, it } from 'vitest'
import { aBrowser } from '../support/account-browser.ts'
import { haveKeys } from '../support/keys.ts'
import { aKnownPerson } from '../support/known-person.ts'
import { invite } from '../support/people.ts'
import { aSpace, type TestSpace } from '../support/space.ts'
import { valueOf } from '../support/value-of.ts'

let space: TestSpace

beforeAll(async () => {
  await haveKeys()
  space = await aSpace()
  valueOf(await perform(chooseJoinPolicy, space.scope, { joinPolicy: 'application' }))
})

it('an application that waits is withdrawn by who sent it, and may be sent again', async () => {
  const { browser } = await aKnownPerson()
  const page = async () => (await browser.get(`/join?to=${space.host}`)).text()
  await browser.post('/join', { to: space.host, name: 'An Applicant' })
  expect(await page()).toContain('action="/join/withdraw"')
  for (const _ of ['once', 'twice']) {
    const answer = await browser.post('/join/withdraw', { to: space.host })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/join?to=${space.host}`])
    expect(await page()).not.toContain('action="/join/withdraw"')
  }
  await browser.post('/join', { to: space.host, name: 'An Applicant' })
  expect(await page()).toContain('action="/join/withdraw"')
})

it('an invitation that is sent without a login is found again after signing in', async () => {
  const token = await invite(space.scope, `${crypto.randomUUID()}@example.org`)
  const answer = await aBrowser().post('/invitation', { to: space.host, token, name: 'Somebody' })
  const { searchParams } = new URL(answer.headers.get('location') ?? '', 'https://serai.example')
  const { browser } = await aKnownPerson()
  const found = await (await browser.get(searchParams.get('path') ?? '')).text()
  expect(found).toContain(`name="token" value="${token}"`)
  expect(found).toContain(`name="to" value="${space.host}"`)
})

it('an invitation that is accepted twice at the same moment leads in both times', async () => {
  const { browser, email } = await aKnownPerson()
  const token = await invite(space.scope, email)
  const accept = () => browser.post('/invitation', { to: space.host, token, name: 'A Newcomer' })
  const answers = [...(await Promise.all([accept(), accept()])), await accept()]
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
  expect(new Set(answers.map(({ headers }) => headers.get('location'))).size).toBe(1)
})
