import type { HomeLogin } from '@serai/auth'
import type { SpaceDoor } from '@serai/db'
import { localPath, type Problem, type Result } from '@serai/kernel'
import {
  acceptInvitation,
  applyToJoin,
  askWhereTheyStand,
  joinOpenly,
  withdrawApplication,
} from '@serai/members'
import type { Scope } from '@serai/scope'
import { InvitationView, JoinView, type JoinViewProps } from '@serai/web/members'
import { wordsFor } from '@serai/web/words'
import { withCookies } from '../edge/cookies.ts'
import { drawPlatformView } from '../edge/draw.tsx'
import { readForm, typedIn } from '../edge/forms.ts'
import { addressOn } from '../edge/hosts.ts'
import { refusal, type Arrival, type PlatformRoute } from '../edge/platform-app.ts'
import type { Setting } from '../edge/setting.ts'
import { seeOther } from '../edge/visit.ts'
import { platformScopeOf, readAtHome, scopeAtDoor } from './home-login.ts'

/** Coming to a space's door: asking to be let in, or bringing an invitation. */
export const joinRoutes: readonly PlatformRoute[] = [
  { method: 'GET', path: '/join', answer: offerJoining },
  {
    method: 'POST',
    path: '/join',
    takes: ['to', 'name', 'nativeName', 'country', 'affiliation', 'reason'],
    answer: join,
  },
  { method: 'POST', path: '/join/withdraw', takes: ['to'], answer: withdraw },
  { method: 'GET', path: '/invitation', answer: offerInvitation },
  { method: 'POST', path: '/invitation', takes: ['to', 'token', 'name', 'nativeName'], answer: accept },
]

/** Somebody at a door: who they are, and a scope of the space as a newcomer's. */
type AtDoor = { readonly login: HomeLogin; readonly door: SpaceDoor; readonly scope: Scope }

/** Answers whoever stands at the door of this host, with the cookies that their request earned; others sign in, and come back. */
async function atDoor(
  arrival: Arrival,
  request: Request,
  host: string,
  answer: (at: AtDoor) => Response | Promise<Response>,
  back = `${arrival.url.pathname}${arrival.url.search}`,
): Promise<Response> {
  const { setting } = arrival
  const door = await platformScopeOf(setting).platform.findDoor(host)
  if (door === null) return refusal(arrival, 'unknown-host')
  const { login, cookies } = await readAtHome(setting, request)
  if (login === null) {
    return withCookies(seeOther(`/sign-in?path=${encodeURIComponent(localPath(back))}`), cookies)
  }
  const scope = scopeAtDoor(setting, door.id, login)
  return withCookies(await answer({ login, door, scope }), cookies)
}

function offerJoining(arrival: Arrival, request: Request): Promise<Response> {
  return atDoor(arrival, request, arrival.url.searchParams.get('to') ?? '', async (at) => {
    const { member, waiting } = await at.scope.db.read(askWhereTheyStand(at.scope.db, at.login.identityId))
    const status = member[0]?.status
    const state =
      status === 'active' || status === 'deactivated'
        ? 'member'
        : waiting[0] !== undefined
          ? 'waiting'
          : at.door.joinPolicy
    return drawJoin(arrival.setting, at, state, {}, null)
  })
}

async function join(arrival: Arrival, request: Request): Promise<Response> {
  const typed = await readTyped(arrival, request)
  if (typed instanceof Response) return typed
  const { to = '' } = typed
  const answer = async (at: AtDoor) => {
    const { name = '', nativeName = '', country = '', affiliation = '', reason = '' } = typed
    const isOpen = at.door.joinPolicy === 'open'
    const done: Result<unknown> = isOpen
      ? await joinOpenly(at.scope, { name, nativeName })
      : await applyToJoin(at.scope, {
          ...{ name, nativeName, affiliation, reason },
          country: country === '' ? null : country,
          linkTo: hrefOf(arrival.setting, at.door, '/admin/applications'),
        })
    if (!done.ok) return drawJoin(arrival.setting, at, at.door.joinPolicy, typed, done.problem)
    await at.scope.jobs.later({ type: 'mail.send-due' })
    return isOpen ? enter(arrival.setting, at) : seeOther(`/join?to=${at.door.host}`)
  }
  return atDoor(arrival, request, to, answer, backTo('/join', { to }))
}

async function withdraw(arrival: Arrival, request: Request): Promise<Response> {
  const typed = await readTyped(arrival, request)
  if (typed instanceof Response) return typed
  const { to = '' } = typed
  const answer = async (at: AtDoor) => {
    // Whoever has none that waits, by now, is shown where they stand.
    await withdrawApplication(at.scope, {})
    return seeOther(`/join?to=${at.door.host}`)
  }
  return atDoor(arrival, request, to, answer, backTo('/join', { to }))
}

function offerInvitation(arrival: Arrival, request: Request): Promise<Response> {
  const { searchParams: asked } = arrival.url
  return atDoor(arrival, request, asked.get('to') ?? '', (at) => {
    const hidden = { to: at.door.host, token: asked.get('token') ?? '' }
    return drawInvitation(arrival.setting, at, hidden, {}, null)
  })
}

async function accept(arrival: Arrival, request: Request): Promise<Response> {
  const typed = await readTyped(arrival, request)
  if (typed instanceof Response) return typed
  const { to = '', name = '', nativeName = '', token = '' } = typed
  const answer = async (at: AtDoor) => {
    const done = await acceptInvitation(at.scope, { token, name: name === '' ? null : name, nativeName })
    if (done.ok || done.problem.code === 'already-a-member') return enter(arrival.setting, at)
    return drawInvitation(arrival.setting, at, { to: at.door.host, token }, typed, done.problem)
  }
  return atDoor(arrival, request, to, answer, backTo('/invitation', { to, token }))
}

/** The page of a form, so that who must sign in first finds it again. */
function backTo(path: string, asked: Readonly<Record<string, string>>): string {
  return `${path}?${new URLSearchParams(asked).toString()}`
}

async function readTyped(arrival: Arrival, request: Request) {
  const sent = await readForm(request)
  return 'code' in sent ? refusal(arrival, sent.code) : typedIn(sent.fields)
}

/** Through the door: signed in there too, and on one's own page. */
function enter(setting: Setting, { door }: AtDoor): Response {
  return seeOther(hrefOf(setting, door, '/sign-in?path=/me'))
}

function hrefOf({ env }: Setting, { host }: SpaceDoor, path: string): string {
  return addressOn(env.PLATFORM_ORIGIN, host, path)
}

function drawJoin(
  setting: Setting,
  { door, login }: AtDoor,
  state: JoinViewProps['state'],
  typed: Readonly<Record<string, string>>,
  problem: Problem | null,
): Response {
  const words = wordsFor()
  const view: JoinViewProps = {
    ...{ spaceName: door.name, email: login.email, state, hidden: { to: door.host } },
    spaceHref: hrefOf(setting, door, state === 'member' ? '/sign-in?path=/me' : '/'),
    form: { values: typed, faults: problem?.fields ?? [] },
    fault: faultOf(problem),
  }
  const formTo = new URL(view.spaceHref).origin
  const title = words.joining.title(door.name)
  const page = { title, description: '', isOwn: true, formTo, body: <JoinView {...view} /> }
  return drawPlatformView(setting, '/join', page, problem === null ? 200 : 422)
}

function drawInvitation(
  setting: Setting,
  { door, login }: AtDoor,
  hidden: Readonly<Record<string, string>>,
  typed: Readonly<Record<string, string>>,
  problem: Problem | null,
): Response {
  const { joining } = wordsFor()
  const view = {
    ...{ spaceName: door.name, email: login.email, hidden },
    form: { values: typed, faults: problem?.fields ?? [] },
    // Whatever is wrong with an invitation is one answer; the address is what one can do something about.
    fault:
      problem?.code === 'invitation-over'
        ? `${faultOf(problem) ?? ''} ${joining.otherAddress(login.email)}`
        : faultOf(problem),
  }
  const formTo = new URL(hrefOf(setting, door, '/')).origin
  const title = joining.invitationTitle(door.name)
  const page = { title, description: '', isOwn: true, formTo, body: <InvitationView {...view} /> }
  return drawPlatformView(setting, '/invitation', page, problem === null ? 200 : 422)
}

function faultOf(problem: Problem | null): string | null {
  if (problem === null) return null
  const { title, advice } = wordsFor().problems[problem.code]
  return `${title}. ${advice}`
}
