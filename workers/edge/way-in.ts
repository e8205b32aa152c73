import {
  admitMember,
  encodeBase64Url,
  endThisLogin,
  redeemHandOff,
  sha256Text,
  type HomeLogin,
} from '@serai/auth'
import { NoLongerAllowed } from '@serai/db'
import { localPath } from '@serai/kernel'
import { reactivateMembership } from '@serai/members'
import { onPrimary, openPlatformScope, openScope } from '../platform/open-scope.ts'
import { cookiesOf, readClaim, signedOutCookies } from './claim.ts'
import { clearCookie, readCookie, setCookie, withCookies } from './cookies.ts'
import { deviceOf, placeOf } from './device.ts'
import { demandNoFlood } from './floods.ts'
import { isFromHere } from './same-origin.ts'
import { signedOutPath } from './signed-out.ts'
import { refuse, seeOther, type Visit } from './visit.ts'

/** How long a browser may take to sign in before it must set out again. */
const nonceSeconds = 15 * 60

/** Sends a browser to the platform's host to sign in, with a nonce that only it brings back. */
export async function setOut({ setting, space, url }: Visit, request: Request): Promise<Response> {
  const { PLATFORM_ORIGIN: platform } = setting.env
  const nonce = readCookie(request, 'nonce') ?? encodeBase64Url(setting.chance.random(32))
  const to = new URL('/sign-in', platform)
  to.searchParams.set('to', space.canonicalHost)
  to.searchParams.set('path', localPath(url.searchParams.get('path')))
  to.searchParams.set('nonce', await sha256Text(nonce))
  if (url.searchParams.has('strong')) to.searchParams.set('strong', '1')
  return withCookies(seeOther(to.href), [setCookie('nonce', nonce, nonceSeconds)])
}

/** Lets in whoever comes back from the platform's host with a code for this host and this browser. */
export async function comeIn(visit: Visit, request: Request): Promise<Response> {
  const { setting, space, url } = visit
  await demandNoFlood(setting, request, 'sign-in', space.id)
  const { env, chance } = setting
  const [code, nonce] = [url.searchParams.get('code') ?? '', readCookie(request, 'nonce') ?? '']
  const primary = onPrimary(env)
  const platform = openPlatformScope(primary, chance)
  const person = await redeemHandOff(platform, { code, nonce, host: space.canonicalHost })
  if (person === null) return cameTwice(visit, request)
  const scope = openScope(primary, space.id, { kind: 'system' }, [], chance)
  const from = { device: deviceOf(request), place: placeOf(request) }
  const admitted = await admitMember(scope, person, from)
  const login = admitted === 'asleep' ? await wake(primary, visit, person, from) : admitted
  if (login === 'over') return refuse(visit, 'sign-in-over')
  if (login === 'suspended') return refuse(visit, 'membership-suspended')
  if (login === 'stranger' || login === 'asleep') {
    const join = new URL('/join', env.PLATFORM_ORIGIN)
    join.searchParams.set('to', space.canonicalHost)
    return seeOther(join.href)
  }
  const cookies = await cookiesOf(setting, space.id, login)
  const onward = admitted === 'asleep' ? '/me?done=awake' : localPath(person.path)
  return withCookies(seeOther(onward), [...cookies, clearCookie('nonce')])
}

/** Who went back to a page of before they were signed in brings a code once more: they are in, and go where they were bound. */
async function cameTwice(visit: Visit, request: Request): Promise<Response> {
  const { claims, cookies } = await readClaim(request, visit.setting, visit.space.id)
  const path = localPath(visit.url.searchParams.get('path'))
  return withCookies(claims === null ? await refuse(visit, 'sign-in-over') : seeOther(path), cookies)
}

/** Lets in somebody whose own membership sleeps: by coming back they wake it. */
async function wake(
  env: Parameters<typeof openScope>[0],
  { setting, space }: Visit,
  person: HomeLogin,
  from: { readonly device: string; readonly place: string },
) {
  const { identityId, email, loginId } = person
  const actor = { kind: 'newcomer', identityId, email, homeLoginId: loginId } as const
  const asNewcomer = openScope(env, space.id, actor, [], setting.chance)
  try {
    // Refused is whom another request was first for: what they are by now is asked again.
    await reactivateMembership(asNewcomer, {})
  } catch (error) {
    if (error instanceof NoLongerAllowed) return 'over'
    throw error
  }
  return admitMember(openScope(env, space.id, { kind: 'system' }, [], setting.chance), person, from)
}

/** Signs a browser out of this space: its login ends, whatever else holds its tokens. */
export async function leave(visit: Visit, request: Request): Promise<Response> {
  const { setting, space, url } = visit
  if (!isFromHere(request, url)) return refuse(visit, 'not-from-here')
  const { claims } = await readClaim(request, setting, space.id)
  if (claims !== null) {
    const scope = openScope(setting.env, space.id, { kind: 'system' }, [], setting.chance)
    await endThisLogin(scope, claims)
  }
  return withCookies(seeOther(signedOutPath('sign-out')), signedOutCookies())
}
