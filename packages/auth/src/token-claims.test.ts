import { expect, it } from 'vitest'
import { claimsFaults } from './token-claims-faults.test-support.ts'
import { countOf, itTellsApart } from './token-classes.test-support.ts'
import { aForge, claims, now, payload, platform, read } from './token-forge.test-support.ts'
import { meaningFaults } from './token-meaning-faults.test-support.ts'

const classes = [...claimsFaults, ...meaningFaults]
const forge = await aForge()

itTellsApart(forge, classes)

it('T4: more than two hundred faults of claims are tried, each under a good signature', () => {
  expect(countOf(classes)).toBeGreaterThan(200)
  expect(classes.filter(({ unsigned }) => unsigned !== undefined)).toEqual([])
})

it('T3: with the platform itself nobody is a member', async () => {
  const aud = `space:${platform}`
  const member = await forge.token({ payload: payload({ aud }) })
  const nobody = await forge.token({ payload: payload({ aud, mid: null }) })
  expect(await read(forge, member, now, platform)).toBeNull()
  expect(await read(forge, nobody, now, platform)).toEqual({ ...claims, spaceId: platform, memberId: null })
})
