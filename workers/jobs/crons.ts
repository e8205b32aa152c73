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

/** Asks again for everything that is due, one message a space, and touches no space's rows itself. */
export async function sweep({ env, chance }: JobSetting): Promise<void> {
  const spaces = await openPlatformScope(env, chance).platform.listSpacesWithDueWork(instantText(chance.now))
  const messages = spaces.map((space) => ({
    body: jobMessage(space, newUlid(chance.now, chance.random), { type: 'drafts.publish-due' }),
  }))
  for (let sent = 0; sent < messages.length; sent += mostAtOnce) {
    await env.JOBS.sendBatch(messages.slice(sent, sent + mostAtOnce))
  }
}
