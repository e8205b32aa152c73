import { chooseJoinPolicy, findJoinPolicy } from '@serai/members'
import { perform } from '@serai/scope'
import { JoinPolicyView } from '@serai/web/admin'
import { wordsFor } from '@serai/web/words'
import * as z from 'zod'
import { action, type Action } from '../edge/action.ts'
import { route } from '../edge/route.ts'
import { adminPage, doneQuery } from './admin-page.tsx'
import { toActed } from './form-parts.ts'

const path = '/admin/joining'

export const joinPolicyRoute = route({
  path,
  right: 'settings.write',
  params: z.object({}),
  query: z.object(doneQuery),
  values: () => ({}),
  ask: ({ read }) => ({ policy: findJoinPolicy(read) }),
  show: (showing, { policy }) => {
    const { platform, canonical } = showing
    const joinHref = `${platform}/join?to=${new URL(canonical).hostname}`
    return adminPage(showing, {
      path,
      title: wordsFor().adminMembers.joining.title,
      body: <JoinPolicyView policy={policy[0]?.joinPolicy ?? 'invitation'} joinHref={joinHref} />,
    })
  },
})

const choose = action({
  path,
  right: 'settings.write',
  params: z.object({}),
  form: z.strictObject({ joinPolicy: z.enum(['open', 'application', 'invitation']) }),
  page: joinPolicyRoute,
  act: async (scope, { form }) => toActed(await perform(chooseJoinPolicy, scope, form), path, 'saved'),
})

export const joinPolicyActions: readonly Action[] = [choose]
