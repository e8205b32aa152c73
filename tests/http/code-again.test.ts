import { env } from 'cloudflare:workers'
import { askForCode, redeemCode } from '@serai/auth'
import { openPlatformScope, realChance } from '@serai/workers/platform/open-scope.ts'
import { describe, expect, it } from 'vitest'
import { mailsTo, platformOrigin } from '../support/account-browser.ts'
import { noon } from '../support/setting.ts'
import { stillEnv } from '../support/still-env.ts'

const scopeAt = (minutes = 0) =>
  openPlatformScope(stillEnv, { ...realChance(), now: new Date(noon.getTime() + minutes * 60_000) })

/** Somebody who is nobody yet, and was sent a code. */
async function asked() {
  const email = `${crypto.randomUUID()}@example.org`
  const sent = await askForCode(scopeAt(), {
    ...{ email, network: crypto.randomUUID(), mark: null, spaceName: null },
    destination: { host: null, path: '/account', nonceHash: null },
    linkTo: `${platformOrigin}/sign-in/link`,
  })
  if (sent === 'too-often') throw new Error('Nobody here asks often.')
  const code = String((await mailsTo(email, 'sign-in-code')).at(-1)?.['code'])
  return { email, code, browser: sent.browser }
}

const identitiesOf = (email: string) =>
  env.DB.prepare('select count(*) as n from identity_emails where email = ?').bind(email).first<number>('n')

describe('a right code', () => {
  it('is not used up by a request that fails at any write after it was counted', async () => {
    const { email, code, browser } = await asked()
    for (const fails of [1, 2]) {
      const scope = scopeAt()
      const calls = { left: fails }
      const failing: typeof scope.identities.commitThenRead = (statements, queries) => {
        calls.left -= 1
        if (calls.left < 0) throw new Error('The line broke.')
        return scope.identities.commitThenRead(statements, queries)
      }
      const commit = () => Promise.reject(new Error('The line broke.'))
      const broken = { ...scope, identities: { ...scope.identities, commitThenRead: failing, commit } }
      if (fails === 1) await expect(redeemCode(broken, { browser, code })).rejects.toThrow('The line broke.')
      else expect(await redeemCode(broken, { browser, code })).toMatchObject({ email, factors: ['email'] })
    }
  })

  it('that comes again is answered the same, in its browser, until the attempt is over', async () => {
    const { email, code, browser } = await asked()
    const first = await redeemCode(scopeAt(), { browser, code })
    expect(first).toMatchObject({ email })
    expect(await redeemCode(scopeAt(4), { browser, code })).toEqual(first)
    expect(await redeemCode(scopeAt(4), { browser: 'x'.repeat(43), code })).toBeNull()
    expect(await redeemCode(scopeAt(4), { browser, code: 'AAAA-AAAA' })).toBeNull()
    expect(await redeemCode(scopeAt(5), { browser, code })).toBeNull()
    expect(await identitiesOf(email)).toBe(1)
  })

  it('leads two requests that cross to one person', async () => {
    const { email, code, browser } = await asked()
    const both = await Promise.all([1, 2].map(() => redeemCode(scopeAt(), { browser, code })))
    expect(new Set(both.map((proved) => proved?.identityId ?? null)).size).toBe(1)
    expect(both[0]).not.toBeNull()
    expect(await identitiesOf(email)).toBe(1)
  })
})
