import { env } from 'cloudflare:workers'
import { endThisLogin } from '@serai/auth'
import { changeRoles, removeMember } from '@serai/members'
import { perform } from '@serai/scope'
import { beforeAll, describe, expect, it } from 'vitest'
import { aMemberWith, invitationLink, quietly, type TestMember } from '../support/people.ts'
import { browserOf, browserOfMember, signedIn, type ShownPage } from '../support/sign-in.ts'
import { aSpace, type TestSpace } from '../support/space.ts'
import { valueOf } from '../support/value-of.ts'

let space: TestSpace
let owner: TestMember

beforeAll(async () => {
  space = await aSpace()
  owner = await aMemberWith(space, 'owner')
})

const typed = (handle: string, name = 'Written "at" <length> & kept') => ({
  ...{ name, nativeName: 'Первая строка', handle, listedFor: 'members' },
})

/** What the form of a page would send: its hidden fields as a browser reads them. */
function waitingIn({ html }: ShownPage): Readonly<Record<string, string>> {
  const fields = html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)
  return Object.fromEntries([...fields].map(([, name = '', value = '']) => [name, plain(value)]))
}

function plain(text: string): string {
  return text.replace(/&(quot|lt|gt|amp|#39);/g, (_, name: string) => marks[name] ?? '')
}

const marks: Readonly<Record<string, string>> = { quot: '"', lt: '<', gt: '>', amp: '&', '#39': "'" }

/** The ways in which a login ends while somebody writes. */
const endings = {
  'signed out on this device': async (member: TestMember) =>
    endThisLogin(space.scope, { sessionId: await newestLoginOf(member), memberId: member.memberId }),
  'was removed': async ({ memberId }: TestMember) =>
    valueOf(await perform(removeMember, owner.scope, { memberId })),
  'stayed away too long': async ({ memberId }: TestMember) =>
    env.DB.prepare(
      "update logins set ends_at = '2026-01-01T00:00:00Z', idle_until = '2026-01-01T00:00:00Z' where member_id = ?",
    )
      .bind(memberId)
      .run(),
} as const

async function newestLoginOf({ memberId }: TestMember) {
  const row = await env.DB.prepare('select id from logins where member_id = ? order by rowid desc')
    .bind(memberId)
    .first<{ id: string }>()
  return row?.id as TestMember['loginId']
}

describe('a form of somebody who is signed in no more', () => {
  it.each(Object.entries(endings))('who %s waits in the page, whole and escaped', async (_, end) => {
    const member = await aMemberWith(space, 'member')
    const browser = await browserOfMember(space, member)
    await end(member)
    const sent = typed(`kept-${member.memberId.toLowerCase()}`)
    const page = await browser.send('/me/profile', sent)
    expect([page.status, waitingIn(page)]).toEqual([403, sent])
    expect(page.html).toContain('action="/me/profile"')
    expect(page.html).toContain('href="/sign-in?path=%2Fme" target="_blank"')
    expect(page.html).not.toContain('<length>')
  })

  it('goes through when it is sent again by whoever has signed in meanwhile', async () => {
    const member = await aMemberWith(space, 'member')
    const handle = `again-${member.memberId.toLowerCase()}`
    const page = await browserOf(space, null).send('/me/profile', typed(handle, 'Written at length'))
    const waiting = waitingIn(page)
    const again = browserOf(space, await signedIn(space, member))
    const done = await again.send('/me/profile', waiting)
    expect([done.status, done.location]).toEqual([303, '/me?done=saved#profile'])
    expect((await again.get(`/members/${handle}`)).html).toContain('Written at length')
    // And from another page than ours it is refused like any other form.
    expect((await again.send('/me/profile', waiting, 'http://evil.example')).status).toBe(403)
  })

  it('keeps neither codes nor what is typed to be sure, and nothing where there was nothing', async () => {
    const browser = browserOf(space, null)
    const secrets = { code: '123456', token: 'abcdef', password: 'secret', confirm: 'My Name' }
    const kept = waitingIn(await browser.send('/me/erase', { ...secrets, note: 'kept' }))
    expect(kept).toEqual({ note: 'kept' })
    const page = await browser.send('/me/erase', secrets)
    for (const secret of Object.values(secrets)) expect(page.html).not.toContain(secret)
    expect(page.html).not.toContain('<form')
    expect(page.html).toContain('href="/sign-in?path=%2Fme"')
  })

  it('is refused as too large where it is, before anything of it is shown', async () => {
    const page = await browserOf(space, null).send('/me/profile', typed('large', 'x'.repeat(300_000)))
    expect([page.status, page.html.includes('xxxx')]).toEqual([413, false])
  })

  it('is done at once where the login goes on, and only its token is of before', async () => {
    const member = await aMemberWith(space, 'member')
    const browser = await browserOfMember(space, member)
    const change = {
      memberId: member.memberId,
      roles: [{ role: 'member' as const }, { role: 'author' as const }],
    }
    valueOf(await perform(changeRoles, quietly(owner.scope), { ...change, linkTo: invitationLink }))
    const done = await browser.send('/me/profile', typed(`on-${member.memberId.toLowerCase()}`))
    expect([done.status, done.location]).toEqual([303, '/me?done=saved#profile'])
  })
})

describe('a form of somebody who shares a browser', () => {
  it('is not taken from who has signed in since, and shows them nothing of it', async () => {
    const [one, other] = [await aMemberWith(space, 'member'), await aMemberWith(space, 'member')]
    const browser = await browserOfMember(space, one)
    const drawn = waitingIn(await browser.get('/me'))
    expect(drawn['drawnFor']).toBe(one.memberId)
    const handle = `shared-${one.memberId.toLowerCase()}`
    const sent = { ...typed(handle, 'Told to nobody'), drawnFor: one.memberId }
    const asOther = await browserOfMember(space, other)
    // Straight away, and from the page in which it waited for its own sender.
    const waiting = waitingIn(await browserOf(space, null).send('/me/profile', sent))
    expect(waiting).toEqual(sent)
    for (const form of [sent, waiting]) {
      const answer = await asOther.send('/me/profile', form)
      expect([answer.status, answer.html.includes('Told to nobody')]).toEqual([409, false])
    }
    expect((await asOther.get('/me')).html).not.toContain('Told to nobody')
    expect((await browser.send('/me/profile', sent)).status).toBe(303)
    expect((await browser.get('/me')).html).toContain('Told to nobody')
  })
})

describe('a form of very many fields', () => {
  it('is refused before anybody looks at them', async () => {
    const many = Object.fromEntries(Array.from({ length: 1_001 }, (_, n) => [`f${n}`, 'x']))
    expect((await browserOf(space, null).send('/me/profile', many)).status).toBe(413)
  })
})
