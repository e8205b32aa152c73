import { env } from 'cloudflare:workers'
import { instantText } from '@serai/kernel'
import { chooseJoinPolicy, hashOfToken } from '@serai/members'
import { perform } from '@serai/scope'
import { beforeAll, describe, expect, it } from 'vitest'
import { aBrowser, codeSentTo, type AccountBrowser } from '../support/account-browser.ts'
import { haveKeys } from '../support/keys.ts'
import { aKnownPerson } from '../support/known-person.ts'
import { invite } from '../support/people.ts'
import { noon } from '../support/setting.ts'
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

/** What a page says of an invitation, as far as it can be told from another. */
const pageOf = async (browser: AccountBrowser, token: string) => {
  const response = await browser.get(`/invitation?to=${space.host}&token=${token}`)
  return { status: response.status, html: await response.text() }
}

describe('T9: the link of an invitation, opened by somebody who is not signed in', () => {
  it('says whose space it is and as what they are invited, and the address to nobody', async () => {
    const email = `gulnora-${crypto.randomUUID()}@ministry.example.org`
    const token = await invite(space.scope, email, { roles: ['editor', 'member'] })
    const browser = aBrowser()
    const { status, html } = await pageOf(browser, token)
    expect(status).toBe(200)
    for (const said of ['invites you', 'Editor, Member', 'g…@m….org']) expect(html).toContain(said)
    const asked = await browser.post('/invitation/code', { to: space.host, token })
    expect([asked.status, asked.headers.get('location')]).toEqual([303, '/sign-in/code'])
    const code = await (await browser.get('/sign-in/code')).text()
    expect(code).toContain('g…@m….org')
    for (const page of [html, code]) expect(page).not.toMatch(/gulnora|ministry/)
  })

  it('leads whoever reads that mail in: a code nobody typed an address for, and back to the invitation', async () => {
    const email = `${crypto.randomUUID()}@example.org`
    const token = await invite(space.scope, email)
    const browser = aBrowser()
    // A form that was sent without a login leads to the page, which says how.
    const early = await browser.post('/invitation', { to: space.host, token, name: 'Somebody' })
    await browser.get(early.headers.get('location') ?? '')
    await browser.post('/invitation/code', { to: space.host, token })
    const back = await browser.post('/sign-in/code', { code: await codeSentTo(email) })
    const found = await (await browser.get(back.headers.get('location') ?? '')).text()
    for (const said of [`name="token" value="${token}"`, `name="to" value="${space.host}"`, email])
      expect(found).toContain(said)
    const done = await browser.post('/invitation', { to: space.host, token, name: 'Somebody' })
    const onward = new URL(done.headers.get('location') ?? '')
    expect([done.status, onward.host]).toEqual([303, space.host])
    expect(onward.searchParams.get('path')).toBe('/me?done=joined')
  })

  it('offers whoever is signed in with another address the invited one, and tells them no more of it', async () => {
    const { browser, email: own } = await aKnownPerson()
    const email = `gulnora-${crypto.randomUUID()}@ministry.example.org`
    const token = await invite(space.scope, email)
    const { html } = await pageOf(browser, token)
    expect(html).toContain(own)
    expect(html).not.toMatch(/gulnora|ministry/)
    expect(html).not.toContain('action="/invitation"')
    await browser.post('/invitation/code', { to: space.host, token })
    await browser.post('/sign-in/code', { code: await codeSentTo(email) })
    expect((await pageOf(browser, token)).html).toContain('action="/invitation"')
  })

  it('has one page without a form, however it came to be over', async () => {
    const { browser, email } = await aKnownPerson()
    const used = await invite(space.scope, email)
    await browser.post('/invitation', { to: space.host, token: used, name: 'A Newcomer' })
    const again = `${crypto.randomUUID()}@example.org`
    const replaced = await invite(space.scope, again)
    const newest = await invite(space.scope, again, { again: true })
    const takenBack = await invite(space.scope, `${crypto.randomUUID()}@example.org`)
    await env.DB.prepare('update invitations set revoked_at = ? where space_id = ? and token_hash = ?')
      .bind(instantText(noon), space.id, await hashOfToken(takenBack))
      .run()
    const expired = await invite(space.scope, `${crypto.randomUUID()}@example.org`)
    await env.DB.prepare('update invitations set expires_at = ? where space_id = ? and token_hash = ?')
      .bind(instantText(noon), space.id, await hashOfToken(expired))
      .run()
    const never = 'x'.repeat(43)
    const pages = await Promise.all(
      [used, replaced, takenBack, expired, never].map((token) => pageOf(aBrowser(), token)),
    )
    const [first] = pages
    for (const page of pages) expect({ ...page, html: page.html }).toEqual(first)
    expect(first?.status).toBe(410)
    expect(first?.html).toContain('This invitation is no longer valid')
    expect(first?.html).not.toContain('<form')
    expect((await pageOf(aBrowser(), newest)).status).toBe(200)
    // No code is sent for it either.
    const asked = await aBrowser().post('/invitation/code', { to: space.host, token: replaced })
    expect([asked.status, asked.headers.getSetCookie()]).toEqual([410, []])
  })
})

it('an invitation that is accepted twice at the same moment leads in both times', async () => {
  const { browser, email } = await aKnownPerson()
  const token = await invite(space.scope, email)
  const accept = () => browser.post('/invitation', { to: space.host, token, name: 'A Newcomer' })
  const answers = [...(await Promise.all([accept(), accept()])), await accept()]
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
  expect(new Set(answers.map(({ headers }) => headers.get('location'))).size).toBe(1)
})

it('what is missing in an application is said beside it, with what to do', async () => {
  const { browser } = await aKnownPerson()
  const answer = await browser.post('/join', { to: space.host, name: '', reason: 'Because.' })
  const html = await answer.text()
  expect(answer.status).toBe(422)
  expect(html).toContain('Change what is marked, and send it again.')
  expect(html).toContain('Because.')
  expect(html).not.toContain('Go back')
})
