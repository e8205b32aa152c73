import type { JobMessage } from '@serai/jobs'

/** What the deployment gives the Worker; `wrangler.toml` declares each. */
export type Env = {
  readonly DB: D1Database
  readonly FILES: R2Bucket
  readonly JOBS: Queue<JobMessage>
  readonly PLATFORM_HOST: string
}
