import type { JobMessage } from '@serai/jobs'

/** What the deployment gives the Worker; `wrangler.toml` declares each. */
export type Env = {
  readonly DB: D1Database
  readonly FILES: R2Bucket
  readonly JOBS: Queue<JobMessage>
  /** At least 32 random bytes in base64url. All that is sealed or signed is so with keys derived from it. */
  readonly SECRET: string
  /** How fast a network may ask for codes and try them, and how fast it may refresh tokens. */
  readonly SIGN_IN_RATE: RateLimit
  readonly REFRESH_RATE: RateLimit
  /** Cloudflare's own way to send mail. */
  readonly EMAIL: SendEmail
  /** How mail leaves: `mailbox` here, else `cloudflare`, `smtp://…` or `https://…`. */
  readonly MAIL: string
  readonly MAIL_FROM: string
  /** The front door's address, without a path: its host is the platform's own; its scheme and port are every space's. */
  readonly PLATFORM_ORIGIN: string
}
