import { auditLine } from '@serai/audit'
import type { JoinedSpace } from '@serai/db'
import { instantText, type Factor, type Id } from '@serai/kernel'
import { isStrong, type PlatformScope } from '@serai/scope'
import type { HomeLogin } from './finish-login.ts'
import { findTotp } from './queries/attempts.ts'
import { endDevice } from './queries/logins.ts'
import { askIdentity } from './queries/erasure.ts'
import { listPasskeys, listRecoveryCodes } from './queries/factors.ts'
import { findHomeLoginOf, listHomeLogins } from './queries/home-logins.ts'

/** How old a login may be that adds or removes a factor. */
const freshMinutes = 10

export type OwnFactors = {
  readonly passkeys: readonly {
    readonly id: string
    readonly name: string
    /** True when it is kept in more than one place, so that a lost device is no lost passkey. */
    readonly isBackedUp: boolean
    readonly createdAt: string
    readonly lastUsedAt: string | null
  }[]
  readonly hasApp: boolean
  readonly recoveryCodes: number
  /** When those that are left were made; null where none is. A set is known by it. */
  readonly codesMadeAt: string | null
}

/** What a person sees of themselves on the platform's own host. */
export type Account = OwnFactors & {
  readonly spaces: readonly JoinedSpace[]
  readonly logins: readonly {
    readonly id: Id<'login'>
    readonly device: string
    /** A country by its two letters; empty where nobody says. */
    readonly place: string
    readonly factors: readonly Factor[]
    readonly createdAt: string
    readonly seenAt: string
  }[]
}

export async function readAccount(scope: PlatformScope, identityId: Id<'identity'>): Promise<Account> {
  const { home, identities, platform, now } = scope
  const [rows, spaces] = await Promise.all([
    identities.read({
      ...factorsOf(scope, identityId),
      logins: listHomeLogins(home.db, identityId, instantText(now)),
    }),
    platform.listSpacesOf(identityId),
  ])
  const joined = spaces.filter(({ status }) => status !== 'left' && status !== 'erased')
  return { ...toFactors(rows), spaces: joined, logins: rows.logins }
}

/** What the platform itself keeps of a person, as they are given it. */
export async function readIdentityData(scope: PlatformScope, identityId: Id<'identity'>) {
  const { home, identities, now } = scope
  const { identity, addresses, logins, ...rows } = await identities.read({
    ...askIdentity(identities, identityId),
    ...factorsOf(scope, identityId),
    logins: listHomeLogins(home.db, identityId, instantText(now)),
  })
  const { passkeys, hasApp, recoveryCodes } = toFactors(rows)
  const named = passkeys.map(({ name, createdAt, lastUsedAt }) => ({ name, createdAt, lastUsedAt }))
  const since = identity[0]?.createdAt ?? null
  return { since, addresses, passkeys: named, hasAuthenticatorApp: hasApp, recoveryCodes, logins }
}

export async function readFactors(scope: PlatformScope, identityId: Id<'identity'>): Promise<OwnFactors> {
  return toFactors(await scope.identities.read(factorsOf(scope, identityId)))
}

/** What stands between a login and the factors of its person: `stale` is too old, `weak` showed no second factor. */
export type FactorBar = 'stale' | 'weak'

/**
 * What a login lacks to add or remove factors; null when nothing. It must be of the last ten minutes; and who has a
 * second factor must have shown one, or whoever reads their mail could add another.
 */
export function factorBarOf(
  { authAt, factors }: Pick<HomeLogin, 'authAt' | 'factors'>,
  { passkeys, hasApp }: OwnFactors,
  now: Date,
): FactorBar | null {
  if ((passkeys.length > 0 || hasApp) && !isStrong(factors)) return 'weak'
  return now.getTime() - Date.parse(authAt) > freshMinutes * 60_000 ? 'stale' : null
}

/** Ends a person's own login with the platform, and those in spaces that it opened; false when it is not theirs, or over. */
export async function endHomeLogin(
  { home, now }: PlatformScope,
  identityId: Id<'identity'>,
  loginId: Id<'login'>,
): Promise<boolean> {
  const { found } = await home.db.read({ found: findHomeLoginOf(home.db, identityId, loginId) })
  if (found[0] === undefined) return false
  const done = await home.db.commit([
    ...endDevice(home.db, { id: loginId, memberId: null }, instantText(now)),
    auditLine(home, {
      action: 'auth.end-login',
      subjectKind: 'login',
      subjectId: loginId,
      detail: { identityId },
    }),
  ])
  return done.ok
}

/** Ends every login of a person, with the platform and in each space. */
export async function endLoginsEverywhere(
  { home, platform, now }: PlatformScope,
  identityId: Id<'identity'>,
): Promise<void> {
  await home.db.commit([
    ...platform.endLoginsOf(identityId, instantText(now)),
    auditLine(home, {
      action: 'auth.end-logins-everywhere',
      subjectKind: 'identity',
      subjectId: identityId,
    }),
  ])
}

function factorsOf({ identities }: PlatformScope, identityId: Id<'identity'>) {
  return {
    passkeys: listPasskeys(identities, identityId),
    app: findTotp(identities, identityId),
    codes: listRecoveryCodes(identities, identityId),
  }
}

type FactorRows = {
  readonly [K in keyof ReturnType<typeof factorsOf>]: Awaited<ReturnType<typeof factorsOf>[K]>
}

function toFactors({ passkeys, app, codes }: FactorRows): OwnFactors {
  const hasApp = app[0] !== undefined && app[0].confirmedAt !== null
  return { passkeys, hasApp, recoveryCodes: codes.length, codesMadeAt: codes[0]?.createdAt ?? null }
}
