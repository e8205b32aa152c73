import { cookiesOf } from '@serai/workers/edge/claim.ts'
import { instantText } from '@serai/kernel'
import { haveKeys } from './keys.ts'
import { openLoginOf } from './refresh.ts'
import { noon, stillSetting } from './setting.ts'
import type { TestMember } from './people.ts'
import type { TestSpace } from './space.ts'

/** The header by which a browser proves that it is this member's. */
export async function cookieOf(space: TestSpace, member: TestMember): Promise<string> {
  await haveKeys()
  const { token, loginId } = await openLoginOf(space, member)
  const { memberId, identityId, actor } = member
  const login = { loginId, memberId, identityId, epoch: actor.epoch, refreshToken: token }
  const factors = ['email', 'passkey'] as const
  const cookies = await cookiesOf(stillSetting(), space.id, {
    ...login,
    ...{ factors, authAt: instantText(noon) },
  })
  return cookies.map((cookie) => cookie.split(';')[0]).join('; ')
}
