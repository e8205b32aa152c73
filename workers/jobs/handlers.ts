import type { Job, JobOf } from '@serai/jobs'
import type { Right, Scope } from '@serai/scope'
import { publishDue } from './publish-due.ts'

/** A handler works in the space of its message and reaches no other; running it twice is harmless. */
export type Handler<T extends Job['type']> = (
  scope: Scope<Right>,
  job: JobOf<T>,
  log: (line: Readonly<Record<string, unknown>>) => void,
) => Promise<void>

/** What is done for each job. A job without a handler does not compile. */
export const handlers = {
  'drafts.publish-due': publishDue,
} satisfies { readonly [T in Job['type']]: Handler<T> }
