import { slugPattern } from '@serai/kernel'
import {
  findEndOfDirectory,
  findProfile,
  isBoundedDirectory,
  listDirectory,
  type DirectoryListing,
} from '@serai/members'
import { DirectoryView, MemberProfileView } from '@serai/web/members'
import { addressWith, countryNamer, type FilterField } from '@serai/web/site'
import { wordsFor } from '@serai/web/words'
import * as z from 'zod'
import { wordPlaces, wordValues } from '../edge/sought-words.ts'
import { route, type Route } from '../edge/route.ts'
import type { PlacesOf, Values } from '../edge/statements.ts'
import { joined, toSeen } from './seen-profiles.ts'

const pageSize = 50

/** What the directory can be narrowed by; a space without such a field offers none of it. */
const facets = ['country', 'sector', 'programme', 'year'] as const

const afterPattern = /^([^\n]{0,200})~([0-9A-HJKMNP-TV-Z]{26})$/

const query = z.object({
  q: z.string().max(80).optional(),
  after: z.string().regex(afterPattern).optional(),
  country: facetValue(),
  sector: facetValue(),
  programme: facetValue(),
  year: facetValue(),
  cohort: facetValue(),
})

function facetValue() {
  return z
    .string()
    .max(200)
    .optional()
    .transform((value) => (value === '' ? undefined : value))
}

type Query = z.output<typeof query>

const directoryRoute = route({
  path: '/members',
  right: 'directory.read',
  params: z.object({}),
  query,
  values: ({ query: asked }): Values => {
    const [, sortName = null, id = null] = afterPattern.exec(asked.after ?? '') ?? []
    return { ...facetValues(asked), ...wordValues(asked.q ?? ''), afterName: sortName, afterId: id }
  },
  ask: ({ read, value }) => {
    const listing = listingOf(value)
    return {
      people: listDirectory(read, listing),
      ...(isBoundedDirectory(listing) ? { end: findEndOfDirectory(read, listing) } : {}),
      country: read.directoryValues('country'),
      sector: read.directoryValues('sector'),
      programme: read.directoryValues('programme'),
      year: read.directoryValues('year'),
    }
  },
  show: ({ frame, query: asked }, { people, end, ...values }) => {
    const rows = toSeen(people)
    const shown = rows.slice(0, pageSize)
    const isSearch = (asked.q ?? '').trim() !== ''
    const last = rows.length > pageSize ? shown.at(-1) : undefined
    const cut = isSearch ? null : (last ?? endOf(end))
    const pairs = pairsOf(asked)
    return {
      show: 'view',
      title: wordsFor().membership.directory.title,
      description: '',
      isUnindexed: true,
      body: (
        <DirectoryView
          spaceName={frame.name}
          people={shown.map(({ seen }) => seen)}
          fields={fieldsOf(asked, values)}
          sought={asked.q ?? ''}
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

function endOf(end: readonly { readonly at: string; readonly id: string }[] | undefined) {
  const [found] = end ?? []
  return found === undefined ? null : { sortName: found.at, id: found.id }
}

function facetValues(asked: Query): Values {
  return Object.fromEntries([...facets, 'cohort' as const].map((name) => [name, asked[name] ?? null]))
}

function listingOf(value: PlacesOf<Values>): DirectoryListing {
  const given = Object.entries(value).filter(([, place]) => place !== null)
  const filters = given.filter(([name]) => name === 'cohort' || facets.some((facet) => facet === name))
  const [sortName, id] = [value['afterName'], value['afterId']]
  return {
    size: pageSize,
    after:
      sortName === undefined || sortName === null || id === undefined || id === null
        ? null
        : { sortName, id },
    filters: Object.fromEntries(filters) as DirectoryListing['filters'],
    words: wordPlaces(value),
  }
}

function pairsOf(asked: Query) {
  const known = ['q', ...facets, 'cohort'] as const
  return known.flatMap((name) => {
    const value = asked[name]
    return value === undefined || value === '' ? [] : [{ name, value }]
  })
}

function fieldsOf(
  asked: Query,
  values: Partial<Readonly<Record<string, readonly { readonly value: string }[]>>>,
): readonly FilterField[] {
  const words = wordsFor()
  const nameOf = countryNamer(words.language)
  const offered = facets.map((name): FilterField => {
    const options = (values[name] ?? []).map(({ value }) => ({
      value,
      label: name === 'country' ? nameOf(value) : value,
    }))
    return {
      name,
      label: words.membership.directory.facets[name] ?? name,
      value: asked[name] ?? null,
      options: options.toSorted((one, other) => one.label.localeCompare(other.label)),
    }
  })
  if (asked.cohort === undefined) return offered
  const label = words.membership.directory.cohorts
  return [...offered, { name: 'cohort', label, value: asked.cohort, options: [] }]
}

const profileRoute = route({
  path: '/members/:handle',
  right: 'directory.read',
  params: z.object({ handle: z.string().regex(slugPattern).meta({ slugOf: 'handle' }) }),
  query: z.object({}),
  values: ({ params }) => ({ handle: params.handle }),
  ask: ({ read, value }) => ({ views: findProfile(read, value.handle) }),
  show: ({ me }, { views }) => {
    if (views.length === 0) return { show: 'problem', code: 'not-found' }
    const person = joined(views.map(({ view }) => view))
    return {
      show: 'view',
      title: person.name,
      description: '',
      isUnindexed: true,
      section: '/members',
      body: <MemberProfileView person={person} isOwn={me?.handle === person.handle} />,
    }
  },
})

export const directoryRoutes: readonly Route[] = [directoryRoute, profileRoute]
