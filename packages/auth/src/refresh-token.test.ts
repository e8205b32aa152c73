import { newUlid } from '@serai/kernel'
import { expect, it } from 'vitest'
import { readRefreshToken } from './refresh-token.ts'

const loginId = newUlid(new Date('2026-03-02T12:00:00Z'), (bytes) => new Uint8Array(bytes))
const secret = 'A'.repeat(43)

it.each(['0', '1', '10', '999999'])(
  'a refresh token of generation %s is read as it is spelled',
  async (generation) => {
    const text = `${loginId}.${generation}.${secret}`
    expect(await readRefreshToken(text)).toMatchObject({ generation: Number(generation), text })
  },
)

it.each(['', '00', '01', '+1', '1e3', ' 1', '1000000', '-0', '٣'])(
  'a generation that is spelled %j is none',
  async (generation) => {
    expect(await readRefreshToken(`${loginId}.${generation}.${secret}`)).toBeNull()
  },
)
