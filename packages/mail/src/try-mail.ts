import type { MailState } from '@serai/db'
import { instantText, type Role } from '@serai/kernel'
import { rightsOf, type Scope } from '@serai/scope'
import type { MailProvider, MailSender, MailText, SendOutcome } from './outgoing.ts'
import { findStanding, markSent, settleTry, type ClaimedMail } from './queries.ts'
import { unsealContent } from './sealed-content.ts'
import { findTemplate, type AnyMail } from './templates.ts'
import { unsubscribeHeaders } from './unsubscribe.ts'

/** What a mail leaves by: who takes it, whom it is from, and its words. */
export type WayOut = {
  readonly provider: MailProvider
  readonly from: MailSender
  readonly write: (mail: AnyMail, language: string) => MailText
}

/** What became of a try. `taken-over`: it came too late, and another has begun. */
export type TryOutcome = { readonly state: MailState | 'taken-over'; readonly failure: string }

/** How long a mail waits after its first failed try, its second, and so on; after one more it is dead. */
const waitMinutes = [1, 5, 30, 120, 360]

/**
 * Tries a claimed mail once, unless its member may not have it any more, or it is too late. Afterwards it is sent, waits
 * for the next try, is dropped, or is dead.
 */
export async function tryMail(scope: Scope, mail: ClaimedMail, way: WayOut): Promise<TryOutcome> {
  const now = instantText(scope.now)
  const { held, members, roles, muted } = await scope.db.read(findStanding(scope.db, mail, now))
  if (held.length === 0) return { state: 'taken-over', failure: '' }
  const standing = {
    isActive: members[0]?.status === 'active',
    isMuted: muted.length > 0,
    roles: roles.map(({ role }) => role),
  }
  const dropped = reasonToDrop(mail, standing, now)
  if (dropped !== null) return settle(scope, mail, 'dropped', dropped)
  if (mail.attempts > waitMinutes.length + 1) return settle(scope, mail, 'dead', 'lost')
  const content = await unsealContent(scope.sealing, mail)
  if (content === null) return settle(scope, mail, 'dead', 'unreadable')
  if (!address.test(mail.toAddress)) return settle(scope, mail, 'dead', 'bad-address')

  const outcome = await way.provider.send({
    id: mail.id,
    from: way.from,
    to: mail.toAddress,
    ...way.write(content.mail, content.language),
    headers: { ...automatic, ...(await unsubscribeHeaders(scope, mail.memberId, content.mail)) },
  })
  if (outcome !== 'sent') return settle(scope, mail, ...afterFailure(mail, outcome))
  await scope.db.commit([markSent(scope.db, mail.id, now)])
  return { state: 'sent', failure: '' }
}

/** Nothing that could end a line or an address on the way to the provider. */
const address = /^[^\s\p{Cc}<>@,;]+@[^\s\p{Cc}<>@,;]+$/u

/** No reply is wanted from machines (RFC 3834). */
const automatic = { 'Auto-Submitted': 'auto-generated' }

type Standing = { readonly isActive: boolean; readonly isMuted: boolean; readonly roles: readonly Role[] }

function reasonToDrop(mail: ClaimedMail, { isActive, isMuted, roles }: Standing, now: string): string | null {
  if (mail.expiresAt <= now) return 'expired'
  if (mail.memberId === null) return null
  if (!isActive) return 'not-a-member'
  const template = findTemplate(mail.template)
  if (template?.isMutable === true && isMuted) return 'muted'
  const { right } = template ?? { right: null }
  return right === null || rightsOf(roles, true).has(right) ? null : 'not-allowed'
}

function afterFailure(
  { attempts }: ClaimedMail,
  outcome: Exclude<SendOutcome, 'sent'>,
): readonly ['waiting' | 'dead', string] {
  if ('refused' in outcome) return ['dead', withoutAddresses(outcome.refused)]
  return [attempts > waitMinutes.length ? 'dead' : 'waiting', withoutAddresses(outcome.failed)]
}

/** What a provider says often repeats the address, and is kept where the mail is none any more. */
function withoutAddresses(said: string): string {
  return said
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/\S*@\S*/g, '…')
    .trim()
    .slice(0, 120)
}

/** A dead mail keeps what it says, so that it can be sent again. */
async function settle(
  scope: Scope,
  mail: ClaimedMail,
  state: 'waiting' | 'dead' | 'dropped',
  failure: string,
): Promise<TryOutcome> {
  const minutes = waitMinutes[mail.attempts - 1] ?? 0
  const dueAt = state === 'waiting' ? instantText(new Date(scope.now.getTime() + minutes * 60_000)) : null
  const changes = { state, dueAt, failure, ...(state === 'dropped' ? { sealedData: null } : {}) }
  await scope.db.commit([settleTry(scope.db, mail, changes)])
  return { state, failure }
}
