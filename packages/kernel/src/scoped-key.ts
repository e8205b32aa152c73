import { ulidPattern, type SpaceId } from './id.ts'

/** What is kept outside the database under a name of its own. */
export type KeyPurpose = 'cache' | 'file' | 'job' | 'rate' | 'object'

/**
 * The one way to name what lies outside the database: a cache entry, an R2 object, a queue message, a rate-limit
 * bucket, a Durable Object. The space is always in the name. Throws without a space: such a key would be shared.
 */
export function scopedKey(
  purpose: KeyPurpose,
  space: SpaceId,
  ...parts: readonly (string | number)[]
): string {
  if (!ulidPattern.test(space))
    throw new Error(`A ${purpose} key needs a space; got ${JSON.stringify(space)}.`)
  if (parts.length === 0) throw new Error(`A ${purpose} key needs a name within its space.`)
  return [purpose, space, ...parts.map((part) => encodeURIComponent(String(part)))].join('/')
}
