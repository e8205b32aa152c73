import type { JobMessage } from '@serai/jobs'
import build from '../dist/build.json'
import { adminActions, adminRoutes } from './admin/admin-routes.ts'
import { frontDoorRoutes } from './edge/front-door.tsx'
import { handle } from './edge/handle.ts'
import { isolateHosts } from './edge/hosts.ts'
import { isolateKeys } from './edge/key-memory.ts'
import { platformApp } from './edge/platform-app.ts'
import { openPublicCache } from './edge/public-cache.ts'
import { siteApp } from './edge/site-app.ts'
import { isolateStatements } from './edge/statements.ts'
import type { Env } from './env.ts'
import { runCron } from './jobs/crons.ts'
import { consume } from './jobs/consume.ts'
import { identityRoutes } from './members/identity-routes.ts'
import { memberActions, memberRoutes } from './members/member-routes.ts'
import { log } from './platform/log.ts'
import { realChance } from './platform/open-scope.ts'
import { siteRoutes } from './site/routes.ts'

const apps = {
  site: siteApp([...memberRoutes, ...adminRoutes, ...siteRoutes], [...memberActions, ...adminActions]),
  platform: platformApp([...frontDoorRoutes, ...identityRoutes]),
}

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
        keys: isolateKeys,
        statements: isolateStatements,
        cache: openPublicCache(),
        waitUntil: (work) => context.waitUntil(work),
      },
      apps,
    ),
  queue: (batch, env) => consume(batch, { env, chance: realChance(), log }),
  scheduled: (controller, env) => runCron(controller.cron, { env, chance: realChance(), log }),
} satisfies ExportedHandler<Env, JobMessage>
