import type { SpaceSettings } from '@serai/spaces'

/** Where the policy institute's space answers, and what it says of itself: that nothing in it is the institute's. */
export const isdpHost = 'isdp.localhost'

/** The blue of northern water; the covers of its samples have it too. */
export const isdpAccent = '#1d4a78'

export const isdpSettings: SpaceSettings = {
  name: 'Institute for Security and Development Policy',
  shortName: 'ISDP',
  tagline: 'A sample space',
  notice:
    'Everything in this space is sample content, shown under the institute’s name alone. None of it comes from the institute.',
  languages: ['en'],
  timeZone: 'Europe/Stockholm',
  theme: { accent: isdpAccent, accentDark: '#8fbbe8', wordmark: 'ISDP' },
  navigation: [
    { label: 'Events', path: '/events' },
    { label: 'Publications', path: '/publications' },
    { label: 'News', path: '/news' },
    { label: 'About', path: '/about' },
  ],
  logoMediaId: null,
  partners: [],
}
