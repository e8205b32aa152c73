/**
 * The entity tag of a page that is the same for everybody: the epoch of its space, the build, the moment until which the
 * clock leaves it alone, and the stamp of what else it shows. Pages that differ in none of these are the same page.
 */
export function pageTag(
  epoch: number,
  build: string,
  { holdsUntil = null, stamp = '' }: { readonly holdsUntil?: string | null; readonly stamp?: string },
): string {
  const parts = [epoch, build, (holdsUntil ?? '').replace(/\D/g, ''), ...(stamp === '' ? [] : [stamp])]
  return `W/"${parts.join('-')}"`
}

/** True when a list of entity tags holds this one, or is `*`. Weak tags count as the same, as RFC 9110, 13.1.2 has it. */
export function holdsTag(header: string | null, tag: string): boolean {
  if (header === null) return false
  const bare = strong(tag)
  return header.split(',').some((part) => {
    const one = part.trim()
    return one === '*' || strong(one) === bare
  })
}

function strong(tag: string): string {
  return tag.replace(/^W\//, '')
}

/** The answer, or that nothing has changed since the one that the reader has (RFC 9110, 15.4.5). */
export function unlessUnchanged(request: Request, response: Response): Response {
  const tag = response.headers.get('etag')
  if (tag === null || response.status !== 200 || !holdsTag(request.headers.get('if-none-match'), tag))
    return response
  const headers = new Headers()
  for (const name of ['etag', 'cache-control', 'vary', 'x-cache', 'x-robots-tag']) {
    const value = response.headers.get(name)
    if (value !== null) headers.set(name, value)
  }
  return new Response(null, { status: 304, headers })
}
