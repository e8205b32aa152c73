import { keepHouse, readSecret } from '@serai/auth'
import { jobMessage } from '@serai/jobs'
import { instantText, newUlid } from '@serai/kernel'
import { openPlatformScope } from '../platform/open-scope.ts'
import type { JobSetting } from './job-setting.ts'

/** What is done at each of the times that `wrangler.toml` names. */
const crons: Readonly<Record<string, (setting: JobSetting) => Promise<void>>> = {
  '* * * * *': sweep,
}

/** Does what is due at this time of the calendar; a time that no code knows is logged, for nothing else would show. */
export async function runCron(cron: string, setting: JobSetting): Promise<void> {
  const run = crons[cron]
  if (run === undefined) setting.log({ cron, error: 'Nothing is written for this cron.' })
  else await run(setting)
}

/** The queue takes this many messages at once. */
const mostAtOnce = 100

/**
 * Asks again for everything that is due, one message a space and job, and touches no space's rows itself. Sees to it that a
 * key signs.
 */
export async function sweep({ env, chance }: JobSetting): Promise<void> {
  const due = await openPlatformScope(env, chance).platform.listDueWork(instantText(chance.now))
  const messages = due.map(({ space, job }) => ({
    body: jobMessage(space, newUlid(chance.now, chance.random), { type: job }),
  }))
  const secret = await readSecret(env.SECRET)
  if (secret !== null) await keepHouse(openPlatformScope(env, chance), secret)
  for (let sent = 0; sent < messages.length; sent += mostAtOnce) {
    await env.JOBS.sendBatch(messages.slice(sent, sent + mostAtOnce))
  }
}
