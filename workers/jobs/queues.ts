import { readJobMessage, type Job } from '@serai/jobs'
import { allRights } from '@serai/scope'
import { inWords } from '../platform/in-words.ts'
import { openScope } from '../platform/open-scope.ts'
import { handlers, type Handler } from './handlers.ts'
import type { JobSetting } from './job-setting.ts'

type Consumer = (message: Message<unknown>, setting: JobSetting) => Promise<void>

/** What is done with a message of each queue that `wrangler.toml` lets this Worker consume. */
export const queues: Readonly<Record<string, Consumer>> = {
  'serai-jobs': runJob,
  'serai-jobs-dead': buryJob,
}

/** Does the job in a scope of its own space. A failure is logged here once, and the message comes again later. */
async function runJob(message: Message<unknown>, setting: JobSetting): Promise<void> {
  const { env, chance, log } = setting
  const asked = readJobMessage(message.body)
  if (asked === null) {
    log({ queue: 'serai-jobs', id: message.id, error: 'This is no job that this program sends.' })
    message.ack()
    return
  }
  try {
    const scope = openScope(env, asked.spaceId, { kind: 'system' }, allRights, chance)
    await handlerOf(asked.job)(scope, asked.job, setting)
    message.ack()
  } catch (error) {
    log({
      queue: 'serai-jobs',
      key: asked.key,
      space: asked.spaceId,
      attempts: message.attempts,
      error: inWords(error),
    })
    message.retry({ delaySeconds: Math.min(2 ** message.attempts, 3600) })
  }
}

/** The handler of a job: the record has one for each type, of that very type. */
function handlerOf({ type }: Job): Handler<Job['type']> {
  return handlers[type] as Handler<Job['type']>
}

/** A job that failed too often: said once more in the logs, and let go. What it was for is still due in its table. */
async function buryJob(message: Message<unknown>, { log }: JobSetting): Promise<void> {
  const asked = readJobMessage(message.body)
  log({
    queue: 'serai-jobs-dead',
    key: asked?.key ?? message.id,
    space: asked?.spaceId ?? null,
    error: 'A job was given up.',
  })
  message.ack()
}
