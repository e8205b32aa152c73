import { unsubscribe } from '@serai/mail'
import { openScope } from '../platform/open-scope.ts'
import { refuse, seeOther, type Visit } from './visit.ts'

/**
 * Turns a kind of mail off for whomever the link in it was sent to (RFC 8058). It comes from a program that reads mail as
 * often as from a person, without a login and from any host: the link alone says that they may. A program is answered
 * without a way elsewhere.
 */
export async function stopMails(visit: Visit): Promise<Response> {
  const { setting, space, url } = visit
  const scope = openScope(setting.env, space.id, { kind: 'system' }, [], setting.chance)
  const isDone = await unsubscribe(scope, url.searchParams.get('token') ?? '')
  if (!isDone) return refuse(visit, 'not-found')
  if (url.searchParams.has('page')) return seeOther('/unsubscribe?done=1')
  return new Response('Turned off.\n', { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
