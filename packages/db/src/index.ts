export type { Clash } from './clash.ts'
export { placeOf, prepareReads } from './prepared.ts'
export type { GivenValue, Prepared, Sought } from './prepared.ts'
export { openPlatformDb } from './platform-db.ts'
export type { FrontDoorEvent, FrontDoorSpace, HostedSpace, NewSpace, PlatformDb } from './platform-db.ts'
export type { AnyRelation, Own, Relation, Shown } from './relation.ts'
export { excerptLength } from './search-index.ts'
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
export type { NavigationLink, Theme } from './tables/spaces.ts'
export type { ActorKind } from './tables/audit.ts'
export type { HostState, SpaceState } from './tables/platform.ts'
export type { Names } from './tables/columns.ts'
