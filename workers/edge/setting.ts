import type { Env } from '../env.ts'
import type { Chance } from '../platform/open-scope.ts'
import type { Hosts } from './hosts.ts'
import type { Keys } from './key-memory.ts'
import type { PublicCache } from './public-cache.ts'
import type { Statements } from './statements.ts'

/** All that a request meets that is not the request: the deployment, the moment, and what the isolate keeps. */
export type Setting = {
  readonly env: Env
  readonly chance: Chance
  readonly hosts: Hosts
  readonly keys: Keys
  readonly statements: Statements
  readonly cache: PublicCache
  /** Lets work go on after the answer. */
  readonly waitUntil: (work: Promise<unknown>) => void
  /** The build whose pages these are, and where its stylesheet, icon and script are served. */
  readonly build: {
    readonly id: string
    readonly css: string
    readonly membersCss: string
    readonly icon: string
    readonly islands: string
    readonly memberIslands: string
  }
  readonly log: (line: Readonly<Record<string, unknown>>) => void
}
