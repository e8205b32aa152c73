import { scopedKey, ulidPattern, type SpaceId } from '@serai/kernel'

/**
 * Everything the queue can be asked. A job says where to look, never what is there: its handler acts on what is
 * true when it runs, so that running twice is harmless.
 */
export type Job =
  /** Publish what this space has scheduled up to now. */
  | { readonly type: 'drafts.publish-due' }
  /** Send the mail of this space that is due. */
  | { readonly type: 'mail.send-due' }
  /** Go on with the imports of this space that are under way. */
  | { readonly type: 'members.import-due' }
  /** Seal this space's audit lines, in the order in which they were written. */
  | { readonly type: 'audit.seal' }

/** Every type of job, for whoever reads messages. */
const jobTypes: readonly Job['type'][] = [
  'drafts.publish-due',
  'mail.send-due',
  'members.import-due',
  'audit.seal',
]

export type JobOf<T extends Job['type']> = Extract<Job, { readonly type: T }>

/** What travels on the queue: one job of one space, at most 128 KB. `key` names it in logs and in the dead letters. */
export type JobMessage = { readonly v: 1; readonly key: string; readonly spaceId: SpaceId; readonly job: Job }

/** Asks the queue, from within a space. The space of the message is the asking scope's. */
export type Jobs = {
  /** Asks for a job, now or not before the given instant; the sweep asks again for whatever is still due. */
  later(job: Job, notBefore?: Date): Promise<void>
}

/** A message for one space. Throws without a space. */
export function jobMessage(spaceId: SpaceId, id: string, job: Job): JobMessage {
  return { v: 1, key: scopedKey('job', spaceId, job.type, id), spaceId, job }
}

/** Takes a message off the queue; null when it is not one that this program sends. */
export function readJobMessage(body: unknown): JobMessage | null {
  if (typeof body !== 'object' || body === null) return null
  const { v, spaceId, key, job } = body as Partial<JobMessage>
  const known = v === 1 && typeof key === 'string' && job !== undefined && jobTypes.includes(job?.type)
  return known && typeof spaceId === 'string' && ulidPattern.test(spaceId) ? { v, key, spaceId, job } : null
}
