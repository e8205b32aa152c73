import { admitMember, openLogin } from '@serai/auth'
import { instantText, type Factor, type Id } from '@serai/kernel'
import { cookiesOf } from '@serai/workers/edge/claim.ts'
import { openPlatformScope, openScope, realChance } from '@serai/workers/platform/open-scope.ts'
import { haveKeys } from './keys.ts'
import type { TestPerson } from './people.ts'
import { noon, stillSetting, visit } from './setting.ts'
import type { TestSpace } from './space.ts'
import { stillEnv } from './still-env.ts'

/** Signs a person in with the platform, from noon on. */
export async function openHomeLogin(
  identityId: Id<'identity'>,
  factors: readonly Factor[],
): Promise<Id<'login'>> {
  const { home } = openPlatformScope(stillEnv, { ...realChance(), now: noon })
  const { statements, login } = await openLogin(home, {
    ...{ identityId, factors, memberId: null, homeLoginId: null, isStaff: false },
    ...{ authAt: instantText(noon), device: 'Test', place: '' },
  })
  await home.db.commit(statements)
  return login.loginId
}

/** The cookies that a member's browser has after they signed in to a space with these factors, as a request sends them. */
export async function signedIn(
  space: TestSpace,
  { identityId, email }: TestPerson,
  factors: readonly Factor[] = ['email', 'passkey'],
): Promise<string> {
  await haveKeys()
  const scope = openScope(stillEnv, space.id, { kind: 'system' }, [], { ...realChance(), now: noon })
  const loginId = await openHomeLogin(identityId, factors)
  const person = { loginId, identityId, email, factors, authAt: instantText(noon) }
  const login = await admitMember(scope, person, { device: 'Test', place: '' })
  if (typeof login === 'string') throw new Error(`Whoever signs in here is a member, and no ${login}.`)
  const cookies = await cookiesOf(stillSetting(), space.id, login)
  return cookies.map((cookie) => cookie.split(';')[0]).join('; ')
}

/** What a browser is shown. */
export type ShownPage = { readonly status: number; readonly location: string | null; readonly html: string }

/** A browser on a space's host: signed in where it has cookies. */
export type Browser = {
  readonly get: (path: string) => Promise<ShownPage>
  /** Sends a form as a page of this host does, or of another. */
  readonly send: (
    path: string,
    fields: Readonly<Record<string, string>>,
    origin?: string,
  ) => Promise<ShownPage>
}

export function browserOf({ host }: Pick<TestSpace, 'host'>, cookie: string | null): Browser {
  const own = `http://${host}`
  const brought: Readonly<Record<string, string>> = cookie === null ? {} : { cookie }
  return {
    get: async (path) => pageOf(await visit(host, path, { headers: brought }, anew())),
    send: async (path, fields, origin = own) => {
      const site = origin === own ? 'same-origin' : 'same-site'
      const headers = { ...brought, origin, 'sec-fetch-site': site }
      const sent = { method: 'POST', headers, body: new URLSearchParams(fields) }
      return pageOf(await visit(host, path, sent, anew()))
    },
  }
}

/** Noon, with chance that no other request has: what one writes must not have the ids of another. */
function anew() {
  return stillSetting({ chance: { now: noon, random: realChance().random } })
}

/** The browser of a member who has just signed in. */
export async function browserOfMember(
  space: TestSpace,
  person: TestPerson,
  factors?: readonly Factor[],
): Promise<Browser> {
  return browserOf(space, await signedIn(space, person, factors))
}

async function pageOf(response: Response): Promise<ShownPage> {
  return {
    status: response.status,
    location: response.headers.get('location'),
    html: await response.text(),
  }
}
