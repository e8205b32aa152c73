import { asId, cohortParts, id, problem, slug } from '@serai/kernel'
import {
  askCohort,
  findCohortBySlug,
  listCandidates,
  listCohorts,
  readEmail,
  saveCohort,
  setCohortMembers,
} from '@serai/members'
import { perform, type Scope } from '@serai/scope'
import { CohortsView, CohortView } from '@serai/web/admin'
import { wordsFor } from '@serai/web/words'
import * as z from 'zod'
import { action, type Action } from '../edge/action.ts'
import { route } from '../edge/route.ts'
import { wordPlaces, wordValues } from '../edge/sought-words.ts'
import type { Values } from '../edge/statements.ts'
import { adminPage, doneQuery } from './admin-page.tsx'
import { faultIn, formOf, pageOf, toActed } from './form-parts.ts'

const path = '/admin/cohorts'
const cohortsOfPage = 100
const peopleOfPage = 100
const mostFound = 20

export const cohortsRoute = route({
  path,
  right: 'cohort.write',
  params: z.object({}),
  query: z.object({ ...doneQuery, after: id('cohort').optional() }),
  values: ({ query }) => ({ after: query.after ?? null }),
  ask: ({ read, value }) => ({ cohorts: listCohorts(read, cohortsOfPage, value.after) }),
  show: (showing, { cohorts }) => {
    const { rows, next } = pageOf(cohorts, cohortsOfPage)
    return adminPage(showing, {
      path,
      title: wordsFor().adminMembers.cohorts.title,
      body: (
        <CohortsView
          cohorts={rows}
          form={formOf(showing.refused, make.path)}
          next={next === null ? null : `${path}?after=${next}`}
          first={showing.query.after === undefined ? null : path}
        />
      ),
    })
  },
})

const params = z.object({ slug: slug('cohort') })

export const cohortRoute = route({
  path: '/admin/cohorts/:slug',
  right: 'cohort.write',
  params,
  query: z.object({
    ...doneQuery,
    after: id('profile').optional(),
    find: z.string().max(320).default(''),
  }),
  values: ({ params: { slug: named }, query }): Values => ({
    ...{ slug: named, after: query.after ?? null },
    // Who types an @ means an address; it begins so, as it is kept.
    address: query.find.includes('@') ? addressSought(query.find) : null,
    ...(query.find.includes('@') ? {} : wordValues(query.find)),
  }),
  ask: ({ read, value }) => {
    const { slug: named = '', after = null, address = null } = value
    const words = wordPlaces(value)
    const sought = address === null ? { words, address } : { words: null, address }
    const isSought = address !== null || words !== null
    return {
      ...askCohort(read, named ?? '', peopleOfPage, after),
      ...(isSought ? { found: listCandidates(read, named ?? '', sought, mostFound) } : {}),
    }
  },
  show: (showing, { cohort: [cohort], people, found }) => {
    if (cohort === undefined) return { show: 'problem', code: 'not-found' }
    const { refused, query } = showing
    const { rows, next } = pageOf(people, peopleOfPage)
    const { name, programme, year, country } = cohort
    const values = { name, slug: cohort.slug, programme, year: String(year ?? ''), country: country ?? '' }
    const own = `${path}/${cohort.slug}`
    return adminPage(showing, {
      path: own,
      title: name,
      body: (
        <CohortView
          slug={cohort.slug}
          name={name}
          people={rows}
          form={formOf(refused, save.path, values)}
          search={{
            sought: query.find,
            found: found?.slice(0, mostFound) ?? null,
            isCut: (found?.length ?? 0) > mostFound,
            form: formOf(refused, putIn.path, { part: 'fellow' }),
          }}
          next={next === null ? null : `${own}?after=${next}`}
          first={query.after === undefined ? null : own}
        />
      ),
    })
  },
})

/** How an address begins, as `readEmail` spells it where it is whole. */
function addressSought(typed: string): string {
  return readEmail(typed) ?? typed.trim().toLowerCase()
}

const cohortForm = z.strictObject({
  name: z.string(),
  slug: z.string(),
  programme: z.string(),
  year: z
    .string()
    .regex(/^(\d{4})?$/, 'is not a year')
    .default('')
    .transform((year) => (year === '' ? null : Number(year))),
  country: z
    .string()
    .default('')
    .transform((country) => (country === '' ? null : country)),
})

const make: Action = action({
  path,
  right: 'cohort.write',
  params: z.object({}),
  form: cohortForm,
  page: cohortsRoute,
  act: async (scope, { form }) => {
    const done = await perform(saveCohort, scope, { ...form, cohortId: null })
    return toActed(done, `${path}/${form.slug}`, 'saved')
  },
})

const save: Action = action({
  path: '/admin/cohorts/:slug',
  right: 'cohort.write',
  params,
  form: cohortForm,
  page: cohortRoute,
  act: async (scope, { params: { slug: named }, form }) => {
    const cohortId = await findCohortId(scope, named)
    if (cohortId === null) return { ok: false, problem: problem('not-found') }
    const done = await perform(saveCohort, scope, { ...form, cohortId })
    return toActed(done, `${path}/${form.slug}`, 'saved')
  },
})

async function findCohortId({ db }: Scope, named: string) {
  const { found } = await db.read({ found: findCohortBySlug(db, named) })
  return found[0]?.id ?? null
}

const ticked = /^person-([0-9A-HJKMNP-TV-Z]{26})$/

const putIn: Action = action({
  path: '/admin/cohorts/:slug/people',
  right: 'cohort.write',
  params,
  // A box for each person that was found.
  form: z.object({ part: z.enum(cohortParts) }).catchall(z.literal('on')),
  page: cohortRoute,
  act: async (scope, { params: { slug: named }, form: { part, ...boxes } }) => {
    const chosen = Object.keys(boxes).map((name) => ticked.exec(name)?.[1])
    if (chosen.length === 0) return faultIn('people', wordsFor().adminMembers.cohorts.nobodyTicked)
    const cohortId = await findCohortId(scope, named)
    if (cohortId === null) return { ok: false, problem: problem('not-found') }
    const add = chosen.map((one) => ({ profileId: asId<'profile'>(one ?? ''), part }))
    const done = await perform(setCohortMembers, scope, { cohortId, add })
    return toActed(done, `${path}/${named}`, 'saved', () => 'people')
  },
})

const takeOut = action({
  path: '/admin/cohorts/:slug/remove',
  right: 'cohort.write',
  params,
  form: z.strictObject({ profileId: id('profile') }),
  page: cohortRoute,
  act: async (scope, { params: { slug: named }, form }) => {
    const cohortId = await findCohortId(scope, named)
    if (cohortId === null) return { ok: false, problem: problem('not-found') }
    const done = await perform(setCohortMembers, scope, { cohortId, remove: [form.profileId] })
    return toActed(done, `${path}/${named}`, 'saved')
  },
})

export const cohortActions: readonly Action[] = [make, save, putIn, takeOut]
