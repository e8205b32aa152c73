/**
 * True when a request that changes something comes from a page of this very host (Fetch Metadata; RFC 6454). Hosts
 * under one domain are same-site, so a neighbour is told from this host by the origin alone.
 */
export function isFromHere(request: Request, url: URL): boolean {
  const site = request.headers.get('sec-fetch-site')
  const origin = request.headers.get('origin')
  return (site === null || site === 'same-origin') && origin === url.origin
}
