import { applyD1Migrations, type D1Migration } from 'cloudflare:test'
import { env } from 'cloudflare:workers'

/** Brings the tests' own D1 to what the migrations say, as a deployment does. */
await applyD1Migrations(env.DB, env.MIGRATIONS)

declare global {
  namespace Cloudflare {
    interface Env {
      DB: D1Database
      FILES: R2Bucket
      JOBS: Queue<import('@serai/jobs').JobMessage>
      PLATFORM_ORIGIN: string
      SECRET: string
      SIGN_IN_RATE: RateLimit
      REFRESH_RATE: RateLimit
      EMAIL: SendEmail
      MAIL: string
      MAIL_FROM: string
      MIGRATIONS: D1Migration[]
    }
  }
}
