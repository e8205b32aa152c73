import { env } from 'cloudflare:workers'
import { adminActions, adminRoutes } from '@serai/workers/admin/admin-routes.ts'
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
export function adminPaths(its: SpaceToRun): readonly string[] {
  return adminRoutes.map(({ path }) => filled(path, its))
}

/** A form of every action, filled in as one that is done. */
export function adminForms(
  its: SpaceToRun,
): readonly { readonly path: string; readonly fields: Readonly<Record<string, string>> }[] {
  return adminActions.map(({ path }) => ({ path: filled(path, its), fields: fieldsOf(path, its) }))
}

function filled(path: string, { content }: SpaceToRun): string {
  return path
    .replace(':memberId', content.member.memberId.toLowerCase())
    .replace(':importId', content.import.toLowerCase())
    .replace(':slug', 'own-cohort')
    .replace(':key', 'country')
    .replace(':importId', content.import.toLowerCase())
}

function fieldsOf(path: string, { content }: SpaceToRun): Readonly<Record<string, string>> {
  const cohort = { name: 'Fellows', slug: 'fellows-2025', programme: 'Fellows', year: '2025', country: 'KZ' }
  const audiences = { maxAudience: 'members', defaultAudience: 'staff' }
  const examples: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    '/admin/members/invite': { profileId: content.waitingProfile },
    '/admin/members/:memberId/roles': { 'role-member': 'on', 'role-editor': 'on' },
    '/admin/members/:memberId/suspend': {},
    '/admin/members/:memberId/lift': {},
    '/admin/members/:memberId/remove': {},
    '/admin/members/:memberId/erase': { confirm: 'own-member' },
    '/admin/members/:memberId/cohorts': { cohortId: content.cohort, part: 'mentor' },
    '/admin/members/:memberId/cohorts/remove': { cohortId: content.cohort },
    '/admin/members/:memberId/invite': {},
    '/admin/invitations': { emails: 'new@example.org', 'role-member': 'on', cohortId: '', note: '' },
    '/admin/invitations/again': { invitationId: content.invitation },
    '/admin/invitations/revoke': { invitationId: content.invitation },
    '/admin/applications/decide': { applicationId: content.application, decision: 'decline', answer: '' },
    '/admin/import': { file: 'no file' },
    '/admin/import/:importId': { 'column-0': 'name' },
    '/admin/import/:importId/preview': {},
    '/admin/import/:importId/run': {},
    '/admin/import/:importId/undo': { confirm: 'on' },
    '/admin/export.csv': {},
    '/admin/cohorts': cohort,
    '/admin/cohorts/:slug': cohort,
    '/admin/cohorts/:slug/people': { handles: 'own-member', part: 'speaker' },
    '/admin/cohorts/:slug/remove': { profileId: content.waitingProfile },
    '/admin/fields': { ...audiences, label: 'Motto', key: 'motto', kind: 'text', position: '9' },
    '/admin/fields/:key': { ...audiences, label: 'Land', position: '1' },
    '/admin/joining': { joinPolicy: 'open' },
    '/admin/mail/again': { mailId: content.mail },
  }
  // What a list of people does is tried where it has one: here it is told as empty.
  if (/^\/admin\/(import|export)/.test(path)) return {}
  const fields = examples[path]
  if (fields === undefined) throw new Error(`${path} has no example of its form.`)
  return fields
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
