/** What somebody is in a space, the highest first. */
export const roles = ['owner', 'admin', 'editor', 'author', 'moderator', 'member', 'guest'] as const

export type Role = (typeof roles)[number]

/** Roles that run the space: they need a second factor, and see what is for staff. */
export const staffRoles: readonly Role[] = ['owner', 'admin', 'editor', 'author', 'moderator']

/** How long a login of somebody with such a role lasts unused, and at most; and how old what it proved may be, likewise. */
export const staffLoginHours = { idle: 12, atMost: 7 * 24 } as const

/** How somebody proved who they are: a code sent by mail, a passkey, an authenticator app, a recovery code.
 * `demo` stands in for a second factor on the machine of somebody who builds Serai, and is given out nowhere else. */
export const factors = ['email', 'passkey', 'totp', 'recovery', 'demo'] as const

export type Factor = (typeof factors)[number]

/** Factors that count as a second one: what is read from a mailbox alone does not. */
export const strongFactors: readonly Factor[] = ['passkey', 'totp', 'recovery', 'demo']

/** Who may see the value of a field, the narrowest first. `me` is nobody else. */
export const fieldAudiences = ['me', 'staff', 'cohort', 'members', 'public'] as const

export type FieldAudience = (typeof fieldAudiences)[number]

/** The narrowest of some audiences. */
export function narrowest(...audiences: readonly FieldAudience[]): FieldAudience {
  return audiences.reduce((least, one) =>
    fieldAudiences.indexOf(one) < fieldAudiences.indexOf(least) ? one : least,
  )
}

export const fieldKinds = ['text', 'long-text', 'choice', 'country', 'link', 'year'] as const

export type FieldKind = (typeof fieldKinds)[number]

/** What somebody was in a cohort. */
export const cohortParts = ['fellow', 'mentor', 'speaker', 'alumnus', 'staff'] as const

export type CohortPart = (typeof cohortParts)[number]
