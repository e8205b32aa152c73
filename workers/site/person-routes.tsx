import { findCurrentPath } from '@serai/drafts'
import { listAppearancesOf } from '@serai/events'
import { slug } from '@serai/kernel'
import { findPerson } from '@serai/people'
import { listContributionsOf } from '@serai/publications'
import { PersonView } from '@serai/web/site'
import * as z from 'zod'
import { route, type Route } from '../edge/route.ts'
import { orMoved } from './moved.ts'

const personRoute = route({
  path: '/people/:slug',
  params: z.object({ slug: slug('person') }),
  query: z.object({}),
  ask: ({ read, params }) => {
    const path = `/people/${params.slug}`
    return {
      person: findPerson(read, path),
      appearances: listAppearancesOf(read, path),
      contributions: listContributionsOf(read, path),
      current: findCurrentPath(read, path),
    }
  },
  show: ({ params }, { person: [person], appearances, contributions, current }) => {
    if (person === undefined) return { show: 'problem', code: 'not-found' }
    return orMoved(current, `/people/${params.slug}`, {
      show: 'view',
      title: person.name,
      description: [person.title, person.affiliation].filter((part) => part !== '').join(', '),
      language: person.language,
      isUnindexed: person.isSample,
      body: <PersonView person={person} appearances={appearances} contributions={contributions} />,
    })
  },
})

export const peopleRoutes: readonly Route[] = [personRoute]
