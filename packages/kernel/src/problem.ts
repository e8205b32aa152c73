/** Every failure a person can meet, with its HTTP status. Words for it live in `web/words`. */
export const problemStatus = {
  'bad-request': 400,
  'malformed-address': 400,
  'invalid-input': 422,
  'unknown-reference': 422,
  'not-signed-in': 401,
  'sign-in-over': 403,
  'login-over': 403,
  'drawn-for-another': 409,
  'not-allowed': 403,
  'second-factor-needed': 403,
  'not-from-here': 403,
  'not-a-member': 403,
  'membership-suspended': 403,
  'last-owner': 409,
  'already-a-member': 409,
  'invitation-over': 410,
  'too-large': 413,
  'too-often': 429,
  'too-fast': 429,
  'not-configured': 503,
  'unknown-host': 404,
  'not-found': 404,
  'method-not-allowed': 405,
  'address-taken': 409,
  'stale-revision': 409,
  'not-published': 409,
  'not-scheduled': 409,
  'already-exists': 409,
  'space-gone': 410,
  'range-not-satisfiable': 416,
  'something-went-wrong': 500,
} as const

export type ProblemCode = keyof typeof problemStatus

/** One field that must change: `path` in the input's own terms (`appearances.2.personId`), `reason` a sentence. */
export type FieldProblem = { readonly path: string; readonly reason: string }

/** A failure a person meets. `fields` says what to change, where that is known. */
export type Problem = { readonly code: ProblemCode; readonly fields?: readonly FieldProblem[] }

export function problem(code: ProblemCode, fields?: readonly FieldProblem[]): Problem {
  return fields === undefined ? { code } : { code, fields }
}
