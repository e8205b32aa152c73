import type { Env } from '../env.ts'
import type { Chance } from '../platform/open-scope.ts'

/** What a job or a cron meets: the deployment and the moment. */
export type JobSetting = {
  readonly env: Env
  readonly chance: Chance
  readonly log: (line: Readonly<Record<string, unknown>>) => void
}
