import { damagedTokens } from '@serai/auth/token-damage'

/** What somebody holds who is signed in. */
export type Held = { readonly access: string; readonly refresh: string }

/** The headers of a request that brings a damaged token in one of the ways in which tokens are brought. */
type Garbage = Readonly<Record<string, string>>

/** What no mutation of a good token comes upon. */
const strange = [
  '',
  ' ',
  '.',
  '..',
  '...',
  '=',
  '%',
  'null',
  '{}',
  'a.b.c',
  'A'.repeat(9000),
  '\u00ff\u00fe',
  ';;;',
]

/**
 * So many requests with damaged tokens, each way in turn: as a program and as a browser bring them. Each comes from a
 * network of its own, so that none is turned away as one of a flood. The same for the same seed.
 */
export function garbageRequests({ access, refresh }: Held, count: number, seed: number): readonly Garbage[] {
  const accesses = [...strange, ...damagedInTransit(access, count, seed)]
  const refreshes = [...strange, ...damagedInTransit(refresh, count, seed + 1)]
  const ways: readonly ((at: number) => Garbage)[] = [
    (at) => ({ authorization: `Bearer ${accesses[at % accesses.length]}` }),
    (at) => ({ cookie: `__Host-at=${accesses[at % accesses.length]}` }),
    (at) => ({ cookie: `__Host-rt=${refreshes[at % refreshes.length]}` }),
    (at) => ({
      cookie: `__Host-at=${accesses[at % accesses.length]}; __Host-rt=${refreshes[at % refreshes.length]}`,
    }),
    (at) => ({
      authorization: `${accesses[at % accesses.length]}`,
      cookie: `__Host-pa=${refreshes[at % refreshes.length]}`,
    }),
  ]
  return Array.from({ length: count }, (_, at) => ({
    ...mayBeSent(ways[at % ways.length]?.(at) ?? {}),
    'cf-connecting-ip': `2001:db8:${(at >> 8).toString(16)}:${(at & 255).toString(16)}::1`,
  }))
}

/** Damaged tokens that arrive damaged: a space or a semicolon at the end of a good one is no part of what arrives. */
function damagedInTransit(token: string, count: number, seed: number): readonly string[] {
  return damagedTokens([token], count, seed).filter((damaged) => !damaged.split(/[;\s]/).includes(token))
}

/** A header holds bytes and no line end; what is none of these arrives nowhere. */
function mayBeSent(headers: Garbage): Garbage {
  // oxlint-disable-next-line no-control-regex
  const written = Object.entries(headers).map(([name, value]) => [
    name,
    value.replace(/[^\t\x20-\x7e\x80-\xff]/g, '?'),
  ])
  return Object.fromEntries(written) as Garbage
}
