import * as z from 'zod'
import type { Route } from '@serai/workers/edge/route.ts'
import { siteRoutes } from '@serai/workers/site/routes.ts'
import type { Content } from '../support/content.ts'

/** Every path of the site that shows what this content holds: one for each route, made by the brands of its parameters. */
export function pathsTo(
  content: Pick<Content, 'slugs'>,
): readonly { readonly route: Route; readonly path: string }[] {
  const slugs: Readonly<Record<string, string>> = content.slugs
  return siteRoutes.map((route) => ({ route, path: pathOf(route, (kind) => slugs[kind]) }))
}

/** The same addresses of things that never were. */
export function pathsToNothing(): readonly { readonly route: Route; readonly path: string }[] {
  const nothing: Readonly<Record<string, string>> = { media: `${'0'.repeat(64)}.png`, theme: '0'.repeat(16) }
  return siteRoutes.map((route) => ({ route, path: pathOf(route, (kind) => nothing[kind] ?? 'never-was') }))
}

/** True for a route whose address names an item, so that another space's item can be asked for. */
export function namesAnItem(route: Route): boolean {
  return route.path.includes(':')
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
