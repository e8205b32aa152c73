import type { HostedSpace } from '@serai/db'
import type { ProblemCode } from '@serai/kernel'
import { drawProblem } from './draw.tsx'
import { loadFrame } from './load.ts'
import type { Setting } from './setting.ts'

/** A request that has found its space. */
export type Visit = {
  readonly setting: Setting
  readonly space: HostedSpace
  readonly url: URL
  readonly requestId: string
  /** What the request turned out to be about, for its line in the logs. */
  readonly seen: { route?: string }
}

/** The way to a page that says what was done. */
export function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location } })
}

/** The way to where something is for good. */
export function movedTo(location: string): Response {
  return new Response(null, { status: 301, headers: { location, 'cache-control': 'public, max-age=300' } })
}

/** A problem in the frame of the space it happened in. */
export async function refuse({ setting, space, requestId }: Visit, code: ProblemCode): Promise<Response> {
  return drawProblem(setting, await loadFrame(setting, space), code, requestId)
}
