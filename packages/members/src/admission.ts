import { auditLine } from '@serai/audit'
import type { Answers, Outcome, ProfileSource, Statement } from '@serai/db'
import {
  instantText,
  ok,
  problem,
  refuse,
  type Id,
  type Problem,
  type Result,
  type Role,
} from '@serai/kernel'
import type { Scope } from '@serai/scope'
import { readValue } from './field-values.ts'
import { newHandle } from './handles.ts'
import { sortNameOf } from './name-words.ts'
import { addToCohort, addValue, giveUpEmail, listClaimable, listWithEmail } from './queries/admission.ts'
import { withdrawWaiting } from './queries/joining.ts'
import { demandUnclaimed, keepFromStrangers, listFields, updateProfile } from './queries/profiles.ts'
import { projectProfiles, replaceNameWords } from './queries/projection.ts'
import { demandStanding, findMemberOfIdentity, putGrant, updateMember } from './queries/standing.ts'

/** Somebody who comes in, and as what. */
export type Admission = {
  readonly action: string
  readonly identityId: Id<'identity'>
  readonly email: string
  /** Null where an entry waits for them that has a name. */
  readonly name: string | null
  readonly nativeName: string
  readonly roles: readonly Role[]
  readonly grantedBy: Id<'member'> | null
  /** The entry that is meant for them. */
  readonly profileId: Id<'profile'> | null
  readonly cohortId: Id<'cohort'> | null
  /** What they said of themselves, by the key of a field. */
  readonly values: Readonly<Record<string, string>>
  readonly source: ProfileSource
}

export type Admitted = {
  readonly memberId: Id<'member'>
  readonly profileId: Id<'profile'>
  readonly statements: readonly Statement[]
}

/**
 * The statements that make somebody a member, or one again, with an entry of the directory: the one that waits for them,
 * the one with their address, or a new one. An application of theirs waits no more. One who is a member already, or was
 * shut out, is refused.
 */
export async function admit(scope: Scope, its: Admission): Promise<Result<Admitted>> {
  const { db } = scope
  const known = await db.read({
    member: findMemberOfIdentity(db, its.identityId),
    claimable: listClaimable(db, its.profileId, its.email),
    holder: listWithEmail(db, its.email),
    fields: listFields(db),
  })
  const member = known.member[0]
  if (member?.status === 'active') return refuse(problem('already-a-member'))
  if (member?.status === 'suspended') return refuse(problem('membership-suspended'))
  const claimed = known.claimable.find(({ id }) => id === its.profileId) ?? known.claimable[0]
  const name = its.name ?? claimed?.name ?? null
  if (name === null && (member?.profileId ?? null) === null) {
    return refuse(problem('invalid-input', [{ path: 'name', reason: 'is empty' }]))
  }
  const memberId = member?.id ?? scope.newId('member')
  const own = member?.profileId ?? null
  const profileId = own ?? claimed?.id ?? scope.newId('profile')
  const email = (known.holder[0]?.memberId ?? null) === null ? its.email : null
  const entry = { profileId, memberId, email, name: name ?? '', nativeName: its.nativeName }
  const now = instantText(scope.now)
  const statements = [
    ...(member === undefined
      ? [
          db.insert('members', {
            id: memberId,
            identityId: its.identityId,
            status: 'active',
            epoch: 1,
            createdAt: now,
          }),
        ]
      : [demandStanding(db, member), updateMember(db, memberId, { status: 'active' })]),
    ...its.roles.map((role) =>
      putGrant(db, { memberId, role, grantedAt: now, grantedBy: its.grantedBy, expiresAt: null }),
    ),
    ...(own === null ? entryStatements(scope, its, entry, claimed) : []),
    ...valueStatements(scope, profileId, known.fields, its.values),
    ...(its.cohortId === null ? [] : [addToCohort(db, its.cohortId, profileId, 'fellow')]),
    withdrawWaiting(db, its.identityId, now),
    ...projectProfiles(db, [profileId]),
    auditLine(scope, {
      action: its.action,
      subjectKind: 'member',
      subjectId: memberId,
      detail: { profileId, claimed: own === null && claimed !== undefined },
      by: scope.actor.kind === 'newcomer' ? memberId : null,
    }),
    ...db.countLogins(memberId),
  ]
  return ok({ memberId, profileId, statements })
}

type Claimable = Answers<{ all: ReturnType<typeof listClaimable> }>['all'][number]

type Entry = {
  readonly profileId: Id<'profile'>
  readonly memberId: Id<'member'>
  readonly email: string | null
  readonly name: string
  readonly nativeName: string
}

/** The entry of somebody who had none in the space: one that waited becomes theirs, with the names that they give. */
function entryStatements(
  scope: Scope,
  its: Admission,
  { profileId, memberId, email, ...given }: Entry,
  claimed: Claimable | undefined,
): readonly Statement[] {
  const { db } = scope
  const updatedAt = instantText(scope.now)
  const nativeName = given.nativeName === '' ? (claimed?.nativeName ?? '') : given.nativeName
  const names = { name: given.name, nativeName, sortName: sortNameOf(given.name) }
  const theirs = { memberId, ...(email === null ? {} : { email }), ...names, updatedAt }
  const { handle, nicest } = newHandle(scope, profileId, names)
  return [
    giveUpEmail(db, its.email, profileId),
    ...(claimed === undefined
      ? [
          db.insert('profiles', {
            ...theirs,
            ...{ id: profileId, handle, listedFor: 'members', source: its.source },
            ...{ isSample: false, createdAt: updatedAt },
          }),
          nicest,
        ]
      : [
          demandUnclaimed(db, profileId),
          // Whoever wrote the entry may have shown it to everybody. That its owner shall is theirs to say.
          keepFromStrangers(db, profileId),
          updateProfile(db, profileId, theirs),
        ]),
    ...replaceNameWords(db, [{ ...names, id: profileId }]),
  ]
}

function valueStatements(
  { db }: Scope,
  profileId: Id<'profile'>,
  fields: Answers<{ all: ReturnType<typeof listFields> }>['all'],
  values: Admission['values'],
): readonly Statement[] {
  return fields.flatMap((field) => {
    const read = readValue(field, values[field.key] ?? '')
    return 'value' in read && read.value !== '' ? [addValue(db, profileId, field, read.value)] : []
  })
}

/** What it means that somebody could not be let in after all: another request was first. */
export function clashOfAdmission({ clash }: Extract<Outcome, { ok: false }>): Problem {
  const isMember = clash.kind === 'taken' && clash.table === 'members'
  return problem(isMember ? 'already-a-member' : 'stale-revision')
}
