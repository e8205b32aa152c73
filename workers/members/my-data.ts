import { askMyData, toOwnData } from '@serai/members'
import * as z from 'zod'
import { route, type Route } from '../edge/route.ts'

/** All that the space keeps of a member and that is theirs, for programs and for themselves. */
export const myDataRoute: Route = route({
  path: '/me/data.json',
  right: 'profile.write',
  params: z.object({}),
  query: z.object({}),
  values: () => ({}),
  ask: ({ read }) => askMyData(read),
  show: ({ frame, now }, rows) => ({
    show: 'text',
    contentType: 'application/json; charset=utf-8',
    isUnindexed: true,
    text: `${JSON.stringify({ space: frame.name, at: now, ...toOwnData(rows) }, null, 2)}\n`,
  }),
})
