import type { EventMode } from '@serai/db'
import type { ItemKind } from '@serai/kernel'

/** How an event is attended, where there is room for it. */
export const modes: Readonly<Record<EventMode, string>> = {
  'in-person': 'In person',
  online: 'Online',
  hybrid: 'In person and online',
}

/** What an item is. */
export const itemKinds: Readonly<Record<ItemKind, string>> = {
  event: 'Event',
  series: 'Series',
  publication: 'Publication',
  person: 'Person',
  organisation: 'Organisation',
  page: 'Page',
  topic: 'Topic',
}

/** What a list can be narrowed by, and how. */
export const filters = {
  title: 'Filter',
  show: 'Show',
  all: 'All',
  active: 'Filters that are on',
  one: (label: string, value: string) => `${label}: ${value}`,
  remove: 'take this filter off',
  clear: 'Clear all',
  labels: {
    series: 'Series',
    topic: 'Topic',
    country: 'Country',
    year: 'Year',
    mode: 'How it is attended',
    kind: 'Kind',
    author: 'Author',
  },
  none: {
    title: (said: string) => `Nothing fits ${said}`,
    advice: 'Take a filter off, or clear them all.',
  },
  /** Where a page of a long list was looked through and had nothing that fits, though more is left. */
  further: {
    title: 'Nothing among these',
    advice: 'There is more that was not looked at yet; look further back.',
  },
}

/** What an item is about. */
export const subjects = { topics: 'Topics', countries: 'Countries' }

/** Events by month. */
export const month = {
  title: (name: string) => `Events in ${name}`,
  navigation: 'Months',
  earlier: 'Earlier',
  later: 'Later',
  dayOpen: 'In this month, on a day that is not fixed yet',
  times: 'Each time is that of the place of its event.',
  none: {
    title: (name: string) => `No event in ${name}`,
    advice: 'Look at another month, or at all events.',
  },
}

/** One box over everything. */
export const search = {
  title: 'Search',
  label: 'Words to look for',
  submit: 'Search',
  hint: 'Events, publications, people, series and pages, with the whole of their text.',
  resultsFor: (query: string) => `Results for “${query}”`,
  tooLong: 'This is too long to search for. Keep the words that matter most.',
  none: {
    title: (query: string) => `Nothing was found for “${query}”`,
    advice: 'Try fewer words, another spelling, or a name alone.',
  },
  back: 'Nearer results',
  more: 'More results',
  cut: 'Only the first 200 results are shown. More words find less.',
}

/** Events in one’s own calendar. */
export const calendars = {
  subscribe: 'Subscribe in your calendar',
  subscribeTo: (name: string) => `Subscribe to ${name}`,
  subscribeToAll: 'Subscribe to all events',
  app: 'Calendar app',
  google: 'Google Calendar',
  outlook: 'Outlook',
  file: 'File (.ics)',
  add: 'Add to your calendar',
  snapshot: 'These add the event as it stands today.',
  changes: 'These add the event as it stands today. With a subscription, changes reach you by themselves.',
}
