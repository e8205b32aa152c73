import { env } from 'cloudflare:workers'
import { findActor, openLogin, signedInOf } from '@serai/auth'
import { prepareReads } from '@serai/db'
import { asId, instantText, staffRoles, type Factor, type Id, type Role } from '@serai/kernel'
import { acceptInvitation, inviteMembers } from '@serai/members'
import { perform, rightsOf, type MemberActor, type Right, type Scope } from '@serai/scope'
import { openScope, realChance } from '@serai/workers/platform/open-scope.ts'
import { noon } from './setting.ts'
import { stillEnv } from './still-env.ts'
import type { TestSpace } from './space.ts'
import { valueOf } from './value-of.ts'

/** A person who proved an address, and is nothing yet in any space. */
export type TestPerson = { readonly identityId: Id<'identity'>; readonly email: string }

/** Somebody who is signed in to a space, as they were when they were made. */
export type TestMember = TestPerson & {
  readonly memberId: Id<'member'>
  readonly profileId: Id<'profile'>
  readonly loginId: Id<'login'>
  readonly actor: MemberActor
  readonly scope: Scope<Right>
}

export const invitationLink = 'https://space.test/join'

/** A person that no other test has. */
export function aPerson(name = 'person'): TestPerson {
  const scope = openScope(stillEnv, asId('0'.repeat(26)), { kind: 'system' }, [], realChance())
  return { identityId: scope.newId('identity'), email: `${name}-${crypto.randomUUID()}@example.org` }
}

/** Makes somebody a member with these roles: they are invited, accept, and sign in with a passkey. */
export async function aMemberWith(space: TestSpace, ...roles: readonly Role[]): Promise<TestMember> {
  const person = aPerson(roles[0])
  const token = await invite(space.scope, person.email, { roles: [...roles] })
  const accepted = valueOf(
    await acceptInvitation(asNewcomer(space, person), { token, name: `The ${roles.join(' and ')}` }),
  )
  const loginId = await signIn(space, { ...person, ...accepted }, roles)
  const actor = await actorOf(space, loginId)
  if (actor === null) throw new Error('Whoever just signed in is somebody.')
  return { ...person, ...accepted, loginId, actor, scope: asMember(space, actor) }
}

/** Invites an address, and answers the token that the mail to it holds. */
export async function invite(
  scope: Scope<'member.invite'>,
  email: string,
  its: {
    readonly roles?: Role[]
    readonly profileId?: Id<'profile'>
    readonly cohortId?: Id<'cohort'>
    readonly again?: boolean
  } = {},
): Promise<string> {
  const { profileId = null, roles = ['member'], ...rest } = its
  valueOf(
    await perform(inviteMembers, quietly(scope), {
      people: [{ email, profileId }],
      roles,
      linkTo: invitationLink,
      ...rest,
    }),
  )
  const tokens = await tokensSentTo(scope, email)
  return tokens.at(-1) ?? ''
}

/** The same scope, but nothing is done later: mail waits to be read by the test. */
export function quietly<S extends Scope>(scope: S): S {
  return { ...scope, jobs: { later: () => Promise.resolve() } }
}

/** The same scope, but something else is done right before its first write: what a request of another’s would do. */
export function interrupted<S extends Scope>(scope: S, meanwhile: () => Promise<unknown>): S {
  const waiting = [meanwhile]
  const commit: Scope['db']['commit'] = async (statements) => {
    await waiting.pop()?.()
    return scope.db.commit(statements)
  }
  return { ...scope, db: { ...scope.db, commit } }
}

/** The tokens of all invitations to an address, as its mails hold them, the oldest first. */
export async function tokensSentTo(scope: Scope, email: string): Promise<readonly string[]> {
  const { results } = await env.DB.prepare(
    "select id, sealed_data from mails where space_id = ? and to_address = ? and template = 'invitation' order by rowid",
  )
    .bind(scope.space, email)
    .all<{ id: string; sealed_data: string }>()
  const plain = await Promise.all(
    results.map((mail) => scope.sealing.unseal('mail', mail.id, mail.sealed_data)),
  )
  return plain.flatMap((text) => /[?&]token=([\w-]+)/.exec(text ?? '')?.[1] ?? [])
}

/** The scope of somebody who proved an address and asks to come in. */
export function asNewcomer(
  space: Pick<TestSpace, 'id'>,
  { identityId, email }: TestPerson,
  now = noon,
): Scope {
  const actor = { kind: 'newcomer', identityId, email, homeLoginId: null } as const
  return openScope(stillEnv, space.id, actor, [], { ...realChance(), now })
}

/** The scope that a request of a member is given. */
export function asMember(space: Pick<TestSpace, 'id'>, actor: MemberActor, now = noon): Scope<Right> {
  const rights = [...rightsOf(actor.roles, actor.isStrong)]
  return openScope(stillEnv, space.id, actor, rights, { ...realChance(), now })
}

/** Signs a member in on one more device. */
export async function signIn(
  space: TestSpace,
  { identityId, memberId }: { readonly identityId: Id<'identity'>; readonly memberId: Id<'member'> },
  roles: readonly Role[],
  factors: readonly Factor[] = ['email', 'passkey'],
): Promise<Id<'login'>> {
  const isStaff = roles.some((role) => staffRoles.includes(role))
  const { statements, login } = await openLogin(space.scope, {
    ...{ identityId, memberId, homeLoginId: null, factors, isStaff },
    ...{ authAt: instantText(noon), device: 'Test', place: '' },
  })
  await space.scope.db.commit(statements)
  return login.loginId
}

const prepared = prepareReads('login', (read) => ({ found: findActor(read) }))

/** Who a login is at the next request; null when it counts no more. */
export async function actorOf(
  { scope }: TestSpace,
  loginId: Id<'login'>,
  now = noon,
): Promise<MemberActor | null> {
  const at = instantText(now)
  const { found } = await scope.db.readPrepared(prepared, {}, { login: loginId, now: at })
  const epoch = found[0]?.epoch ?? 0
  return signedInOf(found[0] as Parameters<typeof signedInOf>[0], { now: at, epoch })?.actor ?? null
}

/** The audiences that a login counts to. */
export async function audiencesOf({ id }: TestSpace, loginId: Id<'login'>): Promise<readonly string[]> {
  const { results } = await env.DB.prepare(
    'select audience from login_audiences where space_id = ? and login_id = ? order by audience',
  )
    .bind(id, loginId)
    .all<{ audience: string }>()
  return results.map(({ audience }) => audience)
}
