import { listFailedMails, retryMail } from '@serai/mail'
import { perform } from '@serai/scope'
import { describe, expect, it } from 'vitest'
import { asId, newUlid, type Id } from '@serai/kernel'
import {
  aDeadMail,
  aMailbox,
  deliver,
  mailsOf,
  operatorAfter,
  queued,
  type Mailbox,
} from '../support/mailbox.ts'
import { listFailures } from '@serai/workers/operator/failed-mails.ts'
import { memoryQueue } from '../support/memory-queue.ts'
import { noon, stillRandom } from '../support/setting.ts'
import { aSpace, type TestSpace } from '../support/space.ts'
import { valueOf } from '../support/value-of.ts'

/** When each try is due, in minutes after noon, with waits of 1, 5, 30, 120 and 360 minutes between them. */
const tries = [0, 1, 6, 36, 156, 516]

/** Lets every try of the space's mail fail. */
async function failAll(space: TestSpace, mailbox: Mailbox): Promise<void> {
  mailbox.answer({ failed: '451 try again' })
  for (const minutes of tries) await deliver(space, mailbox, minutes)
}

const failedIn = async (space: TestSpace) =>
  (await space.scope.db.read({ failed: listFailedMails(space.scope.db) })).failed

const idOf = (mails: readonly Readonly<Record<string, unknown>>[]): Id<'mail'> =>
  asId<'mail'>(String(mails[0]?.['id']))

describe('a provider that is down', () => {
  it('delays mail and loses none', async () => {
    const space = await aSpace()
    const mailbox = aMailbox()
    mailbox.answer({ failed: 'no answer in time' })
    for (const name of ['ada', 'bahrom', 'chinara']) await queued(space.scope, `${name}@example.org`)
    for (const minutes of [0, 1, 6]) await deliver(space, mailbox, minutes)
    const waiting = { state: 'waiting', attempts: 3, failure: 'no answer in time' }
    expect(await mailsOf(space)).toMatchObject([waiting, waiting, waiting])
    mailbox.answer('sent')
    await deliver(space, mailbox, 36)
    expect(mailbox.sent.map(({ to }) => to).toSorted()).toEqual([
      'ada@example.org',
      'bahrom@example.org',
      'chinara@example.org',
    ])
    expect((await mailsOf(space)).map(({ state }) => state)).toEqual(['sent', 'sent', 'sent'])
  })

  it('is asked after waits that grow, and not in between', async () => {
    const space = await aSpace()
    const mailbox = aMailbox()
    mailbox.answer({ failed: '451 try again' })
    await queued(space.scope)
    for (const [done, minutes] of tries.entries()) {
      if (minutes > 0) await deliver(space, mailbox, minutes - 0.5)
      expect(mailbox.offered).toHaveLength(done)
      await deliver(space, mailbox, minutes)
      expect(mailbox.offered).toHaveLength(done + 1)
    }
    expect(new Set(mailbox.offered).size).toBe(1)
  })

  it('keeps nothing else up that it does take', async () => {
    const space = await aSpace()
    const mailbox = aMailbox()
    await queued(space.scope, 'broken@example.org', { language: 'nonsense' })
    await queued(space.scope, 'ada@example.org')
    await deliver(space, mailbox)
    expect(mailbox.sent.map(({ to }) => to)).toEqual(['ada@example.org'])
  })

  it('that breaks down is logged without what the mail says, and asked again when the lease is over', async () => {
    const space = await aSpace()
    const mailbox = aMailbox()
    mailbox.answer(new Error('out of order'))
    await queued(space.scope)
    const { lines } = await deliver(space, mailbox)
    expect(lines).toMatchObject([
      { space: space.id, template: 'invitation', error: expect.stringContaining('out of order') },
    ])
    expect(JSON.stringify(lines)).not.toMatch(/ada@|s3cret-token/)
    mailbox.answer('sent')
    await deliver(space, mailbox, 5)
    expect(mailbox.sent).toHaveLength(1)
  })
})

describe('a mail that failed six times', () => {
  it('is dead, tried no more, and seen by those who run the space', async () => {
    const space = await aSpace()
    const mailbox = aMailbox()
    await queued(space.scope)
    await failAll(space, mailbox)
    await deliver(space, mailbox, 6000)
    expect(mailbox.offered).toHaveLength(6)
    expect(await failedIn(space)).toMatchObject([
      { template: 'invitation', toAddress: 'ada@example.org', failure: '451 try again' },
    ])
    expect(await failedIn(await aSpace())).toEqual([])
  })

  it('is sent when somebody asks for it again, with tries of its own', async () => {
    const space = await aSpace()
    const mailbox = aMailbox()
    await queued(space.scope)
    await failAll(space, mailbox)
    const queue = memoryQueue()
    const again = operatorAfter(space, 600, queue)
    valueOf(await perform(retryMail, again, { mailId: idOf(await failedIn(space)) }))
    expect(queue.sent).toMatchObject([{ spaceId: space.id, job: { type: 'mail.send-due' } }])
    await deliver(space, mailbox, 600)
    expect(await mailsOf(space)).toMatchObject([{ state: 'waiting', attempts: 1 }])
    mailbox.answer('sent')
    await deliver(space, mailbox, 601)
    expect(mailbox.sent[0]?.text).toContain('s3cret-token')
    expect(await failedIn(space)).toEqual([])
  })

  it('is forgotten once it is too late', async () => {
    const space = await aSpace()
    const mailbox = aMailbox()
    await queued(space.scope)
    await failAll(space, mailbox)
    const sevenDays = 7 * 24 * 60
    const later = operatorAfter(space, sevenDays)
    const mailId = idOf(await failedIn(space))
    expect(await perform(retryMail, later, { mailId })).toMatchObject({ problem: { code: 'not-found' } })
    expect(await mailsOf(space)).not.toMatchObject([{ sealed_data: null }])
    await deliver(space, mailbox, sevenDays)
    expect(await mailsOf(space)).toMatchObject([{ state: 'dead', sealed_data: null }])
  })
})

describe('asking for a mail again', () => {
  it.each(['waiting', 'sent'] as const)('does nothing for one that is %s', async (state) => {
    const space = await aSpace()
    const mailbox = aMailbox()
    await queued(space.scope)
    if (state === 'sent') await deliver(space, mailbox)
    const mailId = idOf(await mailsOf(space))
    expect(await perform(retryMail, space.scope, { mailId })).toMatchObject({
      problem: { code: 'not-found' },
    })
    expect(await mailsOf(space)).toMatchObject([{ state }])
  })

  it('answers for one of another space as for one that never was', async () => {
    const [space, other] = [await aSpace(), await aSpace()]
    const theirs = await aDeadMail(other)
    const never = asId<'mail'>(newUlid(noon, stillRandom()))
    const answers = await Promise.all(
      [theirs, never].map((mailId) => perform(retryMail, space.scope, { mailId })),
    )
    expect(answers[0]).toEqual({ ok: false, problem: { code: 'not-found' } })
    expect(answers[1]).toEqual(answers[0])
    expect(await failedIn(other)).toHaveLength(1)
    valueOf(await perform(retryMail, operatorAfter(other, 1), { mailId: theirs }))
  })
})

describe('a mail that is refused', () => {
  it('is dead at once, and what was said of it names no address', async () => {
    const space = await aSpace()
    const mailbox = aMailbox()
    mailbox.answer({ refused: '550 5.1.1 <ada@example.org>:\r\n no such user' })
    await queued(space.scope)
    const { lines } = await deliver(space, mailbox)
    await deliver(space, mailbox, 600)
    expect(mailbox.offered).toHaveLength(1)
    expect(await failedIn(space)).toMatchObject([{ failure: '550 5.1.1 … no such user' }])
    expect(lines).toMatchObject([{ state: 'dead', failure: '550 5.1.1 … no such user' }])
  })

  it.each(['ada@example.org\r\nBCC: all@example.org', 'ada@example.org>, <b@example.org', 'nobody', ''])(
    'never reaches the provider when its address is %j',
    async (to) => {
      const space = await aSpace()
      const mailbox = aMailbox()
      await queued(space.scope, to)
      await deliver(space, mailbox)
      expect(mailbox.offered).toEqual([])
      expect(await failedIn(space)).toMatchObject([{ failure: 'bad-address' }])
    },
  )
})

describe('npm run mail:failed', () => {
  it('says when and why a mail was given up, and of its address only where it leads', async () => {
    const space = await aSpace()
    const mailbox = aMailbox()
    mailbox.answer({ refused: '550 5.1.1 <ada@example.org>: no such user' })
    await queued(space.scope)
    await deliver(space, mailbox)
    expect(await listFailures(space.scope)).toEqual([
      '2026-03-02T12:00:00Z  invitation  …@example.org  550 5.1.1 … no such user',
    ])
    for (const to of ['nobody', 'eve@example.org\r\nBCC: all@example.org']) {
      const other = await aSpace()
      await queued(other.scope, to)
      await deliver(other, mailbox)
      const [line = ''] = await listFailures(other.scope)
      expect(line).toMatch(/^2026-03-02T12:00:00Z  invitation  …(@example\.org)?  bad-address$/)
    }
  })
})
