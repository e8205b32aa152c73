import type { HomeLogin } from '@serai/auth'
import type { SpaceDoor } from '@serai/db'
import { problemStatus, type Problem } from '@serai/kernel'
import { acceptInvitation, maskedEmail, readInvitation, type OpenInvitation } from '@serai/members'
import { InvitationOverView, InvitationView, type InvitationViewProps } from '@serai/web/members'
import { wordsFor } from '@serai/web/words'
import type { JSX } from 'hono/jsx/jsx-runtime'
import { withCookies } from '../edge/cookies.ts'
import { drawPlatformView } from '../edge/draw.tsx'
import { refusal, type Arrival, type PlatformRoute } from '../edge/platform-app.ts'
import { seeOther } from '../edge/visit.ts'
import { onPrimary, openScope } from '../platform/open-scope.ts'
import { enter, faultOf, hrefOf, readTyped } from './at-door.ts'
import { platformScopeOf, readAtHome, scopeAtDoor } from './home-login.ts'
import { sendCodeTo } from './sign-in-routes.tsx'

/**
 * Bringing an invitation. Its link says whose space it is, as what one is invited, and the invited address masked: enough
 * for its owner to know which mailbox to open. The code for it is sent to that address without anybody typing it, so that
 * whoever was merely forwarded the link neither learns the address nor gets in by it.
 */
export const invitationRoutes: readonly PlatformRoute[] = [
  { method: 'GET', path: '/invitation', answer: offerInvitation },
  { method: 'POST', path: '/invitation/code', takes: ['to', 'token'], isRated: true, answer: askInvited },
  { method: 'POST', path: '/invitation', takes: ['to', 'token', 'name', 'nativeName'], answer: accept },
]

/** Whoever brings an invitation to a door, and who they are signed in as. */
type Bringing = { readonly door: SpaceDoor; readonly token: string; readonly login: HomeLogin | null }

type Open = Bringing & { readonly invitation: OpenInvitation }

/** Answers whoever brings a token to the door of a space that there is, with the cookies that their request earned. */
async function bringing(
  arrival: Arrival,
  request: Request,
  { to = '', token = '' }: { readonly to?: string; readonly token?: string },
  answer: (bringing: Bringing) => Promise<Response>,
): Promise<Response> {
  const { setting } = arrival
  const door = await platformScopeOf(setting).platform.findDoor(to)
  if (door === null) return refusal(arrival, 'unknown-host')
  const { login, cookies } = await readAtHome(setting, request)
  return withCookies(await answer({ door, token, login }), cookies)
}

/** Answers an invitation that is open; any other has one page that says what to do next, whichever way it is over. */
async function whileOpen(
  arrival: Arrival,
  brought: Bringing,
  answer: (open: Open) => Response | Promise<Response>,
): Promise<Response> {
  const { env, chance } = arrival.setting
  const primary = onPrimary(env)
  const scope = openScope(primary, brought.door.id, { kind: 'visitor' }, [], chance)
  const invitation = await readInvitation(scope, brought.token)
  return invitation === null ? drawOver(arrival, brought.door) : answer({ ...brought, invitation })
}

function offerInvitation(arrival: Arrival, request: Request): Promise<Response> {
  const given = Object.fromEntries(arrival.url.searchParams)
  return bringing(arrival, request, given, (brought) =>
    whileOpen(arrival, brought, (open) => drawInvitation(arrival, open)),
  )
}

/** Sends a code to the invited address, which the page does not say; with it they come back here. */
async function askInvited(arrival: Arrival, request: Request): Promise<Response> {
  const typed = await readTyped(arrival, request)
  if (typed instanceof Response) return typed
  const ask = async (open: Open) => {
    const { door, token, invitation } = open
    const asked = await sendCodeTo(arrival, request, {
      ...{ email: invitation.email, spaceName: door.name },
      destination: { host: null, path: invitationPath({ to: door.host, token }), nonceHash: null },
    })
    return asked === 'too-often'
      ? drawInvitation(arrival, open, { fault: wordsFor().signingIn.tooOften, status: 429 })
      : asked
  }
  return bringing(arrival, request, typed, (brought) => whileOpen(arrival, brought, ask))
}

async function accept(arrival: Arrival, request: Request): Promise<Response> {
  const typed = await readTyped(arrival, request)
  if (typed instanceof Response) return typed
  const { name = '', nativeName = '' } = typed
  return bringing(arrival, request, typed, async (brought) => {
    const { door, token, login } = brought
    if (login === null) return seeOther(invitationPath({ to: door.host, token }))
    const scope = scopeAtDoor(arrival.setting, door.id, login)
    const done = await acceptInvitation(scope, { token, name: name === '' ? null : name, nativeName })
    if (done.ok || done.problem.code === 'already-a-member') return enter(arrival.setting, door)
    const { problem } = done
    return whileOpen(arrival, brought, (open) =>
      drawInvitation(arrival, open, { typed, problem, status: 422 }),
    )
  })
}

function invitationPath(its: { readonly to: string; readonly token: string }): string {
  return `/invitation?${new URLSearchParams(its).toString()}`
}

type Said = {
  readonly typed?: Readonly<Record<string, string>>
  readonly problem?: Problem
  readonly fault?: string
  readonly status?: number
}

function drawInvitation(
  arrival: Arrival,
  { door, token, invitation, login }: Open,
  { typed = {}, problem, fault, status = 200 }: Said = {},
): Response {
  const isTheirs = login !== null && login.email === invitation.email
  const view: InvitationViewProps = {
    ...{ spaceName: door.name, roles: invitation.roles, invited: maskedEmail(invitation.email) },
    ...{ signedInAs: login?.email ?? null, isTheirs, hidden: { to: door.host, token } },
    otherWay: `/sign-in?path=${encodeURIComponent(invitationPath({ to: door.host, token }))}`,
    form: { values: typed, faults: problem?.fields ?? [] },
    // Whoever is signed in with another address is told so by the page itself.
    fault: fault ?? (isTheirs ? faultOf(problem ?? null) : null),
  }
  const title = wordsFor().joining.invitationTitle(door.name)
  return draw(arrival, door, title, <InvitationView {...view} />, status)
}

function drawOver(arrival: Arrival, door: SpaceDoor): Response {
  const spaceHref = hrefOf(arrival.setting, door, '/sign-in?path=/me')
  const body = <InvitationOverView spaceName={door.name} spaceHref={spaceHref} />
  return draw(arrival, door, wordsFor().joining.overTitle, body, problemStatus['invitation-over'])
}

function draw(
  { setting }: Arrival,
  door: SpaceDoor,
  title: string,
  body: JSX.Element,
  status: number,
): Response {
  const formTo = new URL(hrefOf(setting, door, '/')).origin
  const page = { title, description: '', isOwn: true, formTo, body }
  return drawPlatformView(setting, '/invitation', page, status)
}
