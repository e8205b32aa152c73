import * as z from 'zod'
import type { Route } from '@serai/workers/edge/route.ts'
import { memberRoutes } from '@serai/workers/members/member-routes.ts'
import { siteRoutes } from '@serai/workers/site/routes.ts'
import type { Content } from '../support/content.ts'

/** A path that tests ask for: the route it is of, and that route's path with the part of the query that is asked. */
export type Asked = { readonly route: Route; readonly path: string; readonly name: string }

/** Every route of a space's host, for whomever it is. */
const everyRoute: readonly Route[] = [...memberRoutes, ...siteRoutes]

/**
 * Every path of the site that shows what this content holds: one for each route, made by the brands of its parameters,
 * and one more for each part of its query that names something.
 */
export function pathsTo(content: Pick<Content, 'slugs'>): readonly Asked[] {
  const slugs: Readonly<Record<string, string>> = content.slugs
  return everyRoute.flatMap((route) => asksOf(route, (kind) => slugs[kind]))
}

/** The same addresses of things that never were. */
export function pathsToNothing(): readonly Asked[] {
  const nothing: Readonly<Record<string, string>> = { media: `${'0'.repeat(64)}.png`, theme: '0'.repeat(16) }
  return everyRoute.flatMap((route) => asksOf(route, (kind) => nothing[kind] ?? 'never-was'))
}

function asksOf(route: Route, slugOf: (kind: string) => string | undefined): readonly Asked[] {
  const path = pathOf(route, slugOf)
  const asked = queriesOf(route).map(({ name, kind }) => `?${name}=${slugOf(kind)}`)
  return ['', ...asked].map((query) => ({
    route,
    path: `${path}${query}`,
    name: `${route.path}${query.split('=')[0]}`,
  }))
}

/** The parts of a route's query that name an item, by the brands of their schemas. */
function queriesOf(route: Route): readonly { readonly name: string; readonly kind: string }[] {
  return Object.entries(route.query.shape).flatMap(([name, schema]) => {
    const kind = z.globalRegistry.get(schema as z.ZodType)?.['slugOf']
    return typeof kind === 'string' ? [{ name, kind }] : []
  })
}

function pathOf(route: Route, slugOf: (kind: string) => string | undefined): string {
  return route.path.replace(/:(\w+)\*?/g, (_, name: string) => {
    const schema = route.params.shape[name]
    const kind =
      schema === undefined
        ? undefined
        : (z.globalRegistry.get(schema as z.ZodType)?.['slugOf'] as string | undefined)
    const slug = kind === undefined ? undefined : slugOf(kind)
    if (slug === undefined)
      throw new Error(`${route.path}: say with .meta({ slugOf }) whose address :${name} is.`)
    return slug
  })
}
