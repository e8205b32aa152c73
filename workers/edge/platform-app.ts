import { platformSpace } from '@serai/db'
import type { ProblemCode } from '@serai/kernel'
import { Hono } from 'hono'
import { drawProblem } from './draw.tsx'
import { demandNoFlood } from './floods.ts'
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

/** An address of the platform's own host: a page, or what a form of one does. */
export type PlatformRoute = {
  readonly method: 'GET' | 'POST'
  readonly path: `/${string}`
  /** True where a flood would cost, or guess: a network may do it so many times a minute. */
  readonly isRated?: boolean
  readonly answer: (arrival: Arrival, request: Request) => Promise<Response>
}

/** The platform's own site: the front door, and where people sign in. What changes something comes from its own pages. */
export function platformApp(routes: readonly PlatformRoute[]): Hono<{ Bindings: Arrival }> {
  const app = new Hono<{ Bindings: Arrival }>()
  for (const { method, path, isRated = false, answer } of routes) {
    app.on(method, path, async ({ env, req }) => {
      env.seen.route = path
      if (method === 'POST' && !isFromHere(req.raw, env.url)) return refusal(env, 'not-from-here')
      if (isRated) await demandNoFlood(env.setting, req.raw, 'sign-in', platformSpace)
      return answer(env, req.raw)
    })
  }
  app.get('*', ({ env }) => refusal(env, 'not-found'))
  app.all('*', ({ env }) => refusal(env, 'method-not-allowed'))
  app.onError((error) => {
    throw error
  })
  return app
}

/** A problem on the platform's own host. */
export function refusal({ setting, requestId }: Arrival, code: ProblemCode): Response {
  return drawProblem(setting, null, code, requestId)
}
