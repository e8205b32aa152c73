import type { Route } from '../edge/route.ts'
import { assetRoutes } from './asset-routes.ts'
import { calendarRoutes } from './calendar-routes.ts'
import { eventListRoutes } from './event-list-routes.tsx'
import { eventRoutes } from './event-routes.tsx'
import { feedRoutes } from './feed-routes.ts'
import { homeRoutes, pageRoutes } from './page-routes.tsx'
import { peopleRoutes } from './person-routes.tsx'
import { publicationListRoutes } from './publication-list-routes.tsx'
import { publicationRoutes } from './publication-routes.tsx'
import { searchRoutes } from './search-routes.tsx'
import { sitemapRoutes } from './sitemap-routes.ts'

/** Every address of a space's site, in the order they are tried. The tests walk this list, so each is in it. */
export const siteRoutes: readonly Route[] = [
  ...homeRoutes,
  ...calendarRoutes,
  ...eventListRoutes,
  ...eventRoutes,
  ...publicationListRoutes,
  ...publicationRoutes,
  ...peopleRoutes,
  ...searchRoutes,
  ...feedRoutes,
  ...sitemapRoutes,
  ...assetRoutes,
  ...pageRoutes,
]
