/** How somebody went who is signed in no more. */
export const farewells = ['sign-out', 'sleep', 'leave', 'erase'] as const

export type Farewell = (typeof farewells)[number]

/**
 * Where a space says to whoever went that it worked. The empty fragment is meant: without one a browser goes on with that
 * of the form's address, which names a part of another page.
 */
export function signedOutPath(after: Farewell): string {
  return `/signed-out?after=${after}#`
}
