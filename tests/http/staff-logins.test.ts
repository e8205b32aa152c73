import { env } from 'cloudflare:workers'
import { admitMember, rotateLogin } from '@serai/auth'
import { instantText, type Factor, type Role } from '@serai/kernel'
import { changeRoles } from '@serai/members'
import { perform } from '@serai/scope'
import { openPlatformScope, realChance } from '@serai/workers/platform/open-scope.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { connectApp, somebody } from '../support/account-browser.ts'
import { haveKeys } from '../support/keys.ts'
import { aMemberWith, invitationLink, quietly, type TestMember } from '../support/people.ts'
import { openLoginOf } from '../support/refresh.ts'
import { openHomeLogin } from '../support/sign-in.ts'
import { noon } from '../support/setting.ts'
import { aSpace, type TestSpace } from '../support/space.ts'
import { stillEnv } from '../support/still-env.ts'

const hour = 3_600_000

let space: TestSpace
let owner: TestMember

beforeAll(async () => {
  await haveKeys()
  space = await aSpace()
  owner = await aMemberWith(space, 'owner')
})

const hoursAfter = (hours: number) => instantText(new Date(noon.getTime() + hours * hour))

describe('a login of staff in a space', () => {
  /** What the login counts as that somebody with this role is given for a second factor shown so many hours ago. */
  async function factorsAfter(role: Role, hours: number): Promise<readonly Factor[]> {
    const { identityId, email } = await aMemberWith(space, role)
    const factors = ['email', 'totp'] as const
    const loginId = await openHomeLogin(identityId, factors)
    const person = { loginId, identityId, email, factors, authAt: hoursAfter(-hours) }
    const login = await admitMember(space.scope, person, { device: '', place: '' })
    if (typeof login === 'string') throw new Error(`Whoever signs in here is a member, and no ${login}.`)
    const row = await env.DB.prepare('select factors from logins where id = ?')
      .bind(login.loginId)
      .first<{ factors: string }>()
    expect(JSON.parse(row?.factors ?? '')).toEqual(login.factors)
    return login.factors
  }

  it.each(['owner', 'admin', 'editor', 'author', 'moderator'] as const)(
    'of a role such as %s is weak where its second factor was shown more than seven days ago',
    async (role) => {
      expect(await factorsAfter(role, 7 * 24 + 1)).toEqual(['email'])
      expect(await factorsAfter(role, 7 * 24)).toEqual(['email', 'totp'])
    },
  )

  it('is no concern of a member', async () => {
    expect(await factorsAfter('member', 80 * 24)).toEqual(['email', 'totp'])
  })
})

describe('a page that wants a second factor', () => {
  it('takes one that was shown within twelve hours, and asks again after that', async () => {
    const browser = await somebody()
    await connectApp(browser)
    const statuses: number[] = []
    for (const hours of [12, 12.1]) {
      browser.minutes = hours * 60
      statuses.push((await browser.get('/sign-in?strong=1&path=/account')).status)
    }
    expect(statuses).toEqual([303, 200])
    expect((await browser.get('/sign-in?path=/account')).status).toBe(303)
  })
})

describe('who becomes staff', () => {
  type Times = { readonly idleUntil: string; readonly endsAt: string }

  const timesOf = (loginId: string) =>
    env.DB.prepare('select idle_until as idleUntil, ends_at as endsAt from logins where id = ?')
      .bind(loginId)
      .first<Times>()

  const make = (memberId: TestMember['memberId'], ...given: readonly Role[]) =>
    perform(changeRoles, quietly(owner.scope), {
      memberId,
      roles: given.map((role) => ({ role, expiresAt: null })),
      linkTo: invitationLink,
    })

  const asLong = { idleUntil: hoursAfter(30 * 24), endsAt: hoursAfter(90 * 24) }
  const asStaff = { idleUntil: hoursAfter(12), endsAt: hoursAfter(7 * 24) }

  it('is signed in no longer than staff are from then on, and others as long as before', async () => {
    const [member, other] = [await aMemberWith(space, 'member'), await aMemberWith(space, 'member')]
    const [{ loginId, token }, theirs] = [await openLoginOf(space, member), await openLoginOf(space, other)]
    await make(member.memberId, 'guest')
    expect(await timesOf(loginId)).toEqual(asLong)
    expect(await make(member.memberId, 'guest', 'author')).toMatchObject({ ok: true })
    expect(await timesOf(loginId)).toEqual(asStaff)
    expect(await timesOf(theirs.loginId)).toEqual(asLong)

    const later = { ...space.scope, now: new Date(noon.getTime() + hour) }
    const { identities } = openPlatformScope(stillEnv, realChance())
    const notice = { link: invitationLink, platformName: 'Serai' }
    expect(await rotateLogin(later, token, { identities, notice })).toMatchObject({ loginId })
    expect(await timesOf(loginId)).toEqual({ ...asStaff, idleUntil: hoursAfter(13) })
  })

  it('is signed out where they signed in more than seven days ago', async () => {
    const member = await aMemberWith(space, 'member')
    const { loginId } = await openLoginOf(space, member)
    await env.DB.prepare('update logins set created_at = ? where id = ?')
      .bind(hoursAfter(-8 * 24), loginId)
      .run()
    await make(member.memberId, 'editor')
    expect((await timesOf(loginId))?.endsAt).toBe(hoursAfter(-24))
  })
})
