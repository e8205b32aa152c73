import { askMyChoices, askMyProfile, listMyLogins } from '@serai/members'
import * as z from 'zod'
import { route, type Route } from '../edge/route.ts'

/** All that the space keeps of a member and that is theirs, for programs and for themselves. */
export const myDataRoute: Route = route({
  path: '/me/data.json',
  right: 'profile.write',
  params: z.object({}),
  query: z.object({}),
  values: () => ({}),
  ask: ({ read }) => ({ ...askMyProfile(read), ...askMyChoices(read), logins: listMyLogins(read) }),
  show: ({ frame, now }, { profile, fields, views, grants, muted, logins }) => ({
    show: 'text',
    contentType: 'application/json; charset=utf-8',
    isUnindexed: true,
    text: `${JSON.stringify(
      {
        space: frame.name,
        at: now,
        profile: profile[0] ?? null,
        answers: fields.map(({ key, label, value, audience, defaultAudience }) => ({
          ...{ key, label, value, audience: audience ?? defaultAudience },
        })),
        seenByOthers: views,
        roles: grants,
        unwantedMail: muted.map(({ template }) => template),
        logins,
      },
      null,
      2,
    )}\n`,
  }),
})
