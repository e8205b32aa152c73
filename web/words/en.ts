import { accountPage } from './account.ts'
import { adminMembers } from './admin-members.ts'
import * as finding from './finding.ts'
import { importing } from './importing.ts'
import * as kinds from './kinds.ts'
import { joining } from './joining.ts'
import { fieldAudienceNames, membership, partNames, roleNames } from './membership.ts'
import { problems } from './problems.ts'
import { sendAgain, signingIn } from './signing-in.ts'

const calendar = {
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  shortWeekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
}

/** The shape of an interface language: another language is another file with the same names. */
export type Words = typeof en

/** Every word of the interface in English. */
export const en = {
  language: 'en',
  calendar,
  ...kinds,
  ...finding,
  problems,
  signingIn,
  sendAgain,
  accountPage,
  joining,
  adminMembers,
  importing,
  membership,
  roleNames,
  fieldAudienceNames,
  partNames,
  account: {
    signIn: 'Sign in',
    navigation: 'Your account',
    members: 'Members',
    me: 'Your page',
  },

  frame: {
    skip: 'Skip to the content',
    home: ' – front page',
    navigation: 'Main',
    platform: 'Serai',
    feed: 'Feed of what is new',
    platformLine: 'Part of Serai, a courtyard for policy institutes.',
    platformTagline: 'One courtyard, many houses.',
    pager: 'Pages of this list',
    newer: 'Newer',
    older: 'Older',
    search: 'Search',
    yourAccount: 'Your account',
  },

  home: {
    nextEvents: 'Coming up',
    latestEvents: 'Recent events',
    latestPublications: 'Latest publications',
    series: 'Series',
    partners: 'Partners',
    allEvents: 'All events',
    allPublications: 'All publications',
    noNextEvents: {
      title: 'No event is announced at the moment',
      advice: 'Recent ones are kept, with their people and papers.',
    },
    noLatestEvents: {
      title: 'No event has taken place yet',
      advice: 'Each will stay here with its people, papers and recordings.',
    },
    noPublications: {
      title: 'Nothing is published yet',
      advice: 'Papers, statements and articles will stand here, the newest first.',
    },
    noSeries: {
      title: 'There is no series yet',
      advice: 'Forums and papers that belong together will be gathered here.',
    },
    noPartners: {
      title: 'No partner is named yet',
      advice: 'The institutes that work with this one will stand here.',
    },
  },

  events: {
    title: 'Events',
    allAhead: 'More that is coming up',
    furtherAhead: 'Nothing among the next ones; there is more further ahead.',
    upcoming: 'Coming up',
    past: 'Past events',
    older: 'Earlier events',
    further: 'Further ahead',
    tabs: { label: 'Which events', all: 'All', upcoming: 'Coming up', past: 'Past', month: 'Month' },
    sooner: 'Sooner',
    later: 'Later',
    noUpcoming: {
      title: 'No event is announced at the moment',
      advice: 'Past events stand below, with their people and papers.',
    },
    noneAhead: {
      title: 'No event is announced at the moment',
      advice: 'Past events are kept, with their people and papers.',
    },
    noPast: {
      title: 'No event has taken place yet',
      advice: 'Each will stay here with its people, papers and recordings.',
    },
  },

  event: {
    details: 'Date and place',
    people: 'People',
    programme: 'Programme',
    photos: 'Photographs',
    credits: 'Credits',
    online: 'Online',
    placeAndOnline: (place: string) => `${place}, and online`,
    inPerson: 'In person',
    room: (room: string) => `Room: ${room}`,
    wasOn: 'It was planned for',
    zoneOf: (city: string) => `${city} time`,
    now: 'New date',
    announced: (date: string) => `Announced ${date}`,
    inPlaceOf: 'In place of',
    replacedBy: 'Replaced by',
    watch: (provider: string) => `Watch the recording on ${provider}`,
    follow: (provider: string) => `Follow the live stream on ${provider}`,
    watchElsewhere: 'Watch the recording',
    followElsewhere: 'Follow the live stream',
    recording: 'Recording',
    stream: 'Live stream',
    onProvider: (kind: string, provider: string) => `${kind} on ${provider}`,
    recordingWithoutLink: (provider: string) => `A recording is on ${provider}; its link is not known here.`,
    streamWithoutLink: (provider: string) => `It was streamed on ${provider}; the link is not known here.`,
    over: 'This event is over.',
    cities: 'The same time in eight cities',
    elsewhere: 'At the same time elsewhere',
    cityNames: {
      washington: 'Washington',
      stockholm: 'Stockholm',
      tbilisi: 'Tbilisi',
      baku: 'Baku',
      tashkent: 'Tashkent',
      almaty: 'Almaty',
      kabul: 'Kabul',
      ulaanbaatar: 'Ulaanbaatar',
    },
    dayChange: (days: number) => (days > 0 ? `+${days} day` : `−${-days} day`),
    ownTime: (time: string, place: string) => `Your time: ${time} (${place})`,
  },

  publications: {
    title: 'Publications',
    none: {
      title: 'Nothing is published yet',
      advice: 'Papers, statements and articles will stand here, the newest first.',
    },
  },

  publication: {
    details: 'Download and details',
    download: 'Download the PDF',
    pages: (count: number) => (count === 1 ? '1 page' : `${count} pages`),
    readAt: (host: string) => `Read it at ${host}`,
    abstract: 'Abstract',
    contents: 'Contents',
    partOf: 'Part of',
    events: 'Events',
    licence: 'Licence',
    published: 'Published',
    kind: 'Kind',
  },

  person: {
    appearances: 'At events',
    contributions: 'Publications',
    none: {
      title: 'Nothing is listed for this person yet',
      advice: 'Events and papers will stand here once they are published.',
    },
    links: 'Elsewhere',
    orcid: 'ORCID',
  },

  news: {
    title: 'News',
    none: { title: 'There is no news yet', advice: 'Announcements will stand here, the newest first.' },
  },

  series: {
    kickers: { events: 'Series of events', publications: 'Series of publications' },
    none: {
      title: 'Nothing in this series is public yet',
      advice: 'What belongs to it will stand here, the newest first.',
    },
    next: 'Next',
    past: 'Past events',
    publications: 'Publications',
    issn: 'ISSN',
  },

  page: { below: 'In this part' },

  sample: {
    short: 'Sample',
    long: 'This is sample content: it shows how the page works, and none of it took place.',
  },

  frontDoor: {
    title: 'One courtyard, many houses',
    lead: 'Serai is home to policy institutes. Each has a house of its own here, for its events, its publications and its people.',
    offer:
      'An institute gets a site at its own address and in its own colours. Its events show who spoke, in which capacity, and with which partners; its publications come with their PDFs; and it can write pages of its own. What is scheduled is published by itself at its hour. Its members sign in once for all their institutes, and each shows the others what they choose.',
    image:
      'A caravanserai was an inn on the Silk Road: travellers had their own rooms around one courtyard, and shared its gate and its well.',
    houses: 'The houses',
    next: 'What is on next',
    noNext: {
      title: 'No event is announced at the moment',
      advice: 'Each house keeps its past events, with their people and papers.',
    },
    none: { title: 'No house is open yet', advice: 'When an institute opens its doors, it will stand here.' },
  },

  problem: {
    request: 'Request number',
    home: 'Go to the front page',
  },

  names: {
    more: (count: number) => `and ${count} more`,
  },
}
