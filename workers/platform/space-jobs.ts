import { jobMessage, type JobMessage, type Jobs } from '@serai/jobs'
import { newUlid, type SpaceId } from '@serai/kernel'
import type { Chance } from './open-scope.ts'

/** Queues hold a message back for 12 hours at most; the sweep asks for what is due later. */
const mostDelaySeconds = 12 * 60 * 60

/** The queue as one space may ask it: the space is in every message. */
export function openJobs(queue: Queue<JobMessage>, space: SpaceId, chance: Chance): Jobs {
  return {
    later: async (job, notBefore) => {
      const delaySeconds =
        notBefore === undefined ? 0 : Math.ceil((notBefore.getTime() - chance.now.getTime()) / 1000)
      if (delaySeconds > mostDelaySeconds) return
      const message = jobMessage(space, newUlid(chance.now, chance.random), job)
      // What is due stands in its table, so a nudge that is lost must not undo what was done.
      await queue.send(message, { delaySeconds: Math.max(0, delaySeconds) }).catch(() => undefined)
    },
  }
}
