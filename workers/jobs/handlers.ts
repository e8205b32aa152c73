import type { Job, JobOf } from '@serai/jobs'
import type { Right, Scope } from '@serai/scope'
import { mailProviderOf, mailSenderOf } from '../platform/mail-provider-of.ts'
import type { JobSetting } from './job-setting.ts'
import { publishDue } from './publish-due.ts'
import { runImports } from './run-imports.ts'
import { sealAuditLines } from './seal-audit.ts'
import { sendDueMail } from './send-mail.ts'

/** A handler works in the space of its message and reaches no other; running it twice is harmless. */
export type Handler<T extends Job['type']> = (
  scope: Scope<Right>,
  job: JobOf<T>,
  setting: JobSetting,
) => Promise<void>

/** What is done for each job. A job without a handler does not compile. */
export const handlers = {
  'drafts.publish-due': publishDue,
  'mail.send-due': (scope, _job, { env, chance, log }) =>
    sendDueMail(scope, mailProviderOf(env, chance.now), mailSenderOf(env), log),
  'members.import-due': runImports,
  'audit.seal': sealAuditLines,
} satisfies { readonly [T in Job['type']]: Handler<T> }
