import { queues } from './queues.ts'
import type { JobSetting } from './job-setting.ts'

/** Takes a batch off its queue, one message after the other; each is acknowledged or sent back by itself. */
export async function consume(batch: MessageBatch, setting: JobSetting): Promise<void> {
  const take = queues[batch.queue]
  if (take === undefined) {
    setting.log({ queue: batch.queue, error: 'No consumer is written for this queue.' })
    return
  }
  for (const message of batch.messages) await take(message, setting)
}
