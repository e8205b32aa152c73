import { realChance } from '@serai/workers/platform/open-scope.ts'
import { platformOrigin, type AccountBrowser } from './account-browser.ts'
import { noon, stillSetting, visit } from './setting.ts'
import type { TestSpace } from './space.ts'
import { stillEnv } from './still-env.ts'

const setting = () =>
  stillSetting({
    env: { ...stillEnv, PLATFORM_ORIGIN: platformOrigin },
    chance: { now: noon, random: realChance().random },
  })

/** Asks a space for a page, or sends it a form of its own, with these cookies. */
export function askIn(
  space: TestSpace,
  path: string,
  cookie: string,
  fields?: Readonly<Record<string, string>>,
) {
  const from = { cookie, origin: `http://${space.host}`, 'sec-fetch-site': 'same-origin' }
  const sent = fields === undefined ? {} : { method: 'POST', body: new URLSearchParams(fields) }
  return visit(space.host, path, { ...sent, headers: from }, setting())
}

/** The way from the platform into a space, not gone yet; null when the platform asks who is there. */
export async function wayInto(space: TestSpace, device: AccountBrowser) {
  const out = await visit(space.host, '/sign-in?path=/me', {}, setting())
  const nonce = out.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const platform = new URL(out.headers.get('location') ?? '')
  const onward = await device.get(`${platform.pathname}${platform.search}`)
  if (onward.status === 200) return null
  const back = new URL(onward.headers.get('location') ?? '')
  return () => askIn(space, `${back.pathname}${back.search}`, nonce)
}

/** Goes to a space by the platform, which asks nothing of who is signed in there; null when it asks. */
export async function goInto(space: TestSpace, device: AccountBrowser): Promise<string | null> {
  const way = await wayInto(space, device)
  if (way === null) return null
  const answer = await way()
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}
