import { macOf, readSecret, seal, unseal, type Secret } from '@serai/auth'
import {
  openIdentityDb,
  openPlatformDb,
  openSpaceDb,
  platformSpace,
  type Database,
  type Writing,
} from '@serai/db'
import { asId, instantText, newUlid, type IdKind, type SpaceId } from '@serai/kernel'
import { allRights, type Actor, type PlatformScope, type Right, type Scope, type Sealing } from '@serai/scope'
import type { Env } from '../env.ts'
import { openFiles } from './space-files.ts'
import { openJobs } from './space-jobs.ts'

/** What differs each time the same thing is done: the moment, and chance. Tests hold both still. */
export type Chance = { readonly now: Date; readonly random: (bytes: number) => Uint8Array }

export function realChance(): Chance {
  return { now: new Date(), random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)) }
}

/** What a scope is made of: the bindings, with the database or a session of it. */
export type ScopeEnv = Pick<Env, 'FILES' | 'JOBS' | 'SECRET'> & { readonly DB: Database }

/** The same bindings with a session of the primary: for what must be as new as the last write, and for every write. */
export function onPrimary<E extends Pick<Env, 'DB'>>(env: E) {
  return { ...env, DB: env.DB.withSession('first-primary') }
}

/** Opens one space for somebody with exactly these rights. This, and nothing else, makes a scope. */
export function openScope<R extends Right = never>(
  env: ScopeEnv,
  space: SpaceId,
  actor: Actor,
  rights: readonly R[],
  chance: Chance,
): Scope<R> {
  return {
    space,
    actor,
    rights: Object.fromEntries(rights.map((right) => [right, true])) as { readonly [P in R]: true },
    db: openSpaceDb(env.DB, space, writingOf(actor, chance)),
    files: openFiles(env.FILES, space),
    jobs: openJobs(env.JOBS, space, chance),
    sealing: openSealing(env, chance),
    now: chance.now,
    newId: <K extends IdKind>(_kind: K) => asId<K>(newUlid(chance.now, chance.random)),
    random: chance.random,
  }
}

/** Who must still be what they are with every write: people; a command or a job has nobody to ask for. */
function writingOf(actor: Actor, { now }: Chance): Writing | null {
  if (actor.kind === 'member') return actor
  if (actor.kind !== 'newcomer' || actor.homeLoginId === null) return null
  return { homeLoginId: actor.homeLoginId, now: instantText(now) }
}

/** The scope of what concerns no single space. */
export function openPlatformScope(env: ScopeEnv, chance: Chance): PlatformScope {
  const home = openScope(env, platformSpace, { kind: 'system' }, allRights, chance)
  return {
    platform: openPlatformDb(env.DB),
    identities: openIdentityDb(env.DB),
    home,
    sealing: home.sealing,
    now: chance.now,
    newId: <K extends IdKind>(_kind: K) => asId<K>(newUlid(chance.now, chance.random)),
    random: chance.random,
  }
}

/**
 * The deployment's secret at work: read, and each key derived from it, once a scope. It throws without one: nothing is
 * sealed or signed with a key that others know.
 */
function openSealing({ SECRET }: Pick<Env, 'SECRET'>, { random }: Chance): Sealing {
  let reading: Promise<Secret> | null = null
  const secret = () => (reading ??= mustRead(SECRET))
  return {
    seal: async (purpose, context, plain) => seal(await secret(), purpose, context, plain, random),
    unseal: async (purpose, context, sealed) => unseal(await secret(), purpose, context, sealed),
    keyedHash: async (purpose, message) => {
      const bytes = await macOf(await secret(), purpose, message)
      return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
    },
  }
}

async function mustRead(text: string): Promise<Secret> {
  const secret = await readSecret(text)
  if (secret === null) throw new Error('SECRET is missing or weak.')
  return secret
}
