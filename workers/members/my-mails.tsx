import { chooseMails, mutableMailsFor } from '@serai/mail'
import { perform, rightsOf } from '@serai/scope'
import { UnsubscribeView } from '@serai/web/members'
import { wordsFor } from '@serai/web/words'
import * as z from 'zod'
import { action, type Action } from '../edge/action.ts'
import { route, type Route } from '../edge/route.ts'

/** A box for each mail, ticked where it is wanted. */
const form = z
  .record(z.string().regex(/^mail-[a-z-]{1,60}$/), z.literal('on'))
  .transform((boxes) => new Set(Object.keys(boxes)))

/** What a member wants to get, of what their page offered them: what they lost the right to stays as it was. */
export function saveMailsOn(page: Route): Action {
  return action({
    path: '/me/mails',
    right: 'profile.write',
    params: z.object({}),
    form,
    page,
    act: async (scope, { form: ticked, me }) => {
      const offered = mutableMailsFor(rightsOf(me.actor.roles, me.actor.isStrong))
      const [wanted, unwanted] = [true, false].map((isWanted) =>
        offered.filter((template) => ticked.has(`mail-${template}`) === isWanted),
      )
      const choice = { wanted: [...(wanted ?? [])], unwanted: [...(unwanted ?? [])] }
      const done = await perform(chooseMails, scope, choice)
      return done.ok ? { ok: true, to: '/me?done=mails#mails' } : done
    },
  })
}

/** Where the link in a mail leads a person: looking at it turns nothing off, as programs look at links too. */
export const unsubscribeRoute: Route = route({
  path: '/unsubscribe',
  params: z.object({}),
  query: z.object({ token: z.string().max(1000).optional(), done: z.literal('1').optional() }),
  values: () => ({}),
  ask: () => ({}),
  show: ({ query: { token, done } }) => ({
    show: 'view',
    title: wordsFor().membership.unsubscribe.title,
    description: '',
    isUnindexed: true,
    isKeptNowhere: true,
    body: <UnsubscribeView token={token ?? null} isDone={done !== undefined} />,
  }),
})
