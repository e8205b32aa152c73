import type { Row, Statement } from '@serai/db'
import { instantText, type Id, type Role } from '@serai/kernel'
import { queueMails } from '@serai/mail'
import type { Scope } from '@serai/scope'
import { hashOfToken, newToken } from './invitation-token.ts'

const goodForDays = 7

/** What is the same in all invitations that are sent together. */
type Said = {
  readonly roles: readonly Role[]
  readonly cohortId: Id<'cohort'> | null
  readonly note: string
  readonly linkTo: string
  readonly spaceName: string
  readonly inviterName: string
}

type Invitee = { readonly email: string; readonly profileId: Id<'profile'> | null }

/** The rows of new invitations, good for seven days, and what sends each with its link: nothing else knows the link. */
export async function newInvitations(
  scope: Scope,
  people: readonly Invitee[],
  { roles, cohortId, note, linkTo, spaceName, inviterName }: Said,
): Promise<{ readonly rows: readonly Row<'invitations'>[]; readonly mails: readonly Statement[] }> {
  const expiresAt = instantText(new Date(scope.now.getTime() + goodForDays * 86_400_000))
  const made = await Promise.all(
    people.map(async ({ email, profileId }) => {
      const token = newToken(scope.random)
      const invitedBy = scope.actor.kind === 'member' ? scope.actor.memberId : null
      const row = {
        ...{ id: scope.newId('invitation'), tokenHash: await hashOfToken(token), email, profileId },
        ...{ roles, cohortId, note, expiresAt, createdAt: instantText(scope.now) },
        invitedBy,
      }
      const data = { spaceName, inviterName, note, days: goodForDays, link: withToken(linkTo, token) }
      return { row, mail: { template: 'invitation' as const, to: email, data, expiresAt, about: invitedBy } }
    }),
  )
  return {
    rows: made.map(({ row }) => row),
    mails: await queueMails(
      scope,
      made.map(({ mail }) => mail),
    ),
  }
}

/** The address with the token in its query. */
function withToken(address: string, token: string): string {
  const url = new URL(address)
  url.searchParams.set('token', token)
  return url.href
}
