import type { Action } from '../edge/action.ts'
import type { Route } from '../edge/route.ts'
import { directoryRoutes } from './directory-routes.tsx'
import { unsubscribeRoute } from './my-mails.tsx'
import { meActions, meRoutes } from './me-routes.tsx'

/** Every page of a space's member area. */
export const memberRoutes: readonly Route[] = [...directoryRoutes, ...meRoutes, unsubscribeRoute]

/** Every form of it. */
export const memberActions: readonly Action[] = [...meActions]
