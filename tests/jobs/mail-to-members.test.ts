import { env } from 'cloudflare:workers'
import type { Id, Role } from '@serai/kernel'
import { mutableMailsFor, queueMail, type MailData, type MailTemplate } from '@serai/mail'
import { rightsOf } from '@serai/scope'
import { describe, expect, it } from 'vitest'
import { aMailbox, deliver, mailsOf } from '../support/mailbox.ts'
import { aMember } from '../support/member.ts'
import { aSpace, type TestSpace } from '../support/space.ts'

const link = 'https://institute.example/'
const at = '2026-03-02T12:00:00Z'

/** What each of these mails says. */
const said = {
  'new-device': { spaceName: 'An institute', device: 'Firefox', place: 'Tashkent', at, link },
  'roles-changed': { spaceName: 'An institute', roles: ['editor'], link },
  'application-received': { spaceName: 'An institute', link, name: 'Ada' },
} as const satisfies { readonly [T in MailTemplate]?: MailData<T> }

async function queuedFor(
  space: TestSpace,
  memberId: Id<'member'>,
  template: keyof typeof said,
): Promise<void> {
  const data: MailData<typeof template> = said[template] as MailData<typeof template>
  await space.scope.db.commit(
    await queueMail(space.scope, { template, to: 'ada@example.org', memberId, data }),
  )
}

async function withRole(
  space: TestSpace,
  memberId: Id<'member'>,
  role: Role,
  expiresAt: string | null = null,
) {
  await space.scope.db.commit([
    space.scope.db.insert('roleGrants', { memberId, role, grantedAt: at, grantedBy: null, expiresAt }),
  ])
}

async function become(space: TestSpace, memberId: Id<'member'>, status: string): Promise<void> {
  await env.DB.prepare('update members set status = ? where space_id = ? and id = ?')
    .bind(status, space.id, memberId)
    .run()
}

describe('mail for a member', () => {
  it('is sent while they are one', async () => {
    const space = await aSpace()
    const mailbox = aMailbox()
    await queuedFor(space, await aMember(space), 'new-device')
    await deliver(space, mailbox)
    expect(mailbox.sent).toHaveLength(1)
  })

  it.each(['suspended', 'deactivated', 'left', 'erased'])(
    'T6: that was queued before they were %s is dropped, and what it said forgotten',
    async (status) => {
      const space = await aSpace()
      const mailbox = aMailbox()
      const memberId = await aMember(space)
      await queuedFor(space, memberId, 'new-device')
      await become(space, memberId, status)
      await deliver(space, mailbox)
      expect(mailbox.offered).toEqual([])
      expect(await mailsOf(space)).toMatchObject([
        { state: 'dropped', failure: 'not-a-member', sealed_data: null },
      ])
    },
  )

  it('T6: that waits for another try is dropped when they are removed meanwhile', async () => {
    const space = await aSpace()
    const mailbox = aMailbox()
    const memberId = await aMember(space)
    mailbox.answer({ failed: '451 try again' })
    await queuedFor(space, memberId, 'new-device')
    await deliver(space, mailbox)
    mailbox.answer('sent')
    await become(space, memberId, 'suspended')
    await deliver(space, mailbox, 1)
    expect([mailbox.offered.length, mailbox.sent.length]).toEqual([1, 0])
  })

  it('T6: about what only staff may know is dropped when they are staff no more', async () => {
    const space = await aSpace()
    const mailbox = aMailbox()
    const [staff, past, member] = [await aMember(space), await aMember(space), await aMember(space)]
    await withRole(space, staff, 'moderator')
    await withRole(space, past, 'moderator', at)
    await withRole(space, member, 'member')
    for (const memberId of [staff, past, member]) await queuedFor(space, memberId, 'application-received')
    await deliver(space, mailbox)
    expect(mailbox.sent).toHaveLength(1)
    expect(await mailsOf(space)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ member_id: staff, state: 'sent' }),
        expect.objectContaining({ member_id: past, state: 'dropped', failure: 'not-allowed' }),
        expect.objectContaining({ member_id: member, state: 'dropped', failure: 'not-allowed' }),
      ]),
    )
  })
})

describe('a muted mail', () => {
  const mute = (space: TestSpace, memberId: Id<'member'>, template: string) =>
    space.scope.db.commit([space.scope.db.insert('mutedMails', { memberId, template })])

  it('is dropped for the member who muted it, and sent to others', async () => {
    const space = await aSpace()
    const mailbox = aMailbox()
    const [quiet, other] = [await aMember(space), await aMember(space)]
    await mute(space, quiet, 'roles-changed')
    for (const memberId of [quiet, other]) await queuedFor(space, memberId, 'roles-changed')
    await deliver(space, mailbox)
    expect(mailbox.sent).toHaveLength(1)
    expect(await mailsOf(space)).toContainEqual(
      expect.objectContaining({ member_id: quiet, state: 'dropped', failure: 'muted' }),
    )
  })

  it('is sent all the same when it protects their login', async () => {
    const space = await aSpace()
    const mailbox = aMailbox()
    const memberId = await aMember(space)
    await mute(space, memberId, 'new-device')
    await queuedFor(space, memberId, 'new-device')
    await deliver(space, mailbox)
    expect(mailbox.sent).toHaveLength(1)
  })

  it('may be one of applications for staff alone', () => {
    expect(mutableMailsFor(rightsOf(['member'], true))).toEqual(['roles-changed'])
    expect(mutableMailsFor(rightsOf(['moderator'], true))).toEqual(['application-received', 'roles-changed'])
  })
})
