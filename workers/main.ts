import type { JobMessage } from '@serai/jobs'
import build from '../dist/build.json'
import { handle } from './edge/handle.ts'
import { isolateHosts } from './edge/hosts.ts'
import { openPublicCache } from './edge/public-cache.ts'
import { siteApp } from './edge/site-app.ts'
import { isolateStatements } from './edge/statements.ts'
import type { Env } from './env.ts'
import { runCron } from './jobs/crons.ts'
import { consume } from './jobs/consume.ts'
import { log } from './platform/log.ts'
import { realChance } from './platform/open-scope.ts'
import { siteRoutes } from './site/routes.ts'

const site = siteApp(siteRoutes)

export default {
  fetch: (request, env, context) =>
    handle(
      request,
      {
        env,
        build,
        log,
        chance: realChance(),
        hosts: isolateHosts,
        statements: isolateStatements,
        cache: openPublicCache(),
        waitUntil: (work) => context.waitUntil(work),
      },
      site,
    ),
  queue: (batch, env) => consume(batch, { env, chance: realChance(), log }),
  scheduled: (controller, env) => runCron(controller.cron, { env, chance: realChance(), log }),
} satisfies ExportedHandler<Env, JobMessage>
