import { NoLongerAllowed, platformSpace } from '@serai/db'
import type { ProblemCode } from '@serai/kernel'
import { Hono } from 'hono'
import { drawProblem } from './draw.tsx'
import { demandNoFlood } from './floods.ts'
import { readForm } from './forms.ts'
import { isFromHere } from './same-origin.ts'
import type { Setting } from './setting.ts'

/** A request to the platform's own host. */
export type Arrival = {
  readonly setting: Setting
  readonly url: URL
  readonly requestId: string
  /** What the request turned out to be about, for its line in the logs. */
  readonly seen: { route?: string }
}

type Answering = {
  readonly path: `/${string}`
  /** True where a flood would cost, or guess: a network may do it so many times a minute. */
  readonly isRated?: boolean
  readonly answer: (arrival: Arrival, request: Request) => Promise<Response>
}

/**
 * An address of the platform's own host: a page, or what a form of one does. A form that has a field which is not among
 * those that it `takes` is refused; what a script of ours sends has a schema of its own.
 */
export type PlatformRoute =
  | (Answering & { readonly method: 'GET' })
  | (Answering & { readonly method: 'POST'; readonly takes: readonly string[] | 'json' })

/** The platform's own site: the front door, and where people sign in. What changes something comes from its own pages. */
export function platformApp(routes: readonly PlatformRoute[]): Hono<{ Bindings: Arrival }> {
  const app = new Hono<{ Bindings: Arrival }>()
  for (const route of routes) {
    app.on(route.method, route.path, async ({ env, req }) => {
      env.seen.route = route.path
      const isForm = route.method === 'POST'
      if (isForm && !isFromHere(req.raw, env.url)) return refusal(env, 'not-from-here')
      if (route.isRated === true) await demandNoFlood(env.setting, req.raw, 'sign-in', platformSpace)
      if (isForm && route.takes !== 'json' && (await saysMore(req.raw, route.takes)))
        return refusal(env, 'bad-request')
      try {
        return await route.answer(env, req.raw)
      } catch (error) {
        // The login ended while its request was under way, and the request wrote nothing.
        if (error instanceof NoLongerAllowed) return refusal(env, 'login-over')
        throw error
      }
    })
  }
  app.get('*', ({ env }) => refusal(env, 'not-found'))
  app.all('*', ({ env }) => refusal(env, 'method-not-allowed'))
  app.onError((error) => {
    throw error
  })
  return app
}

/** True for a form with a field, or a second one of its name, that nobody asked for. What is no form says nothing. */
async function saysMore(request: Request, takes: readonly string[]): Promise<boolean> {
  const sent = await readForm(request.clone())
  if ('code' in sent) return false
  return Object.entries(sent.fields).some(
    ([name, value]) => !takes.includes(name) || typeof value !== 'string',
  )
}

/** A problem on the platform's own host. */
export function refusal({ setting, requestId }: Arrival, code: ProblemCode): Response {
  return drawProblem(setting, null, code, requestId)
}
