import { env } from 'cloudflare:workers'
import { claimDueMails, queueMail, tryMail } from '@serai/mail'
import { mailOf } from '@serai/web/mail'
import { describe, expect, it } from 'vitest'
import { afterNoon, aMailbox, deliver, mailsOf, queued, sender } from '../support/mailbox.ts'
import { rowsOf } from '../support/rows-of.ts'
import { noon } from '../support/setting.ts'
import { aSpace, operatorIn } from '../support/space.ts'

const code = { code: 'ABCD-EFGH', link: 'https://serai.example/', spaceName: null, minutes: 10 }

describe('a mail', () => {
  it('is sent once, and forgets what it said', async () => {
    const space = await aSpace()
    const mailbox = aMailbox()
    await queued(space.scope)
    expect(await deliver(space, mailbox)).toEqual({ lines: [], asked: 0 })
    const [sent] = mailbox.sent
    expect(sent).toMatchObject({
      from: { name: 'Serai', email: 'mail@serai.example' },
      to: 'ada@example.org',
      subject: 'Parwana Sadiqi invites you to An institute',
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
    expect(sent?.text).toContain('\nhttps://institute.example/join?token=s3cret-token\n')
    const kept = { id: sent?.id, state: 'sent', sealed_data: null, due_at: null, attempts: 1, failure: '' }
    expect(await mailsOf(space)).toMatchObject([{ ...kept, sent_at: '2026-03-02T12:00:00Z' }])
  })

  it('is sent once, however often the queue says so', async () => {
    const space = await aSpace()
    const mailbox = aMailbox()
    await queued(space.scope)
    await queued(space.scope, 'bahrom@example.org')
    await deliver(space, mailbox)
    await deliver(space, mailbox)
    await deliver(space, mailbox, 600)
    expect(mailbox.offered).toHaveLength(2)
    expect(mailbox.sent.map(({ to }) => to).toSorted()).toEqual(['ada@example.org', 'bahrom@example.org'])
  })

  it('is sent once by twenty jobs that run at once', async () => {
    const space = await aSpace()
    const mailbox = aMailbox()
    const addresses = Array.from({ length: 45 }, (_, n) => `member-${n}@example.org`)
    for (const to of addresses) await queued(space.scope, to)
    await Promise.all(Array.from({ length: 20 }, () => deliver(space, mailbox)))
    expect(mailbox.sent.map(({ to }) => to).toSorted()).toEqual(addresses.toSorted())
    expect(mailbox.offered).toHaveLength(45)
  })

  it('is in one of twenty claims made at once', async () => {
    const space = await aSpace()
    for (let n = 0; n < 30; n++) await queued(space.scope, `member-${n}@example.org`)
    const claims = await Promise.all(
      Array.from({ length: 20 }, () => claimDueMails(operatorIn(space.id).db, noon, 2)),
    )
    const ids = claims.flat().map(({ id }) => id)
    expect(ids).toHaveLength(30)
    expect(new Set(ids).size).toBe(30)
    expect(claims.flat().every(({ attempts }) => attempts === 1)).toBe(true)
  })

  it('of another space is not touched', async () => {
    const [one, other] = [await aSpace(), await aSpace()]
    const mailbox = aMailbox()
    await queued(one.scope, 'one@example.org')
    await queued(other.scope, 'other@example.org')
    await deliver(one, mailbox)
    expect(mailbox.sent.map(({ to }) => to)).toEqual(['one@example.org'])
    expect(await mailsOf(other)).toMatchObject([{ state: 'waiting', attempts: 0 }])
  })

  it('says nothing in the database that the person alone should know', async () => {
    const space = await aSpace()
    const mailbox = aMailbox()
    await queued(space.scope)
    const mail = { template: 'sign-in-code', to: 'bahrom@example.org', data: code } as const
    await space.scope.db.commit(await queueMail(space.scope, mail))
    const rows = JSON.stringify(await rowsOf(space.id))
    expect(rows).toContain('bahrom@example.org')
    for (const secret of [code.code, 's3cret-token', 'Parwana', 'Come in.'])
      expect(rows).not.toContain(secret)
    await deliver(space, mailbox)
    expect(mailbox.sent.some(({ text }) => text.includes(code.code))).toBe(true)
    expect(JSON.stringify(await rowsOf(space.id))).not.toContain(code.code)
  })

  it('that others carried to another row is not read there', async () => {
    const space = await aSpace()
    const mailbox = aMailbox()
    await queued(space.scope, 'ada@example.org')
    await queued(space.scope, 'thief@example.org')
    await env.DB.prepare(
      `update mails set sealed_data = (select sealed_data from mails where to_address = 'ada@example.org' and space_id = ?1)
       where to_address = 'thief@example.org' and space_id = ?1`,
    )
      .bind(space.id)
      .run()
    await deliver(space, mailbox)
    expect(mailbox.sent.map(({ to }) => to)).toEqual(['ada@example.org'])
    expect(await mailsOf(space)).toContainEqual(
      expect.objectContaining({ to_address: 'thief@example.org', state: 'dead', failure: 'unreadable' }),
    )
  })

  it('asks for another message when there is more than one message sends', async () => {
    const space = await aSpace()
    const mailbox = aMailbox()
    for (let n = 0; n < 21; n++) await queued(space.scope, `member-${n}@example.org`)
    expect(await deliver(space, mailbox)).toMatchObject({ asked: 1 })
    expect(mailbox.sent).toHaveLength(20)
    expect(await deliver(space, mailbox)).toMatchObject({ asked: 0 })
    expect(mailbox.sent).toHaveLength(21)
  })
})

describe('a mail that is too late', () => {
  it('is dropped and forgets what it said', async () => {
    const space = await aSpace()
    const mailbox = aMailbox()
    await queued(space.scope, 'ada@example.org', { expiresAt: '2026-03-02T12:10:00Z' })
    await deliver(space, mailbox, 10)
    expect(mailbox.offered).toEqual([])
    expect(await mailsOf(space)).toMatchObject([{ state: 'dropped', failure: 'expired', sealed_data: null }])
  })

  it('is sent until then', async () => {
    const space = await aSpace()
    const mailbox = aMailbox()
    await queued(space.scope, 'ada@example.org', { expiresAt: '2026-03-02T12:10:00Z' })
    await deliver(space, mailbox, 9)
    expect(mailbox.sent).toHaveLength(1)
  })
})

describe('a job that dies with mail in its hands', () => {
  it('leaves it to another once the lease is over', async () => {
    const space = await aSpace()
    const mailbox = aMailbox()
    await queued(space.scope)
    await claimDueMails(space.scope.db, noon, 20)
    await deliver(space, mailbox, 4)
    expect(mailbox.offered).toEqual([])
    await deliver(space, mailbox, 5)
    expect(mailbox.sent).toHaveLength(1)
  })

  it('and is no job after all does not send what another took over', async () => {
    const space = await aSpace()
    const [late, next] = [aMailbox(), aMailbox()]
    await queued(space.scope)
    const claimed = await claimDueMails(space.scope.db, noon, 20)
    await deliver(space, next, 5)
    const way = { provider: late.provider, from: sender, write: () => mailOf('sign-in-code', code, 'en') }
    const tries = claimed.map((mail) => tryMail(space.scope, mail, way))
    expect(await Promise.all(tries)).toEqual([{ state: 'taken-over', failure: '' }])
    expect([next.sent.length, late.offered.length]).toEqual([1, 0])
  })

  it('is not tried for ever', async () => {
    const space = await aSpace()
    const mailbox = aMailbox()
    await queued(space.scope)
    for (let job = 0; job < 6; job++) await claimDueMails(space.scope.db, afterNoon(job * 5), 20)
    await deliver(space, mailbox, 30)
    expect(mailbox.offered).toEqual([])
    expect(await mailsOf(space)).toMatchObject([{ state: 'dead', failure: 'lost' }])
  })
})
