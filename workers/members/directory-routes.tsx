import { sha256Text } from '@serai/auth'
import { slugPattern } from '@serai/kernel'
import {
  findAnybody,
  findEndOfDirectory,
  findOneOfCohort,
  findProfile,
  isBoundedDirectory,
  listDirectory,
} from '@serai/members'
import { DirectoryView, MemberProfileView, type SeenProfile } from '@serai/web/members'
import { addressWith } from '@serai/web/site'
import { wordsFor } from '@serai/web/words'
import * as z from 'zod'
import { route, type Route } from '../edge/route.ts'
import { seeOther } from '../edge/visit.ts'
import {
  directoryQuery,
  directoryValues,
  fieldsOf,
  listingOf,
  pageSize,
  pairsOf,
  soughtOf,
  unknownIn,
} from './directory-query.ts'
import { joined, toSeen } from './seen-profiles.ts'

/**
 * Who belongs to the space, as far as the viewer finds them: visitors those who are listed to everybody. Where that is
 * nobody, the page is for members. It is never kept on our side, so that what a member takes back is gone with the next
 * request; its entity tag is that of what it shows.
 */
const directoryRoute = route({
  path: '/members',
  params: z.object({}),
  query: directoryQuery,
  values: ({ query: asked }) => directoryValues(asked),
  ask: ({ read, value }) => {
    const listing = listingOf(value)
    const { cohort = null } = value
    return {
      people: listDirectory(read, listing),
      anybody: findAnybody(read),
      ...(isBoundedDirectory(listing) ? { end: findEndOfDirectory(read, listing) } : {}),
      ...(cohort === null ? {} : { cohort: findOneOfCohort(read, cohort) }),
      country: read.directoryValues('country'),
      sector: read.directoryValues('sector'),
      programme: read.directoryValues('programme'),
      year: read.directoryValues('year'),
    }
  },
  show: async ({ frame, query: asked, me, rights }, { people, anybody, end, ...choices }) => {
    if (anybody.length === 0 && !rights.has('directory.read'))
      return { show: 'problem', code: me === null ? 'not-signed-in' : 'not-allowed' }
    const fields = fieldsOf(asked, choices)
    const pairs = pairsOf(asked)
    const unknown = unknownIn(fields)
    if (people.length === 0 && unknown.size > 0)
      return {
        show: 'response',
        response: seeOther(
          addressWith(
            '/members',
            pairs.filter(({ name }) => !unknown.has(name)),
          ),
        ),
      }
    const rows = toSeen(people)
    const shown = rows.slice(0, pageSize).map(({ seen }) => seen)
    const { sought, isCut } = soughtOf(asked)
    const last = rows.length > pageSize ? rows[pageSize - 1] : undefined
    const cut = sought.trim() === '' ? (last ?? endOf(end)) : null
    const isWhole = pairs.length === 0 && asked.after === undefined
    const { title, leadPublic } = wordsFor().membership.directory
    return {
      show: 'view',
      title,
      description: me === null ? leadPublic(frame.name) : '',
      isUnindexed: me !== null || !isWhole || shown.every(({ isSample }) => isSample),
      ...(await forVisitors({ people, end, choices })),
      body: (
        <DirectoryView
          spaceName={frame.name}
          isPublic={me === null}
          people={shown}
          fields={fields}
          sought={sought}
          isCut={isCut}
          isAll={rows.length <= pageSize}
          next={
            cut === null
              ? null
              : addressWith('/members', [...pairs, { name: 'after', value: `${cut.sortName}~${cut.id}` }])
          }
          first={asked.after === undefined ? null : addressWith('/members', pairs)}
        />
      ),
    }
  },
})

/** What pages of members are for visitors: kept nowhere, and told from older ones by what they show. */
async function forVisitors(shown: unknown) {
  const stamp = (await sha256Text(JSON.stringify(shown))).slice(0, 16)
  return { isKeptNowhere: true, hasMemberParts: true, stamp }
}

function endOf(end: readonly { readonly at: string; readonly id: string }[] | undefined) {
  const [found] = end ?? []
  return found === undefined ? null : { sortName: found.at, id: found.id }
}

/** One entry. Whoever does not find it is answered as if it were not there; where visitors find nobody, they sign in. */
const profileRoute = route({
  path: '/members/:handle',
  params: z.object({ handle: z.string().regex(slugPattern).meta({ slugOf: 'handle' }) }),
  query: z.object({}),
  values: ({ params }) => ({ handle: params.handle }),
  ask: ({ read, value }) => ({ views: findProfile(read, value.handle), anybody: findAnybody(read) }),
  show: async ({ me, rights }, { views, anybody }) => {
    if (anybody.length === 0 && !rights.has('directory.read'))
      return { show: 'problem', code: me === null ? 'not-signed-in' : 'not-allowed' }
    if (views.length === 0) return { show: 'problem', code: 'not-found' }
    const person = joined(views.map(({ view }) => view))
    return {
      show: 'view',
      title: person.name,
      description: me === null ? inOneLine(person) : '',
      isUnindexed: me !== null || person.isSample,
      section: '/members',
      ...(await forVisitors(person)),
      body: <MemberProfileView person={person} isOwn={me?.handle === person.handle} />,
    }
  },
})

/** What a profile says in a line, for those who list pages. */
function inOneLine({ name, values }: SeenProfile): string {
  const said = values.filter(({ isOnCard, kind }) => isOnCard && kind !== 'country')
  return [name, ...said.map(({ value }) => value)].join(', ')
}

export const directoryRoutes: readonly Route[] = [directoryRoute, profileRoute]
