import { describe, expect, it } from 'vitest'
import { readAccess } from './token.ts'
import { aForge, claims, issuer, now, space } from './token-forge.test-support.ts'
import { probes, uncheckedByLibrary } from './token-probes.test-support.ts'

const forge = await aForge()

describe('T4: what the library lets through or throws at, the gate refuses', () => {
  it.each(probes)('$row: $name', async (probe) => {
    const ring = (await probe.ring?.(forge)) ?? forge.ring
    const token = await probe.token(forge)
    expect(await readAccess(ring, issuer, space, token, probe.now ?? now)).toBeNull()
  })

  it('64 probes, some for each thing that the library does not check', () => {
    expect(probes).toHaveLength(64)
    expect([...new Set(probes.map(({ row }) => row))]).toEqual(Object.keys(uncheckedByLibrary).map(Number))
  })

  it('the token that they are made from is let in', async () => {
    expect(await readAccess(forge.ring, issuer, space, await forge.token(), now)).toEqual(claims)
  })
})
