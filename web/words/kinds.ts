import type {
  AppearanceRole,
  ContributionRole,
  CreditRole,
  EventRelation,
  EventStatus,
  PublicationKind,
  VideoProvider,
} from '@serai/db'

/** One form for one, another for every other number. */
type Plural = { readonly one: string; readonly other: string }

/** What a person does at an event. */
export const appearanceRoles: Readonly<Record<AppearanceRole, Plural>> = {
  moderator: { one: 'Moderator', other: 'Moderators' },
  opening: { one: 'Opening remarks', other: 'Opening remarks' },
  introduction: { one: 'Introduction', other: 'Introductions' },
  keynote: { one: 'Keynote', other: 'Keynotes' },
  speaker: { one: 'Speaker', other: 'Speakers' },
  discussant: { one: 'Discussant', other: 'Discussants' },
  interpreter: { one: 'Interpreter', other: 'Interpreters' },
  rapporteur: { one: 'Rapporteur', other: 'Rapporteurs' },
}

/** What a person did for a publication. */
export const contributionRoles: Readonly<Record<ContributionRole, Plural>> = {
  author: { one: 'Author', other: 'Authors' },
  editor: { one: 'Editor', other: 'Editors' },
  foreword: { one: 'Foreword', other: 'Forewords' },
  translator: { one: 'Translator', other: 'Translators' },
  signatory: { one: 'Signatory', other: 'Signatories' },
}

/** What an organisation does for an event; its name follows. */
export const creditRoles: Readonly<Record<CreditRole, string>> = {
  host: 'Hosted by',
  'co-host': 'Co-hosted by',
  'in-cooperation-with': 'In cooperation with',
  sponsor: 'Supported by',
  venue: 'At the venue of',
}

/** What became of an event since it was announced. */
export const statuses: Readonly<Record<EventStatus, string>> = {
  scheduled: 'Scheduled again',
  postponed: 'Postponed',
  rescheduled: 'Moved to a new date',
  'moved-online': 'Moved online',
  cancelled: 'Cancelled',
}

/** What an event is to a publication. */
export const eventOfPublication: Readonly<Record<EventRelation, string>> = {
  'marks-publication-of': 'Marked the publication',
  'published-for': 'What this was published for',
  related: 'Related event',
}

/** What a publication is to an event. */
export const publicationOfEvent: Readonly<Record<EventRelation, string>> = {
  'marks-publication-of': 'The publication it marks',
  'published-for': 'Published for this event',
  related: 'Related reading',
}

/** What a publication is. */
export const publicationKinds: Readonly<Record<PublicationKind, string>> = {
  paper: 'Paper',
  monograph: 'Monograph',
  article: 'Article',
  collection: 'Collection',
  chapter: 'Chapter',
  'joint-statement': 'Joint statement',
  letter: 'Letter',
  news: 'News',
}

/** Where a video plays. */
export const providers: Readonly<Record<VideoProvider, string>> = {
  youtube: 'YouTube',
  facebook: 'Facebook',
  vimeo: 'Vimeo',
  other: 'another site',
}
