import { SignedOutView } from '@serai/web/members'
import { wordsFor } from '@serai/web/words'
import * as z from 'zod'
import { route, type Route } from '../edge/route.ts'
import { farewells } from '../edge/signed-out.ts'

/**
 * What is, once somebody has signed out, gone to sleep, left, or was erased, and how they come back. It says the same to
 * everybody who asks: nothing in it, nor in its address, is of the one who went.
 */
export const signedOutRoute: Route = route({
  path: '/signed-out',
  params: z.object({}),
  query: z.object({ after: z.enum(farewells).default('sign-out').catch('sign-out') }),
  values: () => ({}),
  ask: () => ({}),
  show: ({ query: { after }, frame, me }) => {
    const said = me === null ? after : 'signed-in'
    return {
      show: 'view',
      title: wordsFor().membership.signedOut[said].title(frame.name),
      description: '',
      isUnindexed: true,
      isKeptNowhere: true,
      hasMemberParts: true,
      // Said outright, so that no browser keeps it either: whoever takes up the device next reads nothing of it.
      status: 200,
      body: <SignedOutView said={said} spaceName={frame.name} />,
    }
  },
})
