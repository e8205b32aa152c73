import type { Route } from '../edge/route.ts'
import { assetRoutes } from './asset-routes.ts'
import { eventRoutes } from './event-routes.tsx'
import { homeRoutes, pageRoutes } from './page-routes.tsx'
import { peopleRoutes } from './person-routes.tsx'
import { publicationRoutes } from './publication-routes.tsx'

/** Every address of a space's site, in the order they are tried. The tests walk this list, so each is in it. */
export const siteRoutes: readonly Route[] = [
  ...homeRoutes,
  ...eventRoutes,
  ...publicationRoutes,
  ...peopleRoutes,
  ...assetRoutes,
  ...pageRoutes,
]
