import { forgetOldAttempts, keepKeys, readSecret } from '@serai/auth'
import { jobMessage } from '@serai/jobs'
import { instantText, newUlid } from '@serai/kernel'
import { openPlatformScope } from '../platform/open-scope.ts'
import { eachApart } from './each-apart.ts'
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
 * Asks again for everything that is due, one message a space and job, and touches no space's rows itself; sees to it that
 * a key signs; and forgets what is over. A part that fails stops none of the others, and the sweep counts as failed.
 */
export function sweep(setting: JobSetting): Promise<void> {
  const { env, chance, log } = setting
  const scope = openPlatformScope(env, chance)
  const { platform } = scope
  const now = instantText(chance.now)
  const parts = [
    ['due work', () => askForDueWork(setting)],
    ['keys', () => haveKeys(setting)],
    ['old attempts', () => forgetOldAttempts(scope)],
    ['old logins', () => platform.forgetOldLogins(now)],
    ['old mails', () => platform.forgetOldMails(now)],
  ] as const
  return eachApart('the sweep', parts, log)
}

async function askForDueWork({ env, chance, log }: JobSetting): Promise<void> {
  const due = await openPlatformScope(env, chance).platform.listDueWork(instantText(chance.now))
  const messages = due.map(({ space, job }) => ({
    body: jobMessage(space, newUlid(chance.now, chance.random), { type: job }),
  }))
  const batches = Array.from({ length: Math.ceil(messages.length / mostAtOnce) }, (_, place) => {
    const batch = messages.slice(place * mostAtOnce, (place + 1) * mostAtOnce)
    return [`messages from ${place * mostAtOnce}`, () => env.JOBS.sendBatch(batch)] as const
  })
  await eachApart('asking for due work', batches, log)
}

/** Without a good secret no key can be made: the edge serves nothing then, and the sweep says that it failed. */
async function haveKeys({ env, chance }: JobSetting): Promise<void> {
  const secret = await readSecret(env.SECRET)
  if (secret === null) throw new Error('SECRET is missing or weak.')
  await keepKeys(openPlatformScope(env, chance), secret)
}
