import { id } from '@serai/kernel'
import {
  decideApplication,
  findJoinPolicy,
  listDecidedApplications,
  listWaitingApplications,
} from '@serai/members'
import { perform } from '@serai/scope'
import { ApplicationsView } from '@serai/web/admin'
import { wordsFor } from '@serai/web/words'
import * as z from 'zod'
import { action, type Action } from '../edge/action.ts'
import { addressOn } from '../edge/hosts.ts'
import { route, type Refused } from '../edge/route.ts'
import { adminPage, doneQuery } from './admin-page.tsx'
import { formOf, pageOf, toActed } from './form-parts.ts'

const path = '/admin/applications'
const pageSize = 20
const mostDecided = 20

export const applicationsRoute = route({
  path,
  right: 'member.approve',
  params: z.object({}),
  query: z.object({ ...doneQuery, after: id('application').optional() }),
  values: ({ query }) => ({ after: query.after ?? null }),
  ask: ({ read, value }) => ({
    policy: findJoinPolicy(read),
    waiting: listWaitingApplications(read, pageSize, value.after),
    approved: listDecidedApplications(read, 'approved', mostDecided),
    declined: listDecidedApplications(read, 'declined', mostDecided),
  }),
  show: (showing, { policy, waiting, approved, declined }) => {
    const { rows, next } = pageOf(waiting, pageSize)
    const decided = [...approved, ...declined].toSorted((one, other) =>
      (one.decidedAt ?? '') < (other.decidedAt ?? '') ? 1 : -1,
    )
    return adminPage(showing, {
      path,
      title: wordsFor().adminMembers.applications.title,
      body: (
        <ApplicationsView
          waiting={rows}
          decided={decided.slice(0, mostDecided)}
          isByApplication={policy[0]?.joinPolicy === 'application'}
          refused={refusedIn(showing.refused)}
          next={next === null ? null : `${path}?after=${next}`}
          first={showing.query.after === undefined ? null : path}
        />
      ),
    })
  },
})

function refusedIn(refused: Refused | null) {
  const { values, faults } = formOf(refused, decide.path)
  const { applicationId, answer = '' } = values
  if (applicationId === undefined) return null
  return { id: applicationId, answer, fault: faults.find((one) => one.path === 'answer')?.reason ?? null }
}

const decide: Action = action({
  path: '/admin/applications/decide',
  right: 'member.approve',
  params: z.object({}),
  form: z.strictObject({
    applicationId: id('application'),
    decision: z.enum(['approve', 'decline']),
    answer: z.string().default(''),
  }),
  page: applicationsRoute,
  act: async (scope, { form, origin, host }) => {
    const isApproved = form.decision === 'approve'
    const linkTo = addressOn(origin, host, isApproved ? '/sign-in?path=/me' : '/')
    const done = await perform(decideApplication, scope, { ...form, linkTo })
    return toActed(done, path, isApproved ? 'approved' : 'declined')
  },
})

export const applicationActions: readonly Action[] = [decide]
