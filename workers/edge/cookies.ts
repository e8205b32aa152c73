/** The cookies of a login on one host. `__Host-` binds each to it: no sibling host can set or shadow them. */
const cookieNames = {
  access: '__Host-at',
  refresh: '__Host-rt',
  /** What a browser that is signing in alone holds, on the platform's host. */
  attempt: '__Host-pa',
  /** What a browser keeps of who has signed in there, on the platform's host. */
  known: '__Host-kb',
  /** What a browser holds that may sign with a passkey: beside the attempt, for one of the two is offered unasked. */
  challenge: '__Host-pk',
  /** What a browser set out with from a space's host. */
  nonce: '__Host-no',
} as const

export type CookieName = keyof typeof cookieNames

/** A cookie of the request; null when it has none of that name. */
export function readCookie(request: Request, name: CookieName): string | null {
  const wanted = `${cookieNames[name]}=`
  const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim())
  return pairs.find((pair) => pair.startsWith(wanted))?.slice(wanted.length) ?? null
}

/** A cookie that scripts cannot read and that other sites' forms do not bring. */
export function setCookie(name: CookieName, value: string, seconds: number): string {
  return `${cookieNames[name]}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; Secure; SameSite=Lax`
}

export function clearCookie(name: CookieName): string {
  return setCookie(name, '', 0)
}

/** The same answer with these cookies; an answer that sets one is nobody else's. */
export function withCookies(response: Response, cookies: readonly string[]): Response {
  if (cookies.length === 0) return response
  const dressed = new Response(response.body, response)
  for (const cookie of cookies) dressed.headers.append('set-cookie', cookie)
  dressed.headers.set('cache-control', 'no-store')
  return dressed
}
