import { problem, problemStatus, type Problem, type ProblemCode } from '@serai/kernel'
import type * as z from 'zod'
import { withMore } from '../edge/draw.tsx'
import { readAtMost } from '../edge/read-at-most.ts'

const mostBytes = 64 * 1024

/** Reads what a script of our own page sent, by a schema; a problem for what is too large, no JSON, or something else. */
export async function readJson<S extends z.ZodType>(
  request: Request,
  schema: S,
): Promise<{ readonly sent: z.output<S> } | Problem> {
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') return problem('bad-request')
  const body = await readAtMost(request, mostBytes)
  if (body === null) return problem('too-large')
  const read = schema.safeParse(parsed(new TextDecoder().decode(body)))
  return read.success ? { sent: read.data } : problem('bad-request')
}

/** A problem for a script: it has its own words for it. */
export function jsonRefusal(code: ProblemCode): Response {
  return withMore(Response.json({ problem: code }, { status: problemStatus[code] }), code)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
