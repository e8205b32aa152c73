import { id, problem } from '@serai/kernel'
import { inviteMembers, listCohorts, listUnanswered, readEmail, revokeInvitation } from '@serai/members'
import { perform } from '@serai/scope'
import { InvitationsView, type AddressOutcome, type Notice } from '@serai/web/admin'
import { wordsFor } from '@serai/web/words'
import * as z from 'zod'
import { action, type Action } from '../edge/action.ts'
import { route, type Refused } from '../edge/route.ts'
import { adminPage, doneQuery } from './admin-page.tsx'
import {
  entriesIn,
  faultIn,
  formOf,
  idOrNone,
  pageOf,
  roleBoxes,
  rolesFor,
  rolesIn,
  toActed,
} from './form-parts.ts'
import { invitationHref, sendAgain } from './invite-again.ts'

const path = '/admin/invitations'
const pageSize = 50
const mostCohorts = 250
const mostAddresses = 500

export const invitationsRoute = route({
  path,
  right: 'member.invite',
  params: z.object({}),
  query: z.object({ ...doneQuery, after: id('invitation').optional() }),
  values: ({ query }) => ({ after: query.after ?? null }),
  ask: ({ read, value }) => ({
    pending: listUnanswered(read, pageSize, value.after),
    cohorts: listCohorts(read, mostCohorts, null),
  }),
  show: (showing, { pending, cohorts }) => {
    const { me, refused, now, query } = showing
    const { rows, next } = pageOf(pending, pageSize)
    const outcomes = outcomesIn(refused)
    const wrong = outcomes.filter(({ outcome }) => outcome === 'not-an-address')
    const form = formOf(refused, invite.path, { 'role-member': 'on' })
    // Of what was typed, only what must change is shown again.
    const values =
      outcomes.length === 0
        ? form.values
        : { ...form.values, emails: wrong.map(({ typed }) => typed).join('\n') }
    return adminPage(showing, {
      path,
      title: wordsFor().adminMembers.invitations.title,
      ...(outcomes.length === 0 ? {} : { notice: noticeOf(outcomes), status: wrong.length > 0 ? 422 : 200 }),
      body: (
        <InvitationsView
          form={{ ...form, values }}
          roles={rolesFor(me?.actor)}
          cohorts={cohorts}
          outcomes={outcomes}
          pending={rows}
          now={now}
          next={next === null ? null : `${path}?after=${next}`}
          first={query.after === undefined ? null : path}
        />
      ),
    })
  },
})

function noticeOf(outcomes: readonly AddressOutcome[]): Notice {
  const invited = outcomes.filter(({ outcome }) => outcome === 'invited').length
  const text = wordsFor().adminMembers.invitations.said(invited, outcomes.length - invited)
  return { text, isFault: invited === 0 }
}

/** Where the outcome of an address stands among the fields of a problem. */
const outcomePath = /^outcome\.(\d+)$/

/** What became of each address that was sent, where not all were invited. */
function outcomesIn(refused: Refused | null): readonly AddressOutcome[] {
  if (refused?.action !== path) return []
  const addresses = entriesIn(refused.typed['emails'] ?? '')
  return (refused.problem.fields ?? []).flatMap((field) => {
    const typed = addresses[Number(outcomePath.exec(field.path)?.[1])]
    return typed === undefined ? [] : [{ typed, outcome: field.reason }]
  })
}

const invite: Action = action({
  path,
  right: 'member.invite',
  params: z.object({}),
  form: z.strictObject({
    emails: z.string().max(100_000, 'holds too much text'),
    note: z.string().default(''),
    cohortId: idOrNone('cohort'),
    ...roleBoxes,
  }),
  page: invitationsRoute,
  act: async (scope, { form, ...from }) => {
    const { emails, note, cohortId, ...boxes } = form
    const addresses = entriesIn(emails)
    if (addresses.length === 0) return faultIn('emails', 'hold no address')
    if (addresses.length > mostAddresses) return faultIn('emails', `are more than ${mostAddresses}`)
    const read = addresses.map(addressOf)
    const people = read.flatMap((email) => (email === null ? [] : [{ email }]))
    const linkTo = invitationHref(from)
    const roles = [...rolesIn(boxes)]
    const done =
      people.length === 0
        ? null
        : await perform(inviteMembers, scope, { people, roles, cohortId, note, linkTo })
    if (done?.ok === false) return toActed(done, path, 'invited')
    const became = new Map(done?.value.outcomes.map(({ email, outcome }) => [email, outcome]))
    const outcomes = read.map((email) =>
      email === null ? 'not-an-address' : (became.get(email) ?? 'waiting'),
    )
    if (outcomes.every((outcome) => outcome === 'invited')) return { ok: true, to: `${path}?done=invited` }
    const fields = outcomes.map((reason, place) => ({ path: `outcome.${place}`, reason }))
    return { ok: false, problem: problem('invalid-input', fields) }
  },
})

/** The address that was typed, alone or behind a name in angle brackets. */
function addressOf(typed: string): string | null {
  return readEmail(/<([^<>]+)>$/.exec(typed)?.[1] ?? typed)
}

const one = z.strictObject({ invitationId: id('invitation') })

const again = action({
  path: '/admin/invitations/again',
  right: 'member.invite',
  params: z.object({}),
  form: one,
  page: invitationsRoute,
  act: async (scope, { form, ...from }) =>
    toActed(await sendAgain(scope, form.invitationId, from), path, 'sent-again'),
})

const revoke = action({
  path: '/admin/invitations/revoke',
  right: 'member.invite',
  params: z.object({}),
  form: one,
  page: invitationsRoute,
  act: async (scope, { form }) => toActed(await perform(revokeInvitation, scope, form), path, 'revoked'),
})

export const invitationActions: readonly Action[] = [invite, again, revoke]
