/** What a page may load and lead to. A form that ends on another host of ours names it: browsers look at the whole way. */
export function contentPolicy(formTo: string | null = null): string {
  return [
    "default-src 'none'",
    "img-src 'self' data:",
    "style-src 'self'",
    "script-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    `form-action 'self'${formTo === null ? '' : ` ${formTo}`}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** What every answer carries, whoever gives it. */
const always: Readonly<Record<string, string>> = {
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
  'cross-origin-opener-policy': 'same-origin',
}

/** The same answer with the headers that every answer has. */
export function withHeaders(response: Response, requestId: string): Response {
  const dressed = new Response(response.body, response)
  for (const [name, value] of Object.entries(always)) dressed.headers.set(name, value)
  if (!dressed.headers.has('content-security-policy'))
    dressed.headers.set('content-security-policy', contentPolicy())
  if (!dressed.headers.has('cache-control')) dressed.headers.set('cache-control', 'no-store')
  dressed.headers.set('x-request-id', requestId)
  return dressed
}
