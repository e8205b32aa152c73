import type { SpaceSettings } from '@serai/spaces'

/** Where the forum's space answers, and what it says of itself. */
export const camcaHost = 'camca.localhost'

/** The teal of a steppe evening; the covers of its publications have it too. */
export const camcaAccent = '#0f5c5a'

export const camcaSettings: SpaceSettings = {
  name: 'CAMCA Regional Forum',
  shortName: 'CAMCA',
  tagline: 'Central Asia, Mongolia, the Caucasus and Afghanistan',
  notice: '',
  languages: ['en', 'ru', 'ka', 'fa-AF'],
  timeZone: 'Asia/Almaty',
  theme: { accent: camcaAccent, accentDark: '#6cc7be', wordmark: 'CAMCA' },
  navigation: [
    { label: 'Events', path: '/events' },
    { label: 'Publications', path: '/publications' },
    { label: 'News', path: '/news' },
    { label: 'About', path: '/about' },
  ],
  logoMediaId: null,
  partners: [
    { name: 'Central Asia-Caucasus Institute', url: null, logoMediaId: null },
    { name: 'Rumsfeld Foundation', url: null, logoMediaId: null },
  ],
}
