import { env } from 'cloudflare:workers'
import { endLogin } from '@serai/auth'
import { spaceTables } from '@serai/db/tables'
import { asId, instantText } from '@serai/kernel'
import {
  addProfile,
  applyToJoin,
  chooseJoinPolicy,
  editProfile,
  ensureStandardFields,
  eraseMember,
  inviteMembers,
  listFieldIds,
  saveCohort,
  setCohortMembers,
  suspendMember,
} from '@serai/members'
import { perform } from '@serai/scope'
import { and, eq } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import { aMemberWith, aPerson, asNewcomer, invitationLink, signIn } from './people.ts'
import { noon } from './setting.ts'
import type { TestSpace } from './space.ts'
import { valueOf } from './value-of.ts'

/**
 * The people of a space, so that each table of members has a row: an owner who is signed in twice, a member, somebody who
 * was erased, an entry that waits, a cohort, an invitation, an application, an import, and mail.
 */
export async function fillMembers(space: TestSpace, word: string, prefix: string) {
  const { scope } = space
  await scope.db.commit(ensureStandardFields(scope))
  const fields = await listFieldIds(scope)
  const fieldId = fields['country'] ?? asId<'field'>('')
  const owner = await aMemberWith(space, 'owner')
  const member = await aMemberWith(space, 'member')
  const gone = await aMemberWith(space, 'member')
  valueOf(await perform(eraseMember, scope, { memberId: gone.memberId }))
  const suspended = await aMemberWith(space, 'member')
  valueOf(await perform(suspendMember, scope, { memberId: suspended.memberId }))
  valueOf(
    await perform(editProfile, member.scope, {
      ...{ name: `${word} Member`, nativeName: '', handle: `${prefix}-member`, listedFor: 'public' },
      values: [
        { fieldId, value: 'KZ', audience: 'members' },
        { fieldId: fields['title'] ?? fieldId, value: `${word} post`, audience: 'public' },
      ],
    }),
  )
  const waiting = { name: `${word} Fellow`, nativeName: '', email: aPerson('waiting').email, values: [] }
  const { profileId } = valueOf(await perform(addProfile, scope, waiting))
  const cohort = { slug: `${prefix}-cohort`, name: `${word} cohort`, programme: 'Fellows', year: 2024 }
  const { cohortId } = valueOf(await perform(saveCohort, scope, { cohortId: null, ...cohort }))
  const part = 'fellow' as const
  const add = [profileId, member.profileId].map((id) => ({ profileId: id, part }))
  valueOf(await perform(setCohortMembers, scope, { cohortId, add }))
  const other = await signIn(space, owner, ['owner'])
  const invited = {
    people: [{ email: aPerson('invited').email }],
    roles: ['member' as const],
    linkTo: invitationLink,
  }
  valueOf(await perform(inviteMembers, scope, invited))
  valueOf(await perform(chooseJoinPolicy, scope, { joinPolicy: 'application' }))
  const asks = { name: `${word} Applicant`, linkTo: invitationLink }
  valueOf(await applyToJoin(asNewcomer(space, aPerson('applicant')), asks))
  await writeWhatNoUseCaseMakesYet(space, word, member.memberId)
  const ids = await firstIdsOf(space)
  return {
    ...ids,
    owner,
    member,
    suspended,
    waitingProfile: profileId,
    cohort: cohortId,
    field: fieldId,
    login: other,
  }
}

/** Rows of tables that are written step by step: an import that was only begun, a mail that somebody does not want. */
async function writeWhatNoUseCaseMakesYet(space: TestSpace, word: string, memberId: string): Promise<void> {
  const { imports, importRows, mutedMails } = spaceTables
  const orm = drizzle(env.DB)
  const id = space.scope.newId('import')
  const begun = { spaceId: space.id, id, fileName: `${word}.csv`, encoding: 'utf-8', header: [word] }
  await orm.batch([
    orm
      .insert(imports)
      .values({ ...begun, mapping: null, state: 'uploaded', rows: 1, createdAt: instantText(noon) }),
    orm.insert(importRows).values({
      ...{ spaceId: space.id, importId: id, n: 0, line: 2, cells: [word], outcome: 'waiting', reasons: [] },
    }),
    orm
      .insert(mutedMails)
      .values({ spaceId: space.id, memberId: asId<'member'>(memberId), template: 'roles-changed' }),
  ])
}

/** The invitation that waits, the application, and a mail that was given up. */
async function firstIdsOf(space: TestSpace) {
  const { invitations, applications, mails, imports, auditLines } = spaceTables
  const orm = drizzle(env.DB)
  const own = <T extends { spaceId: never }>(table: T) =>
    eq((table as never as typeof mails).spaceId, space.id)
  const all = await orm
    .select({ id: invitations.id, acceptedAt: invitations.acceptedAt })
    .from(invitations)
    .where(own(invitations as never))
  const [application] = await orm
    .select({ id: applications.id })
    .from(applications)
    .where(own(applications as never))
  const [mail] = await orm
    .select({ id: mails.id })
    .from(mails)
    .where(own(mails as never))
  const [kept] = await orm
    .select({ id: imports.id })
    .from(imports)
    .where(own(imports as never))
  const [deed] = await orm
    .select({ id: auditLines.id })
    .from(auditLines)
    .where(own(auditLines as never))
  const mailId = mail?.id ?? asId<'mail'>('')
  const isIt = and(eq(mails.spaceId, space.id), eq(mails.id, mailId))
  await orm.update(mails).set({ state: 'dead', dueAt: null }).where(isIt)
  return {
    invitation: all.find(({ acceptedAt }) => acceptedAt === null)?.id ?? asId<'invitation'>(''),
    application: application?.id ?? asId<'application'>(''),
    mail: mailId,
    import: kept?.id ?? asId<'import'>(''),
    audit: deed?.id ?? asId<'audit'>(''),
  }
}

/** What somebody does about themselves, by the member of the content who does it in examples: the last owner may not go. */
export const asThemselves: Readonly<Record<string, 'owner' | 'member'>> = {
  [endLogin.useCase]: 'owner',
  'auth.end-all-logins': 'owner',
  'mail.choose-mails': 'owner',
  'members.edit-profile': 'owner',
  'members.deactivate-membership': 'member',
  'members.leave-space': 'member',
  'members.erase-myself': 'member',
}
