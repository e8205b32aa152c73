import {
  itemKinds,
  roles,
  staffRoles,
  strongFactors,
  type Factor,
  type ItemKind,
  type Role,
} from '@serai/kernel'

/** What somebody may do in a space. */
export type Right =
  | `${ItemKind}.write`
  | `${ItemKind}.publish`
  | 'media.add'
  | 'settings.write'
  | 'directory.read'
  | 'profile.write'
  | 'login.end'
  | 'member.invite'
  | 'member.approve'
  | 'member.manage'
  | 'member.import'
  | 'member.export'
  | 'profile.manage'
  | 'field.write'
  | 'cohort.write'
  | 'mail.read'
  | 'audit.read'

const writing = itemKinds.map((kind) => `${kind}.write` as const)
const publishing = itemKinds.map((kind) => `${kind}.publish` as const)

/** What every member may do with what is their own. */
const ofThemselves: readonly Right[] = ['profile.write', 'login.end']

const running: readonly Right[] = [
  'settings.write',
  'member.invite',
  'member.approve',
  'member.manage',
  'member.import',
  'member.export',
  'profile.manage',
  'field.write',
  'cohort.write',
  'mail.read',
  'audit.read',
]

const asMember: readonly Right[] = [...ofThemselves, 'directory.read']

/** The one table of who may do what. Owner and admin differ in whom they may make what they are: see `mayGrant`. */
const rightsOfRole: { readonly [R in Role]: readonly Right[] } = {
  owner: [...asMember, ...writing, ...publishing, 'media.add', ...running],
  admin: [...asMember, ...writing, ...publishing, 'media.add', ...running],
  editor: [...asMember, ...writing, ...publishing, 'media.add'],
  author: [...asMember, ...writing, 'media.add'],
  moderator: [...asMember, 'member.approve'],
  member: asMember,
  guest: ofThemselves,
}

/** Every right there is: what the operator has in each space. */
export const allRights: readonly Right[] = [...new Set(Object.values(rightsOfRole).flat())]

/** True for a login that may act as staff. */
export function isStrong(proved: readonly Factor[]): boolean {
  return proved.some((factor) => strongFactors.includes(factor))
}

/** What somebody with these roles may do. Staff without a second factor are members until they show one. */
export function rightsOf(held: readonly Role[], isStrongLogin: boolean): ReadonlySet<Right> {
  const counting = held.flatMap((role) =>
    staffRoles.includes(role) && !isStrongLogin ? (['member'] as const) : [role],
  )
  return new Set(counting.flatMap((role) => rightsOfRole[role]))
}

/** True when somebody with these roles may give or take this one: nobody reaches above their own highest. */
export function mayGrant(held: readonly Role[], role: Role): boolean {
  const highest = Math.min(...held.map((one) => roles.indexOf(one)))
  return held.some((one) => rightsOfRole[one].includes('member.manage')) && roles.indexOf(role) >= highest
}
