import { env } from 'cloudflare:workers'
import { instantText, type Id } from '@serai/kernel'
import { queueMail } from '@serai/mail'
import {
  applyToJoin,
  chooseJoinPolicy,
  decideApplication,
  defineField,
  editProfile,
  saveCohort,
  setCohortMembers,
} from '@serai/members'
import { perform } from '@serai/scope'
import { aPerson, actorOf, asMember, asNewcomer, invitationLink, quietly, signIn } from './people.ts'
import { noon } from './setting.ts'
import type { TestSpace } from './space.ts'
import { valueOf } from './value-of.ts'

/** What stands in everything that a traced member said. */
export const canary = (what: string) => `canary-${what}`

/** A member who left traces of themselves in every table that may hold some. */
export async function traced(space: TestSpace, person = aPerson(canary('address'))) {
  const scope = quietly(space.scope)
  const { fieldId } = valueOf(
    await perform(defineField, scope, {
      ...{ fieldId: null, key: 'about', label: 'About', kind: 'text', isOwn: true, position: 1 },
      ...{ maxAudience: 'public', defaultAudience: 'public', isFilter: true, isOnCard: true },
    }),
  )
  valueOf(await perform(chooseJoinPolicy, scope, { joinPolicy: 'application' }))
  const asked = { name: canary('applicant'), reason: canary('reason'), affiliation: canary('affiliation') }
  const { applicationId } = valueOf(
    await applyToJoin(quietly(asNewcomer(space, person)), { ...asked, linkTo: invitationLink }),
  )
  const decision = { applicationId, decision: 'approve' as const, answer: canary('answer') }
  valueOf(await perform(decideApplication, scope, { ...decision, linkTo: invitationLink }))
  const member = await env.DB.prepare(
    'select m.id, p.id as profile from members m join profiles p on p.space_id = m.space_id and p.member_id = m.id where m.space_id = ? and m.identity_id = ?',
  )
    .bind(space.id, person.identityId)
    .first<{ id: Id<'member'>; profile: Id<'profile'> }>()
  if (member === null) throw new Error('Whoever was approved is a member.')
  const loginId = await signIn(space, { ...person, memberId: member.id }, ['member'])
  const actor = await actorOf(space, loginId)
  if (actor === null) throw new Error('Whoever signed in is somebody.')
  const own = asMember(space, actor)
  valueOf(
    await perform(editProfile, own, {
      ...{
        name: canary('name'),
        nativeName: canary('native'),
        handle: canary('handle'),
        listedFor: 'public',
      },
      values: [{ fieldId, value: canary('value'), audience: 'public' }],
    }),
  )
  const cohort = { cohortId: null, slug: 'c', name: 'C', programme: 'P' }
  const { cohortId } = valueOf(await perform(saveCohort, scope, cohort))
  valueOf(
    await perform(setCohortMembers, scope, {
      cohortId,
      add: [{ profileId: member.profile, part: 'fellow' }],
    }),
  )
  const data = { spaceName: 'S', link: invitationLink, roles: ['member' as const] }
  await scope.db.commit(
    await queueMail(scope, { template: 'roles-changed', to: person.email, memberId: member.id, data }),
  )
  await importedAs(space, member.profile)
  return { ...person, memberId: member.id, profileId: member.profile, loginId, scope: own }
}

async function importedAs(space: TestSpace, profileId: Id<'profile'>): Promise<void> {
  const importId = space.scope.newId('import')
  const { db } = space.scope
  await db.commit([
    db.insert('imports', {
      ...{ id: importId, fileName: 'a.csv', encoding: 'utf-8', header: ['name'], state: 'done', rows: 1 },
      createdAt: instantText(noon),
    }),
    db.insert('importRows', {
      ...{ importId, n: 0, line: 2, cells: [canary('cell')], outcome: 'changed', reasons: [], profileId },
      before: { name: canary('before') },
    }),
  ])
}
