import { itemKinds, type Audience, type Id, type ItemKind } from '@serai/kernel'

/** Who is asking. */
export type Actor =
  | { readonly kind: 'visitor' }
  | { readonly kind: 'member'; readonly memberId: Id<'member'> }
  /** Somebody at the command line, with the keys of the deployment. */
  | { readonly kind: 'operator' }
  /** A job that nobody asked for. */
  | { readonly kind: 'system' }

/** What somebody may do in a space. */
export type Right = `${ItemKind}.write` | `${ItemKind}.publish` | 'media.add' | 'settings.write'

/** The audiences whose items this person finds in lists. What is unlisted needs its address. */
export function audiencesOf(actor: Actor): readonly Audience[] {
  switch (actor.kind) {
    case 'visitor':
      return ['public']
    case 'member':
      return ['public', 'members']
    case 'operator':
    case 'system':
      return ['public', 'members', 'cohort', 'staff']
  }
}

/** Every right there is: what the operator has in each space. */
export const allRights: readonly Right[] = [
  ...itemKinds.flatMap((kind) => [`${kind}.write`, `${kind}.publish`] as const),
  'media.add',
  'settings.write',
]
