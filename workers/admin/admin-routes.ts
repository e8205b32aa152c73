import type { Action } from '../edge/action.ts'
import type { Route } from '../edge/route.ts'
import { adminHomeRoute } from './admin-home-routes.tsx'
import { applicationActions, applicationsRoute } from './application-routes.tsx'
import { auditLogRoute } from './audit-log-routes.tsx'
import { cohortActions, cohortRoute, cohortsRoute } from './cohort-routes.tsx'
import { entryActions, entryRoute } from './entry-routes.tsx'
import { failedMailActions, failedMailsRoute } from './failed-mail-routes.tsx'
import { importActions, importRoutes } from './import-routes.tsx'
import { invitationActions, invitationsRoute } from './invitation-routes.tsx'
import { joinPolicyActions, joinPolicyRoute } from './join-policy-routes.tsx'
import { addEntry, inviteEntry, memberListRoute } from './member-list-routes.tsx'
import { memberStaffActions, memberRoute } from './member-staff-routes.tsx'
import { fieldActions, fieldRoute, fieldsRoute } from './profile-field-routes.tsx'

/** Every page with which those who run a space look after its members. */
export const adminRoutes: readonly Route[] = [
  adminHomeRoute,
  memberListRoute,
  memberRoute,
  entryRoute,
  invitationsRoute,
  applicationsRoute,
  ...importRoutes,
  cohortsRoute,
  cohortRoute,
  fieldsRoute,
  fieldRoute,
  joinPolicyRoute,
  failedMailsRoute,
  auditLogRoute,
]

/** Every form of them. */
export const adminActions: readonly Action[] = [
  addEntry,
  inviteEntry,
  ...memberStaffActions,
  ...entryActions,
  ...invitationActions,
  ...applicationActions,
  ...importActions,
  ...cohortActions,
  ...fieldActions,
  ...joinPolicyActions,
  ...failedMailActions,
]
