import { env } from 'cloudflare:workers'
import { adminActions, adminRoutes } from '@serai/workers/admin/admin-routes.ts'
import { formsOf, pathIn, type ExampleForm } from './form-examples.ts'
import { fillMembers } from './membership.ts'
import { aMemberWith } from './people.ts'
import { aSpace, type TestSpace } from './space.ts'

/** A space with one of everything that the people who run it look after, and who they are. */
export async function aSpaceToRun() {
  const space = await aSpace()
  const content = await fillMembers(space, 'own', 'own')
  const admin = await aMemberWith(space, 'admin')
  return { space, content, admin }
}

export type SpaceToRun = Awaited<ReturnType<typeof aSpaceToRun>>

/** The address of every page of those who run a space, with what this one has. */
export function adminPaths({ content }: SpaceToRun): readonly string[] {
  return adminRoutes.map(({ path }) => pathIn(path, content, 'own'))
}

/** A form of every action of theirs, filled in as one that is done. */
export function adminForms({ content }: SpaceToRun): readonly ExampleForm[] {
  return formsOf(content, 'own', adminActions)
}

/** The invitations of an address, the oldest first: what each says, and whether it is over. */
export async function invitationsOf(
  { id }: TestSpace,
  email: string,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const { results } = await env.DB.prepare(
    `select id, token_hash, roles, cohort_id, profile_id, note, revoked_at is not null as is_over
      from invitations where space_id = ? and email = ? order by rowid`,
  )
    .bind(id, email)
    .all()
  return results
}

/** What was done in a space under the name of a use case, newest last. */
export async function deedsOf(
  { id }: TestSpace,
  action: string,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const { results } = await env.DB.prepare(
    'select actor, member_id, subject_id, detail from audit_lines where space_id = ? and action = ? order by rowid',
  )
    .bind(id, action)
    .all()
  return results
}
