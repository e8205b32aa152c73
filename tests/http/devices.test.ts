import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aBrowser, signInByCode, type AccountBrowser } from '../support/account-browser.ts'
import { askIn as ask, goInto, wayInto } from '../support/hand-off.ts'
import { haveKeys } from '../support/keys.ts'
import { aKnownPerson, joined, type KnownPerson } from '../support/known-person.ts'
import { aSpace, type TestSpace } from '../support/space.ts'

let one: TestSpace
let two: TestSpace
let person: KnownPerson

beforeAll(async () => {
  await haveKeys()
  ;[one, two] = [await aSpace(), await aSpace()]
})

// An address is sent only so many codes, so that everybody here is somebody else.
beforeEach(async () => {
  person = await aKnownPerson()
  await joined(one, person)
  await joined(two, person)
})

/** A device of the person: a browser that signed in with the platform. */
async function aDevice(): Promise<AccountBrowser> {
  const device = aBrowser()
  expect((await signInByCode(device, person.email)).status).toBe(303)
  return device
}

async function mustGoInto(space: TestSpace, device: AccountBrowser): Promise<string> {
  const cookie = await goInto(space, device)
  if (cookie === null) throw new Error('The device is not signed in with the platform.')
  return cookie
}

const isIn = async (space: TestSpace, cookie: string) => (await ask(space, '/me', cookie)).status === 200

/** The logins that a page of the space offers to end. */
async function othersAt(space: TestSpace, cookie: string): Promise<readonly string[]> {
  const page = await (await ask(space, '/me', cookie)).text()
  return [...page.matchAll(/name="loginId" value="([^"]+)"/g)].map(([, id = '']) => id)
}

/** Two devices that are in both spaces, and what they hold. */
async function twoDevices() {
  const [lost, kept] = [await aDevice(), await aDevice()]
  const held = {
    lost: [await mustGoInto(one, lost), await mustGoInto(two, lost)] as const,
    kept: [await mustGoInto(one, kept), await mustGoInto(two, kept)] as const,
  }
  return { lost, kept, held }
}

/** Whether what a device held lets it in, here and there, and whether the platform lets it in anew. */
async function stateOf(device: AccountBrowser, [here, there]: readonly [string, string]) {
  const isKnown = (await goInto(one, device)) !== null
  return { here: await isIn(one, here), there: await isIn(two, there), platform: isKnown }
}

const out = { here: false, there: false, platform: false }
const inside = { here: true, there: true, platform: true }

describe('T6: a device that is signed out', () => {
  it('on a page of one space is let in nowhere, and the others stay', async () => {
    const { lost, kept, held } = await twoDevices()
    const own = await othersAt(one, held.lost[0])
    const seen = await othersAt(one, held.kept[0])
    const loginId = seen.find((id) => !own.includes(id)) ?? ''
    await ask(one, '/me/logins/end', held.kept[0], { loginId })
    expect(await stateOf(lost, held.lost)).toEqual(out)
    expect(await stateOf(kept, held.kept)).toEqual(inside)
  })

  it('at the platform, with all its spaces', async () => {
    const { lost, kept, held } = await twoDevices()
    await lost.post('/account/sign-out')
    expect(await stateOf(lost, held.lost)).toEqual(out)
    expect(await stateOf(kept, held.kept)).toEqual(inside)
  })

  it('by who leaves a space on it: whoever comes next must sign in', async () => {
    const { lost, kept, held } = await twoDevices()
    const answer = await ask(one, '/sign-out', held.lost[0], {})
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/signed-out?after=sign-out#'])
    expect(await stateOf(lost, held.lost)).toEqual(out)
    expect(await stateOf(kept, held.kept)).toEqual(inside)
  })

  it.each(['sleep', 'leave', 'erase'])(
    'by who goes from a space on it by %s: coming back there takes a code, and elsewhere too',
    async (way) => {
      const { lost, kept, held } = await twoDevices()
      const answer = await ask(one, `/me/${way}`, held.lost[0], { confirm: 'A Member' })
      expect(answer.headers.get('location')).toBe(`/signed-out?after=${way}#`)
      expect(await stateOf(lost, held.lost)).toEqual(out)
      expect(await isIn(two, held.kept[1])).toBe(true)
      expect(await goInto(two, kept)).not.toBeNull()
    },
  )

  it('with every other, from the one that stays', async () => {
    const { lost, kept, held } = await twoDevices()
    await ask(one, '/me/logins/end-others', held.kept[0], {})
    expect(await stateOf(lost, held.lost)).toEqual(out)
    expect(await stateOf(kept, held.kept)).toEqual(inside)
  })

  it('holds nothing of a login that it had before it signed in again', async () => {
    const device = await aDevice()
    const before = await mustGoInto(one, device)
    await signInByCode(device, person.email)
    expect(await isIn(one, before)).toBe(false)
    expect(await isIn(one, await mustGoInto(one, device))).toBe(true)
  })

  it('does not come in by a way that was open when it was signed out, here or everywhere', async () => {
    for (const path of ['/account/sign-out', '/account/sign-out-everywhere']) {
      const device = await aDevice()
      const way = await wayInto(one, device)
      await device.post(path)
      const answer = await way?.()
      expect([path, answer?.status, answer?.headers.getSetCookie()]).toEqual([path, 403, []])
    }
  })

  it('is nobody else’s: a stranger’s stays', async () => {
    const stranger = await aKnownPerson()
    await joined(one, stranger)
    const theirs = await mustGoInto(one, stranger.browser)
    const { held } = await twoDevices()
    await ask(one, '/me/logins/end-others', held.kept[0], {})
    await ask(one, '/sign-out', held.kept[0], {})
    expect(await isIn(one, theirs)).toBe(true)
  })
})
