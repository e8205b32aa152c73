import { id, language, line, optionalLine, timeZone, webAddress } from '@serai/kernel'
import * as z from 'zod'
import { unreadableColours } from './theme.ts'

const colour = z.string().regex(/^#[0-9a-f]{6}$/, 'is not a colour such as #7a1f2b')

const theme = z.object({ accent: colour, accentDark: colour, wordmark: line(40) })

const path = z
  .string()
  .regex(/^\/(?:[a-z0-9-]+(?:\/[a-z0-9-]+)*)?$/, 'is not a path of this space, such as /events')

export const spaceSettings = z
  .object({
    name: line(200),
    shortName: line(40),
    tagline: optionalLine(300),
    notice: optionalLine(300),
    languages: z.array(language()).min(1).max(20),
    timeZone: timeZone(),
    theme,
    navigation: z.array(z.object({ label: line(40), path })).max(5),
    logoMediaId: id('media').nullable().default(null),
    partners: z
      .array(
        z.object({
          name: line(200),
          url: webAddress().nullable().default(null),
          logoMediaId: id('media').nullable().default(null),
        }),
      )
      .max(40)
      .default([]),
  })
  .superRefine((settings, context) => {
    for (const unreadable of unreadableColours(settings.theme)) {
      context.addIssue({ code: 'custom', path: unreadable.path.split('.'), message: unreadable.reason })
    }
  })

/** All that a space says of itself. */
export type SpaceSettings = z.output<typeof spaceSettings>

/** A host name as browsers send it: lower case, no port, no trailing dot, at most 253 characters. */
export const hostName = z
  .string()
  .max(253)
  .regex(
    /^(?=.*[a-z])[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/,
    'is not a host name in lower case without a port',
  )
