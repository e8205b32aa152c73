import type { JobMessage } from '@serai/jobs'

/** The queue as its sender sees it, with what was sent in view. */
export function memoryQueue(): Queue<JobMessage> & {
  readonly sent: JobMessage[]
  readonly delays: number[]
} {
  const sent: JobMessage[] = []
  const delays: number[] = []
  const metrics = async () => ({ backlogCount: sent.length, backlogBytes: 0 })
  return {
    sent,
    delays,
    metrics,
    send: async (message: JobMessage, options?: QueueSendOptions) => {
      sent.push(message)
      delays.push(options?.delaySeconds ?? 0)
      return { metadata: { metrics: await metrics() } }
    },
    sendBatch: async (messages: Iterable<MessageSendRequest<JobMessage>>) => {
      for (const message of messages) sent.push(message.body)
      return { metadata: { metrics: await metrics() } }
    },
  }
}
