import { openPlatformDb, openSpaceDb, type Database } from '@serai/db'
import { asId, newUlid, type IdKind, type SpaceId } from '@serai/kernel'
import type { Actor, PlatformScope, Right, Scope } from '@serai/scope'
import type { Env } from '../env.ts'
import { openFiles } from './space-files.ts'
import { openJobs } from './space-jobs.ts'

/** What differs each time the same thing is done: the moment, and chance. Tests hold both still. */
export type Chance = { readonly now: Date; readonly random: (bytes: number) => Uint8Array }

export function realChance(): Chance {
  return { now: new Date(), random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)) }
}

/** Opens one space for somebody with exactly these rights. This, and nothing else, makes a scope. */
export function openScope<R extends Right = never>(
  env: Pick<Env, 'FILES' | 'JOBS'> & { readonly DB: Database },
  space: SpaceId,
  actor: Actor,
  rights: readonly R[],
  chance: Chance,
): Scope<R> {
  return {
    space,
    actor,
    rights: Object.fromEntries(rights.map((right) => [right, true])) as { readonly [P in R]: true },
    db: openSpaceDb(env.DB, space),
    files: openFiles(env.FILES, space),
    jobs: openJobs(env.JOBS, space, chance),
    now: chance.now,
    newId: <K extends IdKind>(_kind: K) => asId<K>(newUlid(chance.now, chance.random)),
    random: chance.random,
  }
}

/** The scope of what concerns no single space yet. */
export function openPlatformScope(env: { readonly DB: Database }, chance: Chance): PlatformScope {
  return {
    platform: openPlatformDb(env.DB),
    now: chance.now,
    newId: <K extends IdKind>(_kind: K) => asId<K>(newUlid(chance.now, chance.random)),
  }
}
