/**
 * A path of this host to go back to, or `/` for anything that could lead elsewhere: another scheme, another host by two
 * slashes or a backslash, control characters that browsers drop before they look.
 */
export function localPath(asked: string | null): string {
  const path = asked ?? '/'
  if (path.length > 1000 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(path) || path.includes('\\')) return '/'
  const url = URL.parse(path, 'http://local.invalid')
  const local = url?.host === 'local.invalid' ? `${url.pathname}${url.search}${url.hash}` : '/'
  // What climbs can end in two slashes.
  return local.startsWith('//') ? '/' : local
}
