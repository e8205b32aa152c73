import { findCurrentPath } from '@serai/drafts'
import { listAppearancesOf } from '@serai/events'
import { slug } from '@serai/kernel'
import { findPerson } from '@serai/people'
import { listContributionsOf } from '@serai/publications'
import { PersonMetadata } from '@serai/web/metadata'
import { PersonView } from '@serai/web/site'
import * as z from 'zod'
import { route, type Route } from '../edge/route.ts'
import { orMoved } from './moved.ts'
import { pageContext } from '../edge/page-context.ts'

const personRoute = route({
  path: '/people/:slug',
  params: z.object({ slug: slug('person') }),
  query: z.object({}),
  values: ({ params }) => ({ path: `/people/${params.slug}` }),
  ask: ({ read, value: { path } }) => ({
    person: findPerson(read, path),
    appearances: listAppearancesOf(read, path),
    contributions: listContributionsOf(read, path),
    current: findCurrentPath(read, path),
  }),
  show: ({ params, frame, canonical }, { person: [person], appearances, contributions, current }) => {
    if (person === undefined) return { show: 'problem', code: 'not-found' }
    return orMoved(current, `/people/${params.slug}`, {
      show: 'view',
      title: person.name,
      description: [person.title, person.affiliation].filter((part) => part !== '').join(', '),
      language: person.language,
      isUnindexed: person.isSample,
      head: <PersonMetadata person={person} context={pageContext(frame, canonical)} />,
      body: <PersonView person={person} appearances={appearances} contributions={contributions} />,
    })
  },
})

export const peopleRoutes: readonly Route[] = [personRoute]
