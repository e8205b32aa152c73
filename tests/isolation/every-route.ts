import type { IdKind } from '@serai/kernel'
import { adminRoutes } from '@serai/workers/admin/admin-routes.ts'
import type { Route } from '@serai/workers/edge/route.ts'
import { memberRoutes } from '@serai/workers/members/member-routes.ts'
import { siteRoutes } from '@serai/workers/site/routes.ts'
import type * as z from 'zod'
import type { Content } from '../support/content.ts'
import { besideOf, idOf } from './ids-of.ts'
import { namedBy, type Naming } from './ids-in.ts'

/** A path that tests ask for: the route it is of, and that route's path with the part of the query that is asked. */
export type Asked = {
  readonly route: Route
  readonly path: string
  readonly name: string
  /** The id from which on it shows a list, where it asks for that: any place in the list will do. */
  readonly walksFrom: string | null
}

/** Every route of a space's host, for whomever it is. */
export const everyRoute: readonly Route[] = [...memberRoutes, ...adminRoutes, ...siteRoutes]

/** What a part of a path or of a query is, as text. */
type Spelled = (naming: Naming) => string | undefined

/**
 * Every path of the site that shows what this content holds: one for each route, made by the brands of its parameters,
 * and one more for each part of its query that names something; ids there are those of `walked`.
 */
export function pathsTo(content: Content, walked = content): readonly Asked[] {
  const slugs: Readonly<Record<string, string>> = content.slugs
  return everyRoute.flatMap((route) =>
    asksOf(
      route,
      ({ kind, isId }) => (isId ? idOf(content, kind as IdKind) : slugs[kind]),
      (kind) => idOf(walked, kind),
    ),
  )
}

/** The same addresses of things that never were; ids are right beside those of this content. */
export function pathsToNothing(content: Content): readonly Asked[] {
  const nothing: Readonly<Record<string, string>> = { media: `${'0'.repeat(64)}.png`, theme: '0'.repeat(16) }
  const beside = (kind: IdKind) => besideOf(idOf(content, kind))
  return everyRoute.flatMap((route) =>
    asksOf(
      route,
      ({ kind, isId }) => (isId ? beside(kind as IdKind) : (nothing[kind] ?? 'never-was')),
      beside,
    ),
  )
}

function asksOf(route: Route, spelled: Spelled, idOfKind: (kind: IdKind) => string): readonly Asked[] {
  const path = pathOf(route, spelled)
  const asked = queriesOf(route).map(({ name, naming }) => {
    const walksFrom = naming.isId ? idOfKind(naming.kind as IdKind) : null
    const said = `${name}=${walksFrom ?? spelled(naming)}`
    return { route, path: `${path}?${said}`, name: `${route.path}?${name}`, walksFrom }
  })
  return [{ route, path, name: route.path, walksFrom: null }, ...asked]
}

/** The parts of a route's query that name something, by the brands of their schemas. */
function queriesOf(route: Route): readonly { readonly name: string; readonly naming: Naming }[] {
  return Object.entries(route.query.shape).flatMap(([name, schema]) => {
    const naming = namedBy(schema as z.ZodType)
    return naming === null ? [] : [{ name, naming }]
  })
}

function pathOf(route: Route, spelled: Spelled): string {
  return route.path.replace(/:(\w+)\*?/g, (_, name: string) => {
    const schema = route.params.shape[name]
    const naming = schema === undefined ? null : namedBy(schema as z.ZodType)
    const text = naming === null ? undefined : spelled(naming)
    if (text === undefined)
      throw new Error(`${route.path}: say with .meta({ slugOf }) or .meta({ idOf }) what :${name} is.`)
    // The addresses of this site are in small letters.
    return text.toLowerCase()
  })
}
