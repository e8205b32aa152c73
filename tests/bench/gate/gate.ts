import { openKeyRing, readAccess, readSecret } from '@serai/auth'
import type { SpaceId } from '@serai/kernel'

/** What the gate is asked to read, and how often each token. */
export type GateAsked = {
  readonly keys: Parameters<typeof openKeyRing>[0]
  readonly secret: string
  readonly origin: string
  readonly space: SpaceId
  readonly tokens: readonly string[]
  readonly times: number
  /** True for the signature alone, as the platform checks it: what no gate can be cheaper than. */
  readonly isBare: boolean
}

/** A Worker that reads tokens and does nothing else: what it uses of the processor is what the gate costs. */
export const gate = {
  async fetch(request: Request): Promise<Response> {
    const { keys, secret, origin, space, tokens, times, isBare }: GateAsked = await request.json()
    const master = await readSecret(secret)
    if (master === null) return new Response(null, { status: 503 })
    const now = new Date()
    const ring = await openKeyRing(keys, master, now)
    const [key] = ring.verifying.values()
    const isIn = async (token: string) =>
      isBare && key !== undefined
        ? isSigned(token, key)
        : (await readAccess(ring, origin, space, token, now)) !== null
    let letIn = 0
    for (let time = 0; time < times; time++) for (const token of tokens) letIn += Number(await isIn(token))
    return Response.json({ letIn })
  },
}

function isSigned(token: string, key: CryptoKey): Promise<boolean> {
  const end = token.lastIndexOf('.')
  const binary = atob(
    token
      .slice(end + 1)
      .replaceAll('-', '+')
      .replaceAll('_', '/'),
  )
  const signature = Uint8Array.from(binary, (letter) => letter.charCodeAt(0))
  const text = new TextEncoder().encode(token.slice(0, end))
  return crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signature, text)
}
