import { keepKeys, listKeys, openKeyRing, openLogin, readSecret, signAccess } from '@serai/auth'
import { instantText, type SpaceId } from '@serai/kernel'
import { chooseJoinPolicy, joinOpenly } from '@serai/members'
import { allRights, perform } from '@serai/scope'
import { openFileD1 } from '@serai/workers/operator/scale/file-d1.ts'
import { done } from '@serai/workers/operator/seed/seeder.ts'
import { openPlatformScope, openScope, realChance } from '@serai/workers/platform/open-scope.ts'
import type { Held } from '../../support/garbage.ts'
import { noFiles, noJobs } from './bench-spaces.ts'

/** What the deployment is that is measured: its secret, and the issuer of its tokens. */
export type BenchDeployment = { readonly secret: string; readonly origin: string }

/** Who is signed in, and the keys that signed it. */
export type BenchLogins = {
  readonly held: readonly Held[]
  readonly keys: Awaited<ReturnType<typeof listKeys>>
}

/** Makes a member in a database file whom so many devices are signed in as, and answers what each holds. */
export async function writeLogins(
  file: string,
  space: SpaceId,
  { secret, origin }: BenchDeployment,
  count: number,
): Promise<BenchLogins> {
  const { database, close } = openFileD1(file)
  const env = { DB: database, FILES: noFiles, JOBS: noJobs, SECRET: secret }
  const chance = realChance()
  const platform = openPlatformScope(env, chance)
  const master = await readSecret(secret)
  if (master === null) throw new Error('The secret of the benchmark is refused.')
  await keepKeys(platform, master)
  const keys = await listKeys(platform)
  const ring = await openKeyRing(keys, master, chance.now)

  const scope = openScope(env, space, { kind: 'operator' }, allRights, chance)
  done('policy', 'open', await perform(chooseJoinPolicy, scope, { joinPolicy: 'open' }))
  const identityId = scope.newId('identity')
  const newcomer = { kind: 'newcomer', identityId, email: 'member@bench.example', homeLoginId: null } as const
  const joining = openScope(env, space, newcomer, [], chance)
  const { memberId } = done('member', 'one', await joinOpenly(joining, { name: 'A Member' }))

  const proved = { identityId, memberId, homeLoginId: null, factors: ['email'], isStaff: false } as const
  const held: Held[] = []
  for (let n = 0; n < count; n++) {
    const from = { authAt: instantText(chance.now), device: 'Bench', place: '' }
    const { statements, login } = await openLogin(scope, { ...proved, ...from })
    await scope.db.commit(statements)
    const claims = {
      ...{
        spaceId: space,
        identityId,
        memberId,
        sessionId: login.loginId,
        epoch: 1,
        amr: ['email'] as const,
      },
      authTime: Math.floor(chance.now.getTime() / 1000),
    }
    held.push({ access: await signAccess(ring, origin, claims, chance), refresh: login.refreshToken })
  }
  close()
  return { held, keys }
}
