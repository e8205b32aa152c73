import { auditLine } from '@serai/audit'
import {
  country,
  instantText,
  line,
  ok,
  optionalLine,
  optionalText,
  problem,
  refuse,
  roles,
  webAddress,
} from '@serai/kernel'
import { queueMails } from '@serai/mail'
import { rightsOf, type Right } from '@serai/scope'
import * as z from 'zod'
import { forNewcomers, type NewcomerScope } from './newcomer.ts'
import { demandPolicy, findDoor, listApplicationsSince, listApprovers } from './queries/joining.ts'
import { findMemberOfIdentity } from './queries/standing.ts'

/**
 * Asks to become a member of a space that lets people apply; those who decide are told. Any other space answers
 * `not-allowed`. One application of a person waits at a time: another is `already-exists`, and a fourth in a day is
 * `too-often`.
 */
export const applyToJoin = forNewcomers(
  z.strictObject({
    name: line(200),
    nativeName: optionalLine(200),
    country: country().nullable().default(null),
    affiliation: optionalLine(300),
    reason: optionalText(4000),
    /** Where those who decide find it. */
    linkTo: webAddress(),
  }),
  async (scope, { linkTo, ...given }) => {
    const { db, actor } = scope
    const { door, member, recent } = await db.read({
      door: findDoor(db),
      member: findMemberOfIdentity(db, actor.identityId),
      recent: listApplicationsSince(db, actor.identityId, dayBefore(scope.now), mostADay),
    })
    if (door[0]?.joinPolicy !== 'application') return refuse(problem('not-allowed'))
    if (member[0]?.status === 'active') return refuse(problem('already-a-member'))
    if (member[0]?.status === 'suspended') return refuse(problem('membership-suspended'))
    if (recent.length === mostADay) return refuse(problem('too-often'))
    const applicationId = scope.newId('application')
    const outcome = await db.commit([
      demandPolicy(db, 'application'),
      db.insert('applications', {
        ...given,
        ...{ id: applicationId, identityId: actor.identityId, email: actor.email },
        ...{ state: 'waiting', answer: '', createdAt: instantText(scope.now) },
      }),
      ...(await mailsToApprovers(scope, { spaceName: door[0].spaceName, link: linkTo, name: given.name })),
      auditLine(scope, {
        action: 'members.apply-to-join',
        subjectKind: 'application',
        subjectId: applicationId,
        by: member[0]?.id ?? null,
      }),
    ])
    if (!outcome.ok) {
      return refuse(problem(outcome.clash.kind === 'taken' ? 'already-exists' : 'not-allowed'))
    }
    await scope.jobs.later({ type: 'mail.send-due' })
    return ok({ applicationId })
  },
)

/** How often a person may ask in a day: each time those who decide get a mail. */
const mostADay = 3

function dayBefore(now: Date): string {
  return instantText(new Date(now.getTime() - 86_400_000))
}

const approves: Right = 'member.approve'

const deciding = roles.filter((role) => rightsOf([role], true).has(approves))

async function mailsToApprovers(
  scope: NewcomerScope,
  data: { readonly spaceName: string; readonly link: string; readonly name: string },
) {
  const { db, actor, now } = scope
  const { told } = await db.read({ told: listApprovers(db, deciding, instantText(now)) })
  return queueMails(
    scope,
    told.flatMap(({ memberId, email }) =>
      email === null
        ? []
        : [{ template: 'application-received' as const, to: email, memberId, about: actor.identityId, data }],
    ),
  )
}
