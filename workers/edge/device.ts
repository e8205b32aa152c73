/** What a browser says it is, in a word or two: enough to know one's own devices by. */
export function deviceOf(request: Request): string {
  const agent = request.headers.get('user-agent') ?? ''
  const browser = browsers.find(([mark]) => agent.includes(mark))?.[1] ?? ''
  const system = systems.find(([mark]) => agent.includes(mark))?.[1] ?? ''
  return [browser, system].filter((part) => part !== '').join(', ')
}

/** The country that the request came from, as Cloudflare says it; empty where nobody does. */
export function placeOf(request: Request): string {
  const country = (request as { readonly cf?: { readonly country?: unknown } }).cf?.country
  return typeof country === 'string' && /^[A-Z]{2}$/.test(country) ? country : ''
}

/**
 * The network that asks: an IPv4 address, or the first half of an IPv6 address, whose other half its holder chooses
 * (RFC 4291 §2.5.1). However an address is spelled, it is of one network (RFC 4291 §2.2).
 */
export function networkOf(request: Request): string {
  const address = request.headers.get('cf-connecting-ip') ?? ''
  const [, dotted] = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? []
  if (dotted !== undefined || !address.includes(':')) return dotted ?? address
  const [before = [], after = []] = address.split('::').map((half) => half.split(':').filter(Boolean))
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0')
  const groups = address.includes('::') ? [...before, ...zeros, ...after] : before
  return groups
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':')
}

/** The first that fits; Edge and Opera call themselves Chrome too, and Chrome Safari. */
const browsers: readonly (readonly [mark: string, name: string])[] = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['YaBrowser/', 'Yandex Browser'],
  ['SamsungBrowser/', 'Samsung Internet'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
]

const systems: readonly (readonly [mark: string, name: string])[] = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS', 'Mac'],
  ['Linux', 'Linux'],
]
