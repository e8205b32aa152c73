import { env } from 'cloudflare:workers'
import { rotateLogin, type RotatedLogin } from '@serai/auth'
import { openPlatformScope, openScope, realChance } from '@serai/workers/platform/open-scope.ts'
import { describe, expect, it } from 'vitest'
import { actorOf, aMemberWith, audiencesOf, signIn } from '../support/people.ts'
import { openLoginOf } from '../support/refresh.ts'
import { noon } from '../support/setting.ts'
import { aSpace, type TestSpace } from '../support/space.ts'

/** The same moment, some seconds later. */
function after(seconds: number): Date {
  return new Date(noon.getTime() + seconds * 1000)
}

function rotate(space: TestSpace, token: string, now = noon) {
  const scope = openScope(env, space.id, { kind: 'system' }, [], { ...realChance(), now })
  const notice = { link: 'https://space.test/me', platformName: 'Serai' }
  return rotateLogin(scope, token, { identities: openPlatformScope(env, realChance()).identities, notice })
}

/** The successor of a token, which the test needs to be given. */
async function successorOf(space: TestSpace, token: string, now = noon): Promise<string> {
  return (await asLogin(rotate(space, token, now))).refreshToken
}

async function asLogin(rotated: ReturnType<typeof rotate>): Promise<RotatedLogin> {
  const login = await rotated
  if (typeof login === 'string') throw new Error(`No successor: ${login}.`)
  return login
}

describe('T7: a refresh token', () => {
  it('has one successor, however many ask for it at once, and nobody is signed out', async () => {
    const space = await aSpace()
    const member = await aMemberWith(space, 'member')
    for (let run = 0; run < 10; run++) {
      const { token, loginId } = await openLoginOf(space, member)
      const asked = await Promise.all(Array.from({ length: 50 }, () => rotate(space, token)))
      const tokens = new Set(asked.map((one) => (typeof one === 'string' ? one : one.refreshToken)))
      expect([...tokens]).toHaveLength(1)
      const rows = await env.DB.prepare(
        'select count(*) as n from refresh_tokens where space_id = ? and login_id = ?',
      )
        .bind(space.id, loginId)
        .first<{ n: number }>()
      expect(rows?.n).toBe(2)
      expect(await actorOf(space, loginId)).not.toBeNull()
    }
  })

  it('that comes again within 30 seconds answers as before; later, its login ends', async () => {
    const space = await aSpace()
    const { token, loginId } = await openLoginOf(space, await aMemberWith(space, 'member'))
    const first = await successorOf(space, token)
    expect(await successorOf(space, token, after(29))).toBe(first)
    expect(await rotate(space, token, after(31))).toBe('replayed')
    expect(await rotate(space, first, after(32))).toBe('ended')
    expect(await actorOf(space, loginId)).toBeNull()
    expect(await audiencesOf(space, loginId)).toEqual([])
  })

  it('of two generations back ends the login at once: it is in two hands', async () => {
    const space = await aSpace()
    const { token } = await openLoginOf(space, await aMemberWith(space, 'member'))
    const second = await successorOf(space, token)
    const third = await successorOf(space, second, after(1))
    expect(await rotate(space, token, after(2))).toBe('replayed')
    expect(await rotate(space, third, after(3))).toBe('ended')
  })

  it('is unknown when it was never given out, is of another space, or was changed', async () => {
    const [space, other] = [await aSpace(), await aSpace()]
    const { token } = await openLoginOf(space, await aMemberWith(space, 'member'))
    const forged = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`
    const strange = [
      '',
      'x',
      'a.b.c',
      `${token}.x`,
      token.replace('.0.', '.1.'),
      forged,
      `${'9'.repeat(5000)}`,
    ]
    for (const text of strange) expect([text, await rotate(space, text)]).toEqual([text, 'unknown'])
    expect(await rotate(other, token)).toBe('unknown')
    expect(typeof (await rotate(space, token))).toBe('object')
  })

  it('lasts as long as its login: thirty days unused, ninety in all; of staff twelve hours and seven days', async () => {
    const space = await aSpace()
    const hours = (n: number) => after(n * 3600)
    const member = await openLoginOf(space, await aMemberWith(space, 'member'))
    const kept = await successorOf(space, member.token, hours(29 * 24))
    expect(typeof (await rotate(space, kept, hours(58 * 24)))).toBe('object')
    const staff = await openLoginOf(space, await aMemberWith(space, 'editor'))
    const later = await successorOf(space, staff.token, hours(11))
    expect(await rotate(space, later, hours(24))).toBe('ended')
  })
})

describe('T6: what a login counts to', () => {
  it('is read from what is true now: roles, second factor, status', async () => {
    const space = await aSpace()
    const editor = await aMemberWith(space, 'editor')
    expect(await audiencesOf(space, editor.loginId)).toEqual(['members', 'public', 'staff'])
    const weak = await signIn(space, editor, ['editor'], ['email'])
    expect(await audiencesOf(space, weak)).toEqual(['members', 'public'])
    const guest = await aMemberWith(space, 'guest')
    expect(await audiencesOf(space, guest.loginId)).toEqual(['public'])
  })
})
