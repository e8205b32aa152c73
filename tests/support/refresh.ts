import { openLogin } from '@serai/auth'
import { instantText, type Id } from '@serai/kernel'
import { noon } from './setting.ts'
import type { TestMember } from './people.ts'
import type { TestSpace } from './space.ts'

/** Signs a member in, and answers what their browser then holds. */
export async function openLoginOf(
  space: TestSpace,
  { identityId, memberId, actor }: TestMember,
): Promise<{ readonly token: string; readonly loginId: Id<'login'> }> {
  const { statements, login } = await openLogin(space.scope, {
    ...{ identityId, memberId, factors: ['email', 'passkey'], device: 'Test', place: '' },
    homeLoginId: null,
    isStaff: actor.roles.includes('editor'),
    authAt: instantText(noon),
  })
  await space.scope.db.commit(statements)
  return { token: login.refreshToken, loginId: login.loginId }
}
