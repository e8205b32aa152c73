import type { Problem, ProblemCode } from '@serai/kernel'
import { Hono, type Context } from 'hono'
import { act } from './act.ts'
import type { Acted, Action } from './action.ts'
import { bearerOf, readClaim, readClaimAnew, signedOutCookies, type Claim } from './claim.ts'
import { withCookies } from './cookies.ts'
import { drawText, drawProblem, drawView } from './draw.tsx'
import { pageTag, unlessUnchanged } from './entity-tag.ts'
import { readForm, typedIn, type SentForm } from './forms.ts'
import { addressOn } from './hosts.ts'
import { offerToSendAgain } from './kept-form.tsx'
import { load, type Loaded } from './load.ts'
import { isAnonymous, keepable, pageKey } from './public-cache.ts'
import type { Refused, Route } from './route.ts'
import { isFromHere } from './same-origin.ts'
import { movedTo, refuse, seeOther, type Visit } from './visit.ts'
import { stopMails } from './stop-mails.ts'
import { comeIn, leave, setOut } from './way-in.ts'

type SiteContext = Context<{ Bindings: Visit }>

/** The site of a space, the same for every space: its routes, its forms, and the way in and out. */
export function siteApp(routes: readonly Route[], actions: readonly Action[]): Hono<{ Bindings: Visit }> {
  const app = new Hono<{ Bindings: Visit }>()
  app.get('/sign-in', (context) => setOut(context.env, context.req.raw))
  app.get('/sign-in/return', (context) => comeIn(context.env, context.req.raw))
  app.post('/sign-out', (context) => leave(context.env, context.req.raw))
  app.post('/unsubscribe', (context) => stopMails(context.env))
  for (const action of actions) app.post(honoPath(action.path), (context) => change(context, action))
  for (const route of routes) app.get(honoPath(route.path), (context) => answer(context, route))
  app.get('*', (context) => refuse(context.env, 'not-found'))
  app.all('*', (context) => refuse(context.env, 'method-not-allowed'))
  app.onError((error) => {
    throw error
  })
  return app
}

/** A route's path in Hono's words: `:slug.pdf` is a part with that ending, `:path*` all that is left. */
function honoPath(path: string): string {
  return path.replace(/:(\w+)(\.\w+|\*)?/g, (_, name: string, tail: string | undefined) => {
    if (tail === undefined) return `:${name}`
    return tail === '*' ? `:${name}{.+}` : `:${name}{[^/]+\\${tail}}`
  })
}

async function answer(context: SiteContext, route: Route): Promise<Response> {
  const { setting, space, url, seen } = context.env
  seen.route = route.path
  const input = readInput(route, context.req.param() as Record<string, string>, url)
  if (typeof input === 'string') return refuse(context.env, input)

  const request = context.req.raw
  const key = pageKey(space.id, space.epoch, setting.build.id, url.pathname, queryKey(input.query))
  if (isAnonymous(request)) {
    const kept = await setting.cache.find(key)
    if (kept !== null) {
      const headers = { ...headersOf(kept), 'x-cache': 'hit' }
      return unlessUnchanged(request, new Response(kept.body, { headers }))
    }
  }
  return show(context, route, { ...input, refused: null }, key)
}

type Input = {
  readonly params: Record<string, unknown>
  readonly query: Record<string, unknown>
  readonly refused: Refused | null
}

/** Shows a page to whoever asks: to a login that still counts as itself, to everybody else as to a visitor. */
async function show(context: SiteContext, route: Route, input: Input, key: string | null) {
  const { setting, space, url } = context.env
  const request = context.req.raw
  const canonical = addressOn(setting.env.PLATFORM_ORIGIN, space.canonicalHost, url.pathname)
  const asked = { request, canonical, ...input }
  let claim = await readClaim(request, setting, space.id)
  let loaded = await load(setting, space, route, asked, claim.claims)
  // A token of before the last change of rights: the login itself may still go on.
  if (loaded !== null && claim.claims !== null && loaded.me === null && claim.isByCookie) {
    claim = await readClaimAnew(request, setting, space.id)
    if (claim.claims !== null) loaded = await load(setting, space, route, asked, claim.claims)
  }
  if (loaded === null) return withCookies(await refuse(context.env, 'not-found'), claim.cookies)
  const isAskedToSignIn = loaded.shown.show === 'problem' && loaded.shown.code === 'not-signed-in'
  if (isAskedToSignIn && !request.headers.has('authorization'))
    return withCookies(signInFirst(url), claim.cookies)
  return withCookies(draw(context, loaded, canonical, key), claim.cookies)
}

/** The way to sign in, and back to the page that was asked for. */
function signInFirst(url: URL): Response {
  return seeOther(`/sign-in?path=${encodeURIComponent(`${url.pathname}${url.search}`)}`)
}

/** Does what a form asks, and shows the page that says so; a refused form is its page again, or waits for its sender. */
async function change(context: SiteContext, action: Action): Promise<Response> {
  const { setting, space, url, seen } = context.env
  seen.route = action.path
  const request = context.req.raw
  // Looked at before any cookie is: a refresh token that is used for an answer nobody reads would be lost.
  const isHere = isFromHere(request, url)
  if (!isHere && bearerOf(request) === null) return refuse(context.env, 'not-from-here')
  let claim = await readClaim(request, setting, space.id)
  if (!isHere && claim.claims === null) return refuse(context.env, 'not-from-here')
  const params = context.req.param() as Record<string, string>
  const sent = await readForm(request)
  const doFor = async ({ claims }: Claim): Promise<Acted> =>
    'code' in sent
      ? { ok: false, problem: sent }
      : act(setting, space, action, { params, fields: sent.fields }, claims)
  let acted = await doFor(claim)
  // A token of before the last change of rights: the login itself may still go on, and nothing was tried yet.
  if (isLoginOver(acted) && claim.claims !== null && claim.isByCookie) {
    claim = await readClaimAnew(request, setting, space.id)
    if (claim.claims !== null) acted = await doFor(claim)
  }
  const fields = 'code' in sent ? {} : sent.fields
  if (acted.ok)
    return withCookies(answerOf(acted), acted.endsLogin === true ? signedOutCookies() : claim.cookies)
  if (isLoginOver(acted) && bearerOf(request) === null)
    return withCookies(await offerToSendAgain(context.env, action, params, fields), claim.cookies)
  // What somebody else typed is shown to nobody but them.
  if (acted.problem.code === 'drawn-for-another')
    return withCookies(await refuse(context.env, acted.problem.code), claim.cookies)
  return showRefused(context, action, { params, fields, problem: acted.problem }, claim)
}

function isLoginOver(acted: Acted): boolean {
  return !acted.ok && acted.problem.code === 'login-over'
}

function answerOf(acted: Extract<Acted, { ok: true }>): Response {
  return 'answer' in acted ? forOneAlone(acted.answer) : seeOther(acted.to)
}

type RefusedForm = { readonly params: Record<string, string>; readonly problem: Problem } & SentForm

/** The page of a form again, with what was typed and why that was refused. */
async function showRefused(
  context: SiteContext,
  { path, page }: Action,
  { params: parts, fields, problem }: RefusedForm,
  { claims, cookies }: Claim,
): Promise<Response> {
  const [params, query] = [page.params.safeParse(parts), page.query.safeParse({})]
  if (!params.success || !query.success || claims === null)
    return withCookies(await refuse(context.env, problem.code), cookies)
  const refused = { action: path, problem, typed: typedIn(fields) }
  return show(context, page, { params: params.data, query: query.data, refused }, null)
}

function draw(
  { env, req }: SiteContext,
  { frame, shown, me, isFresh }: Loaded,
  canonical: string,
  key: string | null,
): Response {
  const { setting, requestId } = env
  switch (shown.show) {
    case 'response':
      return me === null ? shown.response : forOneAlone(shown.response)
    case 'moved':
      return movedTo(shown.to)
    case 'problem':
      return drawProblem(setting, frame, shown.code, requestId, me)
    case 'text':
    case 'view': {
      const holdsUntil = shown.holdsUntil ?? null
      const response =
        shown.show === 'view' ? drawView(setting, canonical, frame, shown, me) : drawText(shown)
      if (me !== null || key === null) return forOneAlone(response)
      response.headers.set('etag', pageTag(frame.epoch, setting.build.id, shown))
      const mayKeep = shown.isKeptNowhere !== true && isFresh && isAnonymous(req.raw)
      const copy = mayKeep ? keepable(req.method, response, setting.chance.now, holdsUntil) : null
      if (copy !== null) setting.waitUntil(setting.cache.keep(key, copy))
      return unlessUnchanged(req.raw, response)
    }
  }
}

/** An answer for whom it was made, kept nowhere else. Files that never change may wait in the browser a while. */
function forOneAlone(response: Response): Response {
  const own = new Response(response.body, response)
  const isFile = (response.headers.get('cache-control') ?? '').includes('immutable')
  own.headers.set('cache-control', isFile ? 'private, max-age=600' : 'no-store')
  return own
}

/** What the address says, by the route's own schemas; else the problem with it. */
function readInput(
  route: Route,
  parts: Readonly<Record<string, string>>,
  url: URL,
): { params: Record<string, unknown>; query: Record<string, unknown> } | ProblemCode {
  const ending = /:\w+(\.\w+)/.exec(route.path)?.[1] ?? ''
  const bare = Object.entries(parts).map(([name, value]) => [
    name,
    ending === '' ? value : value.slice(0, -ending.length),
  ])
  const params = route.params.safeParse(Object.fromEntries(bare))
  if (!params.success) return 'not-found'
  const query = route.query.safeParse(Object.fromEntries(url.searchParams))
  return query.success ? { params: params.data, query: query.data } : 'bad-request'
}

/** The query as the cache knows it: what the route looks at, in one order. */
function queryKey(query: Readonly<Record<string, unknown>>): string {
  const known = Object.entries(query).filter(([, value]) => value !== undefined)
  return JSON.stringify(known.sort(([one], [other]) => (one < other ? -1 : 1)))
}

function headersOf(response: Response): Record<string, string> {
  return { ...Object.fromEntries(response.headers), 'cache-control': 'public, max-age=0, must-revalidate' }
}
