import type { PlatformRoute } from '../edge/platform-app.ts'
import { accountDataRoutes } from './account-data-routes.tsx'
import { accountRoutes } from './account-routes.ts'
import { invitationRoutes } from './bring-invitation-routes.tsx'
import { joinRoutes } from './join-routes.tsx'
import { mailboxRoutes } from './mailbox-routes.tsx'
import { passkeyRoutes } from './passkey-routes.ts'
import { secondFactorRoutes } from './second-factor-routes.tsx'
import { signInLinkRoutes } from './sign-in-link-routes.tsx'
import { signInRoutes } from './sign-in-routes.tsx'

/** Every address of the platform's host where persons are themselves: they sign in, join, and keep their account. */
export const identityRoutes: readonly PlatformRoute[] = [
  ...signInRoutes,
  ...signInLinkRoutes,
  ...passkeyRoutes,
  ...secondFactorRoutes,
  ...accountRoutes,
  ...accountDataRoutes,
  ...joinRoutes,
  ...invitationRoutes,
  ...mailboxRoutes,
]
