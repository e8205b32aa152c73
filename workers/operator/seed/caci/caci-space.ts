import type { SpaceSettings } from '@serai/spaces'

/** Where the institute's space answers, and what it says of itself. */
export const caciHost = 'caci.localhost'

/** Oxblood; the covers of its papers have it too. */
export const caciAccent = '#7a1f2b'

export const caciSettings: SpaceSettings = {
  name: 'Central Asia-Caucasus Institute & Silk Road Studies Program',
  shortName: 'CACI',
  tagline: 'Forums and Silk Road Papers on Central Asia and the Caucasus',
  notice: '',
  languages: ['en'],
  timeZone: 'America/New_York',
  theme: { accent: caciAccent, accentDark: '#e8a0a0', wordmark: 'CACI' },
  navigation: [
    { label: 'Events', path: '/events' },
    { label: 'Publications', path: '/publications' },
    { label: 'News', path: '/news' },
    { label: 'About', path: '/about' },
  ],
  logoMediaId: null,
  partners: [
    { name: 'Institute for Security and Development Policy (ISDP)', url: null, logoMediaId: null },
    { name: 'American Foreign Policy Council (AFPC)', url: null, logoMediaId: null },
  ],
}
