import type { Problem, Result } from '@serai/kernel'
import { applyToJoin, askWhereTheyStand, joinOpenly, withdrawApplication } from '@serai/members'
import { JoinView, type JoinViewProps } from '@serai/web/members'
import { wordsFor } from '@serai/web/words'
import { drawPlatformView } from '../edge/draw.tsx'
import type { Arrival, PlatformRoute } from '../edge/platform-app.ts'
import type { Setting } from '../edge/setting.ts'
import { seeOther } from '../edge/visit.ts'
import { atDoor, enter, faultOf, hrefOf, readTyped, type AtDoor } from './at-door.ts'

/** Coming to a space's door and asking to be let in. */
export const joinRoutes: readonly PlatformRoute[] = [
  { method: 'GET', path: '/join', answer: offerJoining },
  {
    method: 'POST',
    path: '/join',
    takes: ['to', 'name', 'nativeName', 'country', 'affiliation', 'reason'],
    answer: join,
  },
  { method: 'POST', path: '/join/withdraw', takes: ['to'], answer: withdraw },
]

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
    return isOpen ? enter(arrival.setting, at.door) : seeOther(`/join?to=${at.door.host}`)
  }
  return atDoor(arrival, request, to, answer, `/join?to=${encodeURIComponent(to)}`)
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
  return atDoor(arrival, request, to, answer, `/join?to=${encodeURIComponent(to)}`)
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
