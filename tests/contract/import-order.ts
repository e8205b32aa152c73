/**
 * From left to right: a place may import whatever stands to its left, and nothing that stands beside it or to its
 * right, but for what the lists below say.
 */
export const order = [
  ['kernel'],
  ['db'],
  ['jobs'],
  ['scope'],
  [
    'audit',
    'mail',
    'auth',
    'members',
    'search',
    'rich-text',
    'media',
    'drafts',
    'spaces',
    'topics',
    'series',
    'people',
    'events',
    'publications',
    'pages',
  ],
  ['web'],
  ['workers/env'],
  ['workers/platform'],
  ['workers/edge'],
  ['workers/site', 'workers/jobs', 'workers/members', 'workers/admin', 'workers/api'],
  ['workers/main'],
  ['workers/operator'],
  ['tests'],
] as const satisfies readonly (readonly string[])[]

/** The domains that a domain may take from, though they stand beside it. No cycle. */
export const beside: Readonly<Record<string, readonly string[]>> = {
  mail: ['audit'],
  auth: ['audit', 'mail'],
  members: ['audit', 'mail'],
  media: ['audit'],
  spaces: ['audit', 'media'],
  drafts: ['audit', 'media', 'rich-text', 'search'],
  topics: ['drafts'],
  series: ['drafts'],
  people: ['drafts', 'media'],
  events: ['drafts', 'media'],
  publications: ['drafts', 'media'],
  pages: ['drafts'],
}

/** Places that may take less than all that stands to their left. */
export const never: Readonly<Record<string, readonly string[]>> = {
  'rich-text': ['db', 'jobs', 'scope'],
  // The command line does the same work by the same use cases; it does not call the Worker's own routes.
  'workers/operator': [
    'web',
    'workers/edge',
    'workers/site',
    'workers/jobs',
    'workers/members',
    'workers/admin',
    'workers/api',
    'workers/main',
  ],
}

/** What a build leaves behind, and the one place that reads it. */
export const built = { folder: 'dist/', reader: 'workers/main' } as const

/** What views may take as values; of all else that stands to their left they may take types. */
export const valuesForWeb = {
  places: ['kernel', 'web'],
  modules: ['hono/jsx', 'hono/html', 'ical.js', 'feed', 'uqr', '@simplewebauthn/browser'],
} as const

/** The place of a file, or null when it has none: then nobody has decided what it may import. */
export function placeOf(path: string): string | null {
  const [folder = '', second = ''] = path.split('/')
  const name =
    folder === 'packages'
      ? second
      : folder === 'workers'
        ? `workers/${second.replace(/\.tsx?$/, '')}`
        : folder
  return rankOf(name) === -1 ? null : name
}

/** How far to the right a place stands. */
export function rankOf(place: string): number {
  return order.findIndex((places: readonly string[]) => places.includes(place))
}

/** A way round that leads back to where it began, or null when the list has none. */
export function cycleIn(edges: Readonly<Record<string, readonly string[]>>): readonly string[] | null {
  const walk = (way: readonly string[]): readonly string[] | null => {
    const last = way.at(-1) ?? ''
    if (way.indexOf(last) !== way.length - 1) return way
    for (const next of edges[last] ?? []) {
      const cycle = walk([...way, next])
      if (cycle !== null) return cycle
    }
    return null
  }
  return Object.keys(edges).reduce<readonly string[] | null>((found, start) => found ?? walk([start]), null)
}
