import { env } from 'cloudflare:workers'
import { queueMail } from '@serai/mail'
import { beforeAll, describe, expect, it } from 'vitest'
import { aMailbox, deliver } from '../support/mailbox.ts'
import { aMemberWith, type TestMember } from '../support/people.ts'
import { rowsOf } from '../support/rows-of.ts'
import { visit } from '../support/setting.ts'
import { browserOf, browserOfMember, type Browser } from '../support/sign-in.ts'
import { aSpace, type TestSpace } from '../support/space.ts'

let space: TestSpace
let other: TestSpace
let admin: TestMember
let member: TestMember
let browser: Browser

beforeAll(async () => {
  space = await aSpace()
  other = await aSpace()
  admin = await aMemberWith(space, 'admin')
  member = await aMemberWith(space, 'member')
  browser = await browserOfMember(space, member)
})

async function mutedBy({ memberId }: TestMember): Promise<readonly string[]> {
  const { results } = await env.DB.prepare(
    'select template from muted_mails where space_id = ? and member_id = ? order by template',
  )
    .bind(space.id, memberId)
    .all<{ template: string }>()
  return results.map(({ template }) => template)
}

/** A mail to a member, as its provider was given it. */
async function sentTo({ memberId, email }: TestMember, template: 'roles-changed' | 'new-device') {
  const mailbox = aMailbox()
  // The invitation, which waits since they were made.
  await deliver(space, aMailbox())
  const link = `http://${space.host}/me`
  const at = '2026-03-02T12:00:00Z'
  const mail =
    template === 'roles-changed'
      ? { template, data: { spaceName: 'An institute', roles: ['member' as const], link } }
      : { template, data: { spaceName: 'An institute', device: 'Firefox', place: '', at, link } }
  await space.scope.db.commit(await queueMail(space.scope, { ...mail, to: email, memberId } as never))
  await deliver(space, mailbox)
  return mailbox.sent.filter(({ to }) => to === email)
}

describe('the mails on one’s own page', () => {
  it('are those that one gets and may do without, and those that always come', async () => {
    const { html } = await browser.get('/me')
    const boxes = [...html.matchAll(/name="mail-([\w-]+)" value="on" checked/g)].map(([, name]) => name)
    expect(boxes).toEqual(['roles-changed'])
    expect(html).toContain('They cannot be turned off.')
    expect(html).toContain('<li>Sign-in on a new device</li>')
    const staff = await (await browserOfMember(space, admin)).get('/me')
    expect(staff.html).toContain('name="mail-application-received"')
  })

  it('are turned off and on again, with a line in the log', async () => {
    expect(await browser.send('/me/mails', {})).toMatchObject({
      status: 303,
      location: '/me?done=mails#mails',
    })
    expect(await mutedBy(member)).toEqual(['roles-changed'])
    expect((await browser.get('/me')).html).not.toContain('name="mail-roles-changed" value="on" checked')
    expect(await sentTo(member, 'roles-changed')).toEqual([])
    await browser.send('/me/mails', { 'mail-roles-changed': 'on' })
    expect(await mutedBy(member)).toEqual([])
    expect(await sentTo(member, 'roles-changed')).toHaveLength(1)
    const { results } = await env.DB.prepare(
      `select detail from audit_lines where space_id = ? and action = 'mail.choose-mails'`,
    )
      .bind(space.id)
      .all()
    expect(results).toHaveLength(2)
  })

  it('T2: are no way to turn off what is not offered, or for somebody else', async () => {
    const before = await rowsOf(space.id)
    for (const fields of [
      { 'mail-new-device': 'off' },
      { memberId: admin.memberId },
      { space_id: other.id },
      { 'mail-roles-changed': 'on', role: 'owner' },
    ])
      expect((await browser.send('/me/mails', fields)).status).toBe(422)
    expect(await rowsOf(space.id)).toEqual(before)
    await browser.send('/me/mails', { 'mail-new-device': 'on', 'mail-roles-changed': 'on' })
    expect(await mutedBy(member)).toEqual([])
  })
})

describe('the link of a mail that turns it off', () => {
  /** The path of the link in the headers of a mail. */
  async function linkTo(person: TestMember): Promise<string> {
    const [mail] = await sentTo(person, 'roles-changed')
    expect(mail?.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click')
    const url = new URL(/^<(http:[^>]+)>$/.exec(mail?.headers['List-Unsubscribe'] ?? '')?.[1] ?? '')
    expect(url.hostname).toBe(space.host.split(':')[0])
    return `${url.pathname}${url.search}`
  }

  const post = (host: string, path: string, body: BodyInit = 'List-Unsubscribe=One-Click') =>
    visit(host, path, {
      method: 'POST',
      body,
      ...(typeof body === 'string'
        ? { headers: { 'content-type': 'application/x-www-form-urlencoded' } }
        : {}),
    })

  it('stands in none that always comes', async () => {
    const [mail] = await sentTo(member, 'new-device')
    expect(Object.keys(mail?.headers ?? {})).toEqual(['Auto-Submitted'])
  })

  it('turns off that kind for that member by one POST, without a login, however it is encoded and how often', async () => {
    const [fresh, bystander] = [await aMemberWith(space, 'member'), await aMemberWith(space, 'member')]
    const path = await linkTo(fresh)
    const form = new FormData()
    form.set('List-Unsubscribe', 'One-Click')
    for (const body of ['List-Unsubscribe=One-Click', form]) {
      const response = await post(space.host, path, body)
      expect([response.status, response.headers.get('location'), response.headers.get('set-cookie')]).toEqual(
        [200, null, null],
      )
      expect(await mutedBy(fresh)).toEqual(['roles-changed'])
    }
    expect(await mutedBy(bystander)).toEqual([])
    expect(await sentTo(fresh, 'roles-changed')).toEqual([])
    expect(await sentTo(fresh, 'new-device')).toHaveLength(1)
  })

  it('does nothing when it is looked at, and asks a person first', async () => {
    const fresh = await aMemberWith(space, 'member')
    const path = await linkTo(fresh)
    const visitor = browserOf(space, null)
    for (let time = 0; time < 20; time += 1) await visit(space.host, path, { method: 'HEAD' })
    const { html } = await visitor.get(path)
    expect(await mutedBy(fresh)).toEqual([])
    const action = /<form[^>]* action="([^"]+)"/.exec(html.slice(html.indexOf('<main')))?.[1] ?? ''
    const sent = await visitor.send(action.replaceAll('&amp;', '&'), {})
    expect(sent).toMatchObject({ status: 303, location: '/unsubscribe?done=1' })
    expect(await mutedBy(fresh)).toEqual(['roles-changed'])
  })

  it('is dead in another space, and when a letter of it is another', async () => {
    const fresh = await aMemberWith(space, 'member')
    const path = await linkTo(fresh)
    const last = path.at(-9) === 'A' ? 'B' : 'A'
    const before = [await rowsOf(space.id), await rowsOf(other.id)]
    expect((await post(other.host, path)).status).toBe(404)
    expect((await post(space.host, `${path.slice(0, -9)}${last}${path.slice(-8)}`)).status).toBe(404)
    expect((await post(space.host, '/unsubscribe')).status).toBe(404)
    expect([await rowsOf(space.id), await rowsOf(other.id)]).toEqual(before)
  })
})
