import type { Answers, Known } from '@serai/db'
import { instantText } from '@serai/kernel'
import type { Scope } from '@serai/scope'
import { listApplicationsOf, listInvitationsTo } from './queries/joining.ts'
import { askMyData } from './queries/own.ts'
import { isAnswered, isUnanswered } from './queries/staff-conditions.ts'
import { findMemberOfIdentity } from './queries/standing.ts'

/** What a space keeps of a member and that is theirs, as they are given it: the same on their page and with their account. */
export function toOwnData(rows: Answers<ReturnType<typeof askMyData>>) {
  return {
    membership: rows.membership[0] ?? null,
    profile: rows.profile[0] ?? null,
    answers: rows.fields.map(({ key, label, value, audience, defaultAudience }) => ({
      ...{ key, label, value, audience: audience ?? defaultAudience },
    })),
    seenByOthers: rows.views,
    roles: rows.grants,
    cohorts: rows.cohorts,
    unwantedMail: rows.muted.map(({ template }) => template),
    logins: rows.logins,
  }
}

/** What the space keeps of a person, whatever they are in it, with what they asked it for and where it invited them. */
export async function readDataOf({ db, now }: Scope, { identityId, email }: Known) {
  const { member, applications, unanswered, answered } = await db.read({
    member: findMemberOfIdentity(db, identityId),
    applications: listApplicationsOf(db, identityId),
    unanswered: listInvitationsTo(db, email, isUnanswered),
    answered: listInvitationsTo(db, email, isAnswered),
  })
  const invitations = [...unanswered, ...answered]
  if (member[0] === undefined) return { applications, invitations }
  const mine = { mine: db.mineOf(member[0].id), now: instantText(now) }
  const rows = await db.read(askMyData({ select: db.select, own: db.own, ...mine }))
  return { ...toOwnData(rows), applications, invitations }
}
