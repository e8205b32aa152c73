import type { JobMessage } from '@serai/jobs'

/** What the deployment gives the Worker; `wrangler.toml` declares each. */
export type Env = {
  readonly DB: D1Database
  readonly FILES: R2Bucket
  readonly JOBS: Queue<JobMessage>
  /** The front door's address, without a path: its host is the platform's own; its scheme and port are every space's. */
  readonly PLATFORM_ORIGIN: string
}
