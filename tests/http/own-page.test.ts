import { env } from 'cloudflare:workers'
import { defineField } from '@serai/members'
import { perform } from '@serai/scope'
import { beforeAll, describe, expect, it } from 'vitest'
import { aField } from '../support/entries.ts'
import { aMemberWith, type TestMember } from '../support/people.ts'
import { rowsOf } from '../support/rows-of.ts'
import { visit } from '../support/setting.ts'
import { browserOfMember, type Browser } from '../support/sign-in.ts'
import { aSpace, type TestSpace } from '../support/space.ts'
import { valueOf } from '../support/value-of.ts'

let space: TestSpace
let browser: Browser
let link: string

beforeAll(async () => {
  space = await aSpace()
  await aMemberWith(space, 'owner')
  browser = await browserOfMember(space, await aMemberWith(space, 'member'))
  const asked = { ...aField('website'), label: 'Website', kind: 'link' as const }
  link = `value-${valueOf(await perform(defineField, space.scope, asked)).fieldId}`
})

const ways = ['sleep', 'leave', 'erase'] as const

/** The part of a page that begins where this id is, up to the next part or way out. */
function partAt(html: string, id: string): string {
  const [, part = ''] = html.split(new RegExp(`<(?:h2|details) id="${id}"`))
  return part.split(/<\/details>|<\/section>/)[0] ?? ''
}

const profile = { name: 'The member', nativeName: '', handle: 'the-member', listedFor: 'members' }

const statusOf = async ({ memberId }: TestMember) => {
  const { members = [] } = await rowsOf(space.id)
  return (members as { id: string; status: string }[]).find(({ id }) => id === memberId)?.status
}

it('one’s own page lists the logins that go on, and none that lapsed by itself', async () => {
  const member = await aMemberWith(space, 'member')
  const own = await browserOfMember(space, member)
  const isListed = async () => (await own.get('/me')).html.includes(`value="${member.loginId}"`)
  expect(await isListed()).toBe(true)
  for (const column of ['idle_until', 'ends_at']) {
    const until = (at: string) =>
      env.DB.prepare(`update logins set ${column} = ? where id = ?`).bind(at, member.loginId).run()
    await until('2026-01-01T00:00:00Z')
    expect([column, await isListed()]).toEqual([column, false])
    await until('2027-01-01T00:00:00Z')
    expect(await isListed()).toBe(true)
  }
})

describe('a form on one’s own page', () => {
  it('leads to the part of the page that it is in', async () => {
    const { html } = await browser.get('/me')
    const actions = [...html.matchAll(/ action="(\/me\/[^"]*)"/g)].map(([, action = '']) => action)
    expect(actions.length).toBeGreaterThan(4)
    for (const action of actions) {
      const [path, id = ''] = action.split('#')
      expect([action, partAt(html, id).includes(` action="${path}#${id}"`)]).toEqual([action, true])
    }
  })

  it.each([
    ['/me/profile', 'profile', { ...profile, handle: 'No Handle' }, 'href="#handle"'],
    ['/me/mails', 'mails', { 'mail-new-device': 'off' }, 'needs a change'],
    ['/me/logins/end', 'logins', { loginId: '0'.repeat(26) }, 'role="alert"'],
    ...ways.map((way) => [`/me/${way}`, way, { confirm: 'No Name' }, 'Nothing was done yet'] as const),
  ] as const)('%s says there what went wrong, and nowhere else', async (path, id, fields, says) => {
    const { status, html } = await browser.send(path, fields)
    expect(status).toBe(422)
    expect(html.split('role="alert"')).toHaveLength(2)
    const part = partAt(html, id)
    expect(part).toContain('role="alert"')
    expect(part).toContain(says)
    for (const typed of Object.values(fields).filter((one) => one.startsWith('No ')))
      expect(part).toContain(`value="${typed}"`)
    if (id in Object.fromEntries(ways.map((way) => [way, way])))
      expect(html).toContain(`<details id="${id}" open`)
  })

  it('says there what was done', async () => {
    for (const [done, id] of [
      ['saved', 'profile'],
      ['numbered', 'profile'],
      ['mails', 'mails'],
      ['ended', 'logins'],
    ] as const) {
      const { html } = await browser.get(`/me?done=${done}`)
      expect(html.split('role="status"')).toHaveLength(2)
      expect([done, partAt(html, id).includes('role="status"')]).toEqual([done, true])
    }
    expect((await browser.send('/me/profile', profile)).location).toBe('/me?done=saved#profile')
  })

  it('takes a web address without https://, and nothing else that a browser would do', async () => {
    const audience = { [link.replace('value', 'audience')]: 'members' }
    const save = (value: string) => browser.send('/me/profile', { ...profile, ...audience, [link]: value })
    expect((await save(' example.org/me ')).location).toBe('/me?done=saved#profile')
    expect((await browser.get('/me')).html).toContain('value="https://example.org/me"')
    for (const value of ['javascript:alert(1)', 'mailto:one@example.org', 'data:text/html,x', 'example'])
      expect([value, (await save(value)).status]).toEqual([value, 422])
  })
})

describe('whoever has come in', () => {
  it.each([
    ['joined', 'You are a member now.'],
    ['awake', 'Your membership is awake again.'],
  ])('is told so above everything else: %s', async (done, says) => {
    const { html } = await browser.get(`/me?done=${done}`)
    const [, after = ''] = html.split('</h1>')
    expect(after.split('<h2')[0]).toContain(says)
    expect(html.split('role="status"')).toHaveLength(2)
  })
})

describe('whoever went', () => {
  const ask = (query: string) => visit(space.host, `/signed-out${query}`)

  it.each([
    ['?after=sleep', 'is asleep'],
    ['?after=leave', 'You have left'],
    ['?after=erase', 'You are erased'],
    ...['?after=sign-out', '', '?after=', '?after=%3Cb%3E', '?after=signed-in', '?after=toString'].map(
      (query) => [query, 'You are signed out'] as const,
    ),
  ] as const)('reads what now is, on a page that is kept nowhere: %s', async (query, says) => {
    const answer = await ask(query)
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(answer.headers.get('x-robots-tag')).toBe('noindex')
    expect(await answer.text()).toContain(says)
  })

  it('is not told so while they are signed in', async () => {
    const { html } = await browser.get('/signed-out?after=leave')
    expect(html).toContain('You are signed in')
    expect(html).not.toContain('You have left')
  })
})

describe('a way out of the space', () => {
  it.each(ways)('says what ends and what stays, and is not taken by a slip: %s', async (way) => {
    const one = await aMemberWith(space, 'member')
    const own = await browserOfMember(space, one)
    const part = partAt((await own.get('/me')).html, way)
    expect(part).toContain('published with your name stays')
    expect(part).toContain('The member')
    for (const fields of [{}, { confirm: '' }, { confirm: 'The' }])
      expect((await own.send(`/me/${way}`, fields as Record<string, string>)).status).toBe(422)
    expect(await statusOf(one)).toBe('active')
    const { location } = await own.send(`/me/${way}`, { confirm: ' the  MEMBER ' })
    expect(location).toBe(`/signed-out?after=${way}#`)
    expect(await statusOf(one)).toBe({ sleep: 'deactivated', leave: 'left', erase: 'erased' }[way])
  })

  it('is shut to the last owner, who is told so there', async () => {
    const own = await aSpace()
    const last = await browserOfMember(own, await aMemberWith(own, 'owner'))
    for (const way of ways) {
      const { status, html } = await last.send(`/me/${way}`, { confirm: 'The owner' })
      expect([way, status, partAt(html, way).includes('Make somebody else an owner')]).toEqual([
        way,
        422,
        true,
      ])
    }
  })
})
