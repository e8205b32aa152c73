import { env } from 'cloudflare:workers'
import { deactivateMembership, suspendMember } from '@serai/members'
import { perform } from '@serai/scope'
import { beforeAll, expect, it } from 'vitest'
import { askIn, goInto, wayInto } from '../support/hand-off.ts'
import { haveKeys } from '../support/keys.ts'
import { aKnownPerson, joined } from '../support/known-person.ts'
import { actorOf, aMemberWith, asMember, signIn } from '../support/people.ts'
import { signedIn } from '../support/sign-in.ts'
import { aSpace, type TestSpace } from '../support/space.ts'
import { valueOf } from '../support/value-of.ts'

let space: TestSpace

beforeAll(async () => {
  await haveKeys()
  space = await aSpace()
})

/** Somebody who put their own membership to sleep, in the browser that they are signed in to the platform with. */
async function aSleeper() {
  const person = await aKnownPerson()
  const memberId = await joined(space, person)
  const actor = await actorOf(space, await signIn(space, { ...person, memberId }, ['member']))
  if (actor === null) throw new Error('Whoever just signed in is somebody.')
  valueOf(await perform(deactivateMembership, asMember(space, actor), {}))
  return { ...person, memberId }
}

const statusOf = async (memberId: string) =>
  (
    await env.DB.prepare('select status from members where space_id = ? and id = ?')
      .bind(space.id, memberId)
      .first<{ status: string }>()
  )?.status

async function wakingsOf(memberId: string): Promise<number> {
  const { results } = await env.DB.prepare(
    "select id from audit_lines where space_id = ? and subject_id = ? and action = 'members.reactivate-membership'",
  )
    .bind(space.id, memberId)
    .all()
  return results.length
}

it('somebody who signs in again wakes their membership: members find them, and the log says so', async () => {
  const reader = await signedIn(space, await aMemberWith(space, 'member'))
  const seen = async () =>
    (await (await askIn(space, '/members?q=member', reader)).text()).includes('A Member')
  const one = await aSleeper()
  expect(await seen()).toBe(false)
  const answer = await (await wayInto(space, one.browser))?.()
  expect(answer?.headers.get('location')).toBe('/me?done=awake')
  const cookie = (answer?.headers.getSetCookie() ?? []).map((set) => set.split(';')[0]).join('; ')
  expect((await askIn(space, '/me', cookie)).status).toBe(200)
  expect(await seen()).toBe(true)
  expect([await statusOf(one.memberId), await wakingsOf(one.memberId)]).toEqual(['active', 1])
})

it('whoever staff shut out while they slept stays so', async () => {
  const { memberId, browser } = await aSleeper()
  valueOf(await perform(suspendMember, space.scope, { memberId }))
  await goInto(space, browser)
  expect([await statusOf(memberId), await wakingsOf(memberId)]).toEqual(['suspended', 0])
})
