export { acceptInvitation } from './accept-invitation.ts'
export { addProfile, namedAlready } from './add-profile.ts'
export { applyToJoin } from './apply-to-join.ts'
export { changeRoles } from './change-roles.ts'
export { chooseJoinPolicy } from './choose-join-policy.ts'
export { deactivateMembership } from './deactivate-membership.ts'
export { decideApplication } from './decide-application.ts'
export { defineField } from './define-field.ts'
export { editAnyProfile } from './edit-any-profile.ts'
export { editProfile } from './edit-profile.ts'
export { eraseMember } from './erase-member.ts'
export { eraseByIdentity } from './erase-by-identity.ts'
export { eraseMyself } from './erase-myself.ts'
export { findFreeHandles } from './handles.ts'
export { inviteMembers, type Invited } from './invite-members.ts'
export { hashOfToken } from './invitation-token.ts'
export { joinOpenly } from './join-openly.ts'
export { keepPlace } from './keep-place.ts'
export { maskedEmail } from './masked-email.ts'
export { readInvitation, type OpenInvitation } from './open-invitation.ts'
export { leaveSpace } from './leave-space.ts'
export { linkPerson } from './link-person.ts'
export { findPerson as findPersonToLink, findProfile as findEntry } from './queries/profiles.ts'
export { liftSuspension } from './lift-suspension.ts'
export { sortNameOf } from './name-words.ts'
export { projectProfiles, replaceNameWords } from './queries/projection.ts'
export { mayActOn, mayGrantAll } from './ranks.ts'
export { reactivateMembership } from './reactivate-membership.ts'
export { email, readEmail } from './read-email.ts'
export { readValue } from './field-values.ts'
export { removeMember } from './remove-member.ts'
export { removeProfile } from './remove-profile.ts'
export { revokeInvitation } from './revoke-invitation.ts'
export { saveCohort } from './save-cohort.ts'
export { setCohortMembers } from './set-cohort-members.ts'
export { ensureStandardFields, listFieldIds, standardFields } from './standard-fields.ts'
export { suspendMember } from './suspend-member.ts'
export { withdrawApplication } from './withdraw-application.ts'
export { writeAnswers } from './write-answers.ts'
export {
  findAnybody,
  findEndOfDirectory,
  findOneOfCohort,
  findProfile,
  isBoundedDirectory,
  listDirectory,
  type DirectoryListing,
} from './queries/directory.ts'
export { ownsAlone } from './owns-alone.ts'
export { readDataOf, toOwnData } from './own-data.ts'
export { askMyChoices, askMyData, askMyProfile, listMyLogins } from './queries/own.ts'
export { askWhereTheyStand } from './queries/standing-of.ts'
export {
  askWhatWaits,
  findEndOfEverybody,
  isBoundedListing,
  listEverybody,
  mostCounted,
  type StaffListing,
} from './queries/staff.ts'
export { listCandidates } from './queries/candidates.ts'
export { askEntry, askMember, listAnswers } from './queries/staff-one.ts'
export {
  askCohort,
  askInvitable,
  findCohortBySlug,
  findEntryOf,
  findFieldByKey,
  findJoinPolicy,
  findUnanswered,
  listCohorts,
  listDecidedApplications,
  listDeeds,
  listDefinedFields,
  listUnanswered,
  listWaitingApplications,
} from './queries/staff-lists.ts'
export { namedInRow, shownCell, reasonCodes, tableRefusalCodes } from './csv/index.ts'
export { forgetOldImports } from './import/forget-imports.ts'
export { exportMembers } from './import/export-members.ts'
export { listColumns, mappingOf } from './import/import-columns.ts'
export { mapImport } from './import/map-import.ts'
export { previewImport, type ImportPreview } from './import/preview-import.ts'
export { removeImport } from './import/remove-import.ts'
export { notLookedAt, runImport } from './import/run-import.ts'
export { startImport } from './import/start-import.ts'
export { takeDueRows } from './import/take-rows.ts'
export { undoImport } from './import/undo-import.ts'
export { findImport, listImports, listRowsOf, listStepsOf } from './queries/imports.ts'
