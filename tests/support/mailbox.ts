import { env } from 'cloudflare:workers'
import type { Id } from '@serai/kernel'
import {
  listFailedMails,
  queueMail,
  type MailProvider,
  type MailSender,
  type NewMail,
  type OutgoingMail,
  type SendOutcome,
} from '@serai/mail'
import type { Right, Scope } from '@serai/scope'
import { sendDueMail } from '@serai/workers/jobs/send-mail.ts'
import { openJobs } from '@serai/workers/platform/space-jobs.ts'
import { memoryQueue } from './memory-queue.ts'
import { noon, stillRandom } from './setting.ts'
import { operatorIn, type TestSpace } from './space.ts'

/** A provider that stands in for the outside: it keeps what it takes, and answers as it is told. */
export type Mailbox = {
  readonly provider: MailProvider
  /** What it took, in order. */
  readonly sent: readonly OutgoingMail[]
  /** The ids of all that it was offered. */
  readonly offered: readonly string[]
  /** What it answers from now on. */
  answer(outcome: SendOutcome | Error): void
}

export function aMailbox(): Mailbox {
  const [sent, offered]: [OutgoingMail[], string[]] = [[], []]
  let outcome: SendOutcome | Error = 'sent'
  return {
    sent,
    offered,
    answer: (next) => {
      outcome = next
    },
    provider: {
      name: 'stand-in',
      send: async (mail) => {
        offered.push(mail.id)
        // A provider takes its time, in which other jobs go on.
        await scheduler.wait(1)
        if (outcome instanceof Error) throw outcome
        if (outcome === 'sent') sent.push(mail)
        return outcome
      },
    },
  }
}

/** Whom mail is from in tests. */
export const sender: MailSender = { name: 'Serai', email: 'mail@serai.example' }

/** The moment so many minutes after the noon at which tests happen. */
export function afterNoon(minutes: number): Date {
  return new Date(noon.getTime() + minutes * 60_000)
}

/** The operator in a space so many minutes after noon, whose jobs nobody does: the queue's own would do them today. */
export function operatorAfter(space: TestSpace, minutes: number, queue = memoryQueue()): Scope<Right> {
  const now = afterNoon(minutes)
  return { ...operatorIn(space.id, now), jobs: openJobs(queue, space.id, { now, random: stillRandom() }) }
}

/** Has the mail of a space sent that is due so many minutes after noon, and answers what was logged and asked for. */
export async function deliver(
  space: TestSpace,
  mailbox: Mailbox,
  minutes = 0,
): Promise<{ readonly lines: readonly Readonly<Record<string, unknown>>[]; readonly asked: number }> {
  const lines: Readonly<Record<string, unknown>>[] = []
  const queue = memoryQueue()
  const scope = operatorAfter(space, minutes, queue)
  await sendDueMail(scope, mailbox.provider, sender, (line) => lines.push(line))
  return { lines, asked: queue.sent.length }
}

/** Queues an invitation, or what is asked for in its place, as a use case does. */
export async function queued(
  scope: Scope<Right>,
  to = 'ada@example.org',
  changes: Partial<NewMail<'invitation'>> = {},
): Promise<void> {
  const data = {
    spaceName: 'An institute',
    link: 'https://institute.example/join?token=s3cret-token',
    inviterName: 'Parwana Sadiqi',
    note: 'Come in.',
    days: 7,
  }
  await scope.db.commit(await queueMail(scope, { template: 'invitation', to, data, ...changes }))
}

/** A mail of the space that was refused, and can be sent again. */
export async function aDeadMail(space: TestSpace): Promise<Id<'mail'>> {
  const mailbox = aMailbox()
  mailbox.answer({ refused: '550 no such user' })
  await queued(space.scope, 'nobody@example.org')
  await deliver(space, mailbox)
  const { failed } = await space.scope.db.read({ failed: listFailedMails(space.scope.db) })
  const [dead] = failed
  if (dead === undefined) throw new Error('The mail did not die.')
  return dead.id
}

/** The rows of a space's mails, as the database holds them. */
export async function mailsOf(space: TestSpace): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const rows = await env.DB.prepare('select * from mails where space_id = ? order by id').bind(space.id).all()
  return rows.results
}
