/** The kinds of thing that carry an id. An id of one kind does not go where another is asked. */
export type IdKind =
  | 'space'
  | 'identity'
  | 'member'
  | 'event'
  | 'session'
  | 'series'
  | 'publication'
  | 'person'
  | 'organisation'
  | 'page'
  | 'topic'
  | 'media'
  | 'audit'
  | 'login'
  | 'profile'
  | 'field'
  | 'cohort'
  | 'invitation'
  | 'application'
  | 'import'
  | 'mail'
  | 'erasure'

declare const kindOfId: unique symbol

/** A ULID: 48 bits of time, 80 of chance, 26 characters of Crockford's base 32 (github.com/ulid/spec). */
export type Id<K extends IdKind> = string & { readonly [kindOfId]: K }

export type SpaceId = Id<'space'>

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The spelling that `newUlid` makes; anything else is not an id. */
export const ulidPattern = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/

/** A ULID of the given instant. `random` must yield 16 bytes; ids of one millisecond are not ordered. */
export function newUlid(at: Date, random: (bytes: number) => Uint8Array): string {
  let time = at.getTime()
  let head = ''
  for (let place = 0; place < 10; place++) {
    head = alphabet[time % 32] + head
    time = Math.floor(time / 32)
  }
  return head + Array.from(random(16), (byte) => alphabet[byte % 32]).join('')
}

/** Takes a string that is known to be an id of this kind: read from our own rows, or just made. */
export function asId<K extends IdKind>(value: string): Id<K> {
  return value as Id<K>
}

/** The 128 bits of a ULID as a UUID is written (RFC 9562 §4): lower case, 8-4-4-4-12. */
export function uuidOf(ulid: string): string {
  const bits = [...ulid].reduce((sum, letter) => sum * 32n + BigInt(alphabet.indexOf(letter)), 0n)
  const digits = bits.toString(16).padStart(32, '0')
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
