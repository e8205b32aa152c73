import { openKeys } from '@serai/workers/edge/key-memory.ts'
import { sweep } from '@serai/workers/jobs/crons.ts'
import { realChance } from '@serai/workers/platform/open-scope.ts'
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { memoryQueue } from '../support/memory-queue.ts'
import { noon, stillSetting, visit } from '../support/setting.ts'
import { aSpace } from '../support/space.ts'
import { stillEnv } from '../support/still-env.ts'

/** What stands in an environment where a secret was forgotten, or made up by hand. */
const weak: Readonly<Record<string, string | undefined>> = {
  absent: undefined,
  empty: '',
  'the word undefined': 'undefined',
  'one letter': 'x',
  'of the lists of secrets that people use': 'your-256-bit-secret',
  'a long one of these lists': 'Sn1f56789012345678901234567890123456789012345678901234567890',
  'an RSA key of 1024 bits':
    '-----BEGIN RSA PRIVATE KEY-----\nMIICXAIBAAKBgQDHikastc8+I81zCg/qWW8dMr8mqvXQ3qbPAmu0RjxoZVI47tvs\n-----END RSA PRIVATE KEY-----',
  'a pattern of 32 bytes': btoa('abcd'.repeat(8)),
}

describe('T5: a deployment whose secret is weak', () => {
  it.each(Object.entries(weak))('serves nothing, and makes no key: %s', async (_, secret) => {
    const space = await aSpace()
    const deployment = { ...stillEnv, SECRET: secret as string, JOBS: memoryQueue() }
    const paths = ['/', '/sign-in', '/account', '/.well-known/jwks.json', '/members', '/events']
    for (const host of [space.host, new URL(env.PLATFORM_ORIGIN).hostname])
      for (const path of paths) {
        const setting = stillSetting({ env: deployment, keys: openKeys() })
        const answer = await visit(host, path, {}, setting)
        const page = await answer.text()
        expect([host, path, answer.status, page.includes('not set up yet')]).toEqual([host, path, 503, true])
      }
    const swept = sweep({ env: deployment, chance: { ...realChance(), now: noon }, log: () => undefined })
    await expect(swept).rejects.toThrow('Of the sweep this failed: keys.')
    const keys = await env.DB.prepare('select count(*) as n from signing_keys').first<{ n: number }>()
    expect(keys?.n).toBe(0)
  })
})
