export { all, isUnexpired } from './all.ts'
export type { Clash } from './clash.ts'
export { goesOn } from './devices.ts'
export { placeOf, prepareReads } from './prepared.ts'
export type { GivenValue, Prepared, Sought } from './prepared.ts'
export { openPlatformDb } from './platform-db.ts'
export { platformSpace } from './platform-space.ts'
export type { HostedSpace, JoinedSpace, KnownSpace, NewSpace, PlatformDb, SpaceDoor } from './platform-db.ts'
export type { AnyRelation, Directory, Mine, Own, Relation, Shown } from './relation.ts'
export { excerptLength } from './search-index.ts'
export { NoLongerAllowed } from './no-longer-allowed.ts'
export type { HoldingSpace, Known } from './spaces-holding.ts'
export { openSpaceDb } from './space-db.ts'
export type {
  Answers,
  Database,
  FoundEntry,
  Given,
  Outcome,
  Queries,
  Reader,
  Row,
  Select,
  SpaceDb,
  Statement,
  TableName,
  Writing,
} from './space-db.ts'
export type {
  AppearanceRole,
  CreditRole,
  EventMode,
  EventStatus,
  Venue,
  VideoProvider,
} from './tables/events.ts'
export type { ItemState } from './tables/items.ts'
export type { FocalPoint, MediaKind } from './tables/media.ts'
export type { HomeBlock } from './tables/pages.ts'
export type { Link } from './tables/people.ts'
export type { ContributionRole, EventRelation, PublicationKind } from './tables/publications.ts'
export type { SeriesOf } from './tables/series.ts'
export type { JoinPolicy, NavigationLink, Theme } from './tables/spaces.ts'
export type { ActorKind } from './tables/audit.ts'
export type { HostState, SpaceState } from './tables/platform.ts'
export type { Names } from './tables/columns.ts'
export type { Viewer } from './viewer.ts'
export { openIdentityDb, type IdentityDb } from './identity-db.ts'
export type { Destination, LoginStage } from './tables/identities.ts'
export type { MemberStatus } from './tables/members.ts'
export type { MailState } from './tables/mails.ts'
export type { ProfileSource, ProfileView } from './tables/profiles.ts'
export type { ApplicationState } from './tables/joining.ts'
export type { ImportState, RowOutcome } from './tables/imports.ts'
export type { DueWork } from './due-work.ts'
export type { FrontDoorEvent, FrontDoorSpace } from './front-door-rows.ts'
