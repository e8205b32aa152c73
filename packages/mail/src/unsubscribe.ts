import { auditLine } from '@serai/audit'
import type { Id } from '@serai/kernel'
import type { Scope, Sealing } from '@serai/scope'
import * as z from 'zod'
import { findMute, putMutes } from './queries.ts'
import { findTemplate, mutableMails, type AnyMail } from './templates.ts'

/** What a link to turn a mail off holds: whose, and which. */
const held = z.tuple([z.string(), z.enum(mutableMails)])

/** What it is sealed with: only in the space whose mail had the link does it open. */
const purpose = 'unsubscribe'

/**
 * The headers by which a program that reads mail offers to turn this kind off (RFC 2369, RFC 8058); none for mail that
 * always comes. The link leads to the host that the mail leads to, which is the space's own.
 */
export async function unsubscribeHeaders(
  { sealing, space }: { readonly sealing: Sealing; readonly space: string },
  memberId: Id<'member'> | null,
  { template, data }: AnyMail,
): Promise<Readonly<Record<string, string>>> {
  if (memberId === null || findTemplate(template)?.isMutable !== true) return {}
  const token = await sealing.seal(purpose, space, JSON.stringify([memberId, template]))
  const link = new URL('/unsubscribe', data.link)
  link.searchParams.set('token', token)
  return {
    'List-Unsubscribe': `<${link.href}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  }
}

/**
 * Turns off what the link of a mail stands for, for the member that it was sent to; false where the link is none of this
 * space's. Whoever has the link may: programs that read mail know no login. Twice is as good as once.
 */
export async function unsubscribe(scope: Scope, token: string): Promise<boolean> {
  const { db, sealing, space } = scope
  const plain = await sealing.unseal(purpose, space, token)
  if (plain === null) return false
  const read = held.safeParse(JSON.parse(plain))
  if (!read.success) return false
  const [memberId, template] = [read.data[0] as Id<'member'>, read.data[1]]
  const { muted } = await db.read({ muted: findMute(db, memberId, template) })
  if (muted.length > 0) return true
  const outcome = await db.commit([
    ...putMutes(db, memberId, [template]),
    auditLine(scope, {
      action: 'mail.unsubscribe',
      subjectKind: 'member',
      subjectId: memberId,
      detail: { unwanted: template },
      by: memberId,
    }),
  ])
  // Whose membership is gone gets no mail anyway.
  return outcome.ok
}
