import { adminActions } from '@serai/workers/admin/admin-routes.ts'
import type { Action } from '@serai/workers/edge/action.ts'
import { memberActions } from '@serai/workers/members/member-routes.ts'
import type { fillMembers } from './membership.ts'

/** Every action of a space's host, for whomever it is. */
export const everyAction: readonly Action[] = [...memberActions, ...adminActions]

/** A form of an action: where it goes in a space, filled in as one that is done. */
export type ExampleForm = {
  readonly action: Action
  readonly path: string
  readonly fields: Readonly<Record<string, string>>
}

type People = Awaited<ReturnType<typeof fillMembers>>

/**
 * A form of each of these actions with every id that it can take, all of one space's people. An action without an
 * example is an error, so that a new one cannot go untried.
 */
export function formsOf(people: People, prefix: string, actions = everyAction): readonly ExampleForm[] {
  const examples = examplesOf(people, prefix)
  return actions.map((action) => {
    const fields = examples[action.path]
    if (fields === undefined) throw new Error(`tests/support/form-examples.ts has no form of ${action.path}.`)
    return { action, path: pathIn(action.path, people, prefix), fields }
  })
}

/** The path of an action or a route in a space with these people. */
export function pathIn(path: string, people: People, prefix: string): string {
  return path
    .replace(':memberId/lift', `${people.suspended.memberId.toLowerCase()}/lift`)
    .replace(':memberId', people.member.memberId.toLowerCase())
    .replace(':profileId', people.waitingProfile.toLowerCase())
    .replace(':importId', people.import.toLowerCase())
    .replace('/cohorts/:slug', `/cohorts/${prefix}-cohort`)
    .replace(':key', 'country')
}

function examplesOf(people: People, prefix: string): Readonly<Record<string, ExampleForm['fields']>> {
  const cohort = { name: 'Fellows', slug: 'fellows-2025', programme: 'Fellows', year: '2025', country: 'KZ' }
  const audiences = { maxAudience: 'members', defaultAudience: 'staff' }
  const own = { name: 'Again', nativeName: '', handle: 'again', listedFor: 'members' }
  return {
    '/me/profile': { ...own, [`value-${people.field}`]: 'UZ', [`audience-${people.field}`]: 'members' },
    '/me/mails': {},
    '/me/logins/end': { loginId: people.login },
    '/me/logins/end-others': {},
    '/me/sleep': { confirm: `${prefix} Member` },
    '/me/leave': { confirm: `${prefix} Member` },
    '/me/erase': { confirm: `${prefix} Member` },
    '/admin/members/add': { name: 'By Hand', nativeName: '', email: '', listedFor: 'members' },
    '/admin/members/invite': { profileId: people.waitingProfile },
    '/admin/members/:memberId/roles': { 'role-member': 'on', 'role-editor': 'on', epoch: '1' },
    '/admin/members/:memberId/suspend': { confirm: 'on' },
    '/admin/members/:memberId/lift': {},
    '/admin/members/:memberId/remove': { confirm: 'on' },
    '/admin/members/:memberId/answers': { [`value-${people.field}`]: 'UZ', [`was-${people.field}`]: 'KZ' },
    '/admin/members/:memberId/erase': { confirm: `${prefix}-member` },
    '/admin/members/:memberId/person': { person: `${prefix}-person` },
    '/admin/members/:memberId/person/unlink': {},
    '/admin/members/entries/:profileId': {
      ...{ name: 'Another', nativeName: '', handle: 'another', email: 'another@example.org' },
      listedFor: 'members',
    },
    '/admin/members/entries/:profileId/answers': {
      [`value-${people.field}`]: 'UZ',
      [`was-${people.field}`]: '',
    },
    '/admin/members/entries/:profileId/remove': { confirm: `${prefix}-fellow` },
    '/admin/members/entries/:profileId/invite': {},
    '/admin/members/entries/:profileId/person': { person: `${prefix}-person` },
    '/admin/members/entries/:profileId/person/unlink': {},
    '/admin/members/:memberId/cohorts': { cohortId: people.cohort, part: 'mentor' },
    '/admin/members/:memberId/cohorts/remove': { cohortId: people.cohort },
    '/admin/members/:memberId/invite': {},
    '/admin/invitations': {
      ...{ emails: 'new@example.org', 'role-member': 'on', cohortId: people.cohort, note: '' },
    },
    '/admin/invitations/again': { invitationId: people.invitation },
    '/admin/invitations/revoke': { invitationId: people.invitation },
    '/admin/applications/decide': { applicationId: people.application, decision: 'decline', answer: '' },
    // A file is no field of text: what a list of people does is tried where it has one.
    '/admin/import': {},
    '/admin/import/:importId/preview': {},
    '/admin/import/:importId/run': {},
    '/admin/import/:importId/undo': { confirm: 'on' },
    '/admin/import/:importId/remove': { confirm: 'on' },
    '/admin/export.csv': {},
    '/admin/cohorts': cohort,
    '/admin/cohorts/:slug': cohort,
    '/admin/cohorts/:slug/people': { [`person-${people.waitingProfile}`]: 'on', part: 'speaker' },
    '/admin/cohorts/:slug/remove': { profileId: people.waitingProfile },
    '/admin/fields': { ...audiences, label: 'Motto', key: 'motto', kind: 'text', position: '9' },
    '/admin/fields/:key': { ...audiences, label: 'Land', position: '1' },
    '/admin/joining': { joinPolicy: 'open' },
    '/admin/mail/again': { mailId: people.mail },
  }
}
