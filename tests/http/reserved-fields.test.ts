import * as z from 'zod'
import { env } from 'cloudflare:workers'
import { identityRoutes } from '@serai/workers/members/identity-routes.ts'
import { getTableName } from 'drizzle-orm'
import { identityTables } from '@serai/db/tables'
import { describe, expect, it } from 'vitest'
import { somebody } from '../support/account-browser.ts'
import { everyAction, formsOf } from '../support/form-examples.ts'
import { fillMembers } from '../support/membership.ts'
import { rowsOf } from '../support/rows-of.ts'
import { browserOf, signedIn } from '../support/sign-in.ts'
import { aSpace } from '../support/space.ts'

/** Names that would be somebody else’s to set: whose it is, where it is, and what they may. */
const reserved = [
  ...['space_id', 'spaceId', 'identity_id', 'identityId', 'member_id', 'memberId', 'profileId', 'id'],
  ...['login_id', 'loginId', 'role', 'roles', 'status', 'epoch', 'audience', 'grantedBy', 'isStrong'],
]

const value = '01JZZZZZZZZZZZZZZZZZZZZZZZ'

/** Every row that says who somebody is. */
async function identities(): Promise<unknown> {
  const names = Object.values(identityTables).map((table) => getTableName(table))
  const results = await env.DB.batch(
    names.map((name) => env.DB.prepare(`select * from "${name}" order by rowid`)),
  )
  return results.map(({ results: rows }, place) => [names[place], rows])
}

describe('T2: the forms of a space', () => {
  it('take no field that they do not ask, whatever it is called, and none twice', async () => {
    const [space, other] = [await aSpace(), await aSpace()]
    const people = await fillMembers(space, 'own', 'own')
    const browser = browserOf(space, await signedIn(space, people.owner))
    const before = await rowsOf(space.id)
    const forms = formsOf(people, 'own')
    expect(forms).toHaveLength(everyAction.length)
    for (const { action, path, fields } of forms) {
      const asked = action.form instanceof z.ZodObject ? action.form.shape : {}
      const unasked = reserved.filter((name) => !Object.hasOwn(asked, name))
      expect(unasked.length).toBeGreaterThan(reserved.length - 3)
      for (const name of unasked) {
        const { status } = await browser.send(path, { ...fields, [name]: other.id })
        expect([action.path, name, status]).toEqual([action.path, name, 422])
      }
    }
    expect(await rowsOf(space.id)).toEqual(before)
  }, 120_000)
})

describe('T2: the forms of the platform', () => {
  const posts = identityRoutes.flatMap((route) => (route.method === 'POST' ? [route] : []))

  it('take no field that they do not ask, whatever it is called', async () => {
    const browser = await somebody()
    const before = await identities()
    const forms = posts.flatMap(({ path, takes }) => (takes === 'json' ? [] : [{ path, takes }]))
    expect(forms.length).toBeGreaterThan(10)
    for (const { path, takes } of forms) {
      const asked = Object.fromEntries(takes.map((name) => [name, value]))
      for (const name of reserved.filter((one) => !takes.includes(one))) {
        const { status } = await browser.post(path, { ...asked, [name]: value })
        expect([path, name, status]).toEqual([path, name, 400])
      }
    }
    expect(await identities()).toEqual(before)
    // What they do ask is looked at: so it was the other field that was refused.
    for (const { path, takes } of forms) {
      const { status } = await browser.post(path, Object.fromEntries(takes.map((name) => [name, value])))
      expect([path, status === 400]).toEqual([path, false])
    }
  })

  it('take it from no script either, where what is sent is ours to say', async () => {
    const browser = await somebody()
    for (const path of ['/sign-in/passkey/options', '/account/passkeys/options'])
      for (const name of reserved) {
        const { status } = await browser.send(path, `{"${name}":"${value}"}`)
        expect([path, name, status]).toEqual([path, name, 400])
      }
    expect((await browser.send('/sign-in/passkey/options', {})).status).toBe(200)
  })
})
