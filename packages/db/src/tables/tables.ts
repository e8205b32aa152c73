import { auditLines, erasures } from './audit.ts'
import {
  appearances,
  eventChanges,
  eventCredits,
  eventPhotos,
  eventReplacements,
  events,
  eventSessions,
  eventVideos,
} from './events.ts'
import { addresses, bodies, itemCountries, items, itemTopics, releases, revisions, topics } from './items.ts'
import {
  handOffs,
  identityEmails,
  loginAttempts,
  passkeys,
  recoveryCodes,
  signingKeys,
  totpSecrets,
  tries,
} from './identities.ts'
import { importRows, imports } from './imports.ts'
import { applications, invitations } from './joining.ts'
import { loginAudiences, logins, refreshTokens } from './logins.ts'
import { mails } from './mails.ts'
import { media, mediaUses } from './media.ts'
import { members, mutedMails, roleGrants } from './members.ts'
import { pages } from './pages.ts'
import { organisations, people } from './people.ts'
import { identities, spaceHosts, spaces } from './platform.ts'
import {
  cohortProfiles,
  cohorts,
  directoryEntries,
  profileFields,
  profiles,
  profileValues,
  profileViews,
} from './profiles.ts'
import { contributions, eventPublications, publications } from './publications.ts'
import { searchEntries } from './search.ts'
import { series } from './series.ts'
import { epochs, spacePartners, spaceSettings } from './spaces.ts'

/** Tables whose rows publishing writes: each row carries the audience of the item it shows. */
export const shownTables = {
  addresses,
  bodies,
  itemTopics,
  itemCountries,
  topics,
  mediaUses,
  people,
  organisations,
  series,
  events,
  eventChanges,
  eventSessions,
  appearances,
  eventCredits,
  eventVideos,
  eventPhotos,
  eventReplacements,
  publications,
  contributions,
  eventPublications,
  pages,
  searchEntries,
}

/** The column of each shown table that names the item whose row it is: what is hidden when the item is taken back. */
export const ownerColumns = {
  addresses: 'itemId',
  bodies: 'itemId',
  itemTopics: 'itemId',
  itemCountries: 'itemId',
  topics: 'id',
  mediaUses: 'itemId',
  people: 'id',
  organisations: 'id',
  series: 'id',
  events: 'id',
  eventChanges: 'eventId',
  eventSessions: 'eventId',
  appearances: 'eventId',
  eventCredits: 'eventId',
  eventVideos: 'eventId',
  eventPhotos: 'eventId',
  eventReplacements: 'eventId',
  publications: 'id',
  contributions: 'publicationId',
  eventPublications: 'eventId',
  pages: 'id',
  searchEntries: 'itemId',
} satisfies { readonly [N in keyof typeof shownTables]: keyof (typeof shownTables)[N]['$inferSelect'] }

/** Tables of a space that its every page may read. */
export const openTables = { spaceSettings, spacePartners, epochs, media }

/** What members see of each other: each row carries the audience that sees it. */
export const directoryTables = { profileViews, directoryEntries }

/** Tables of a space that only those who run it read. */
const closedTables = {
  items,
  revisions,
  releases,
  members,
  roleGrants,
  mutedMails,
  logins,
  refreshTokens,
  loginAudiences,
  profiles,
  profileFields,
  profileValues,
  cohorts,
  cohortProfiles,
  invitations,
  applications,
  imports,
  importRows,
  mails,
  auditLines,
  erasures,
}

/** Every table of a space: its key begins with `space_id`. */
export const spaceTables = { ...shownTables, ...openTables, ...directoryTables, ...closedTables }

/** The logins of persons, over all spaces. */
export const identityTables = {
  identities,
  identityEmails,
  passkeys,
  totpSecrets,
  recoveryCodes,
  loginAttempts,
  handOffs,
  signingKeys,
  tries,
}

/** Tables that belong to no space. */
export const platformTables = { spaces, spaceHosts, ...identityTables }

export type ShownTables = typeof shownTables
export type OpenTables = typeof openTables
export type SpaceTables = typeof spaceTables
export type DirectoryTables = typeof directoryTables
export type IdentityTables = typeof identityTables
