import { env } from 'cloudflare:workers'
import type { Id } from '@serai/kernel'
import { readTotpCode } from './totp-code.ts'
import { openPlatformScope, realChance } from '@serai/workers/platform/open-scope.ts'
import { memoryQueue } from './memory-queue.ts'
import { noon, stillSetting, visit } from './setting.ts'

/** A deployment that is nobody's machine: there no login is strong that showed no second factor. */
export const platformHost = 'serai.example'
export const platformOrigin = `https://${platformHost}`

/** A browser at the platform's own host, with its cookies and its clock. */
export type AccountBrowser = {
  /** Minutes after noon. */
  minutes: number
  readonly jar: Map<string, string>
  get(path: string): Promise<Response>
  head(path: string): Promise<Response>
  /** Sends a form of our own page. */
  post(path: string, fields?: Readonly<Record<string, string>>): Promise<Response>
  /** Sends what a script of our own page does. */
  send(path: string, body: unknown, init?: RequestInit): Promise<Response>
}

/** What a test holds still, or watches, of what a browser's requests meet. */
export type BrowserTraits = {
  readonly database?: D1Database
  readonly random?: (bytes: number) => Uint8Array
  /** Where it asks from; a network that no other browser has where it is left out. */
  readonly address?: string
}

export function aBrowser({
  database = env.DB,
  random = realChance().random,
  address = `2001:db8:${randomHex()}:${randomHex()}::1`,
}: BrowserTraits = {}): AccountBrowser {
  const jar = new Map<string, string>()
  const ask = async (path: string, init: RequestInit) => {
    const deployment = { ...env, DB: database, PLATFORM_ORIGIN: platformOrigin, JOBS: memoryQueue() }
    const setting = stillSetting({ env: deployment, chance: { now: timeOf(browser), random } })
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { 'user-agent': 'Firefox/150 (Linux)', 'cf-connecting-ip': address, cookie }
    const response = await visit(
      platformHost,
      path,
      { ...init, headers: { ...headers, ...init.headers } },
      setting,
    )
    for (const set of response.headers.getSetCookie()) keep(jar, set)
    return response
  }
  const fromHere = { origin: `http://${platformHost}`, 'sec-fetch-site': 'same-origin' }
  const browser: AccountBrowser = {
    minutes: 0,
    jar,
    get: (path) => ask(path, {}),
    head: (path) => ask(path, { method: 'HEAD' }),
    post: (path, fields = {}) =>
      ask(path, { method: 'POST', headers: fromHere, body: new URLSearchParams(fields) }),
    send: (path, body, init = {}) =>
      ask(path, {
        method: 'POST',
        body: typeof body === 'string' ? body : JSON.stringify(body),
        ...init,
        headers: { ...fromHere, 'content-type': 'application/json', ...init.headers },
      }),
  }
  return browser
}

/** The moment that a browser's clock shows. */
export function timeOf({ minutes }: Pick<AccountBrowser, 'minutes'>): Date {
  return new Date(noon.getTime() + minutes * 60_000)
}

/** An address that no other test has. */
function anAddress(): string {
  return `${crypto.randomUUID()}@example.org`
}

/** Signs somebody in by the code that is sent to them, as far as that leads. */
export async function signInByCode(browser: AccountBrowser, email: string): Promise<Response> {
  await browser.post('/sign-in', { email })
  return browser.post('/sign-in/code', { code: await codeSentTo(email) })
}

/** Somebody who has just signed in by mail, in a browser of their own. */
export async function somebody(
  traits: BrowserTraits = {},
): Promise<AccountBrowser & { readonly email: string }> {
  const email = anAddress()
  const browser = aBrowser(traits)
  const onward = await signInByCode(browser, email)
  if (onward.status !== 303) throw new Error(`Signing in answered ${onward.status}.`)
  return Object.assign(browser, { email })
}

/** Who proved this address. */
export async function identityAt(email: string): Promise<Id<'identity'>> {
  const row = await env.DB.prepare('select identity_id from identity_emails where email = ?')
    .bind(email)
    .first<{ identity_id: Id<'identity'> }>()
  if (row === null) throw new Error('Whoever signed in proved an address.')
  return row.identity_id
}

/** Connects an authenticator app, and answers its secret. */
export async function connectApp(browser: AccountBrowser): Promise<string> {
  await browser.post('/account/authenticator/set-up')
  const page = await (await browser.get('/account/authenticator')).text()
  const secret = /<code[^>]*>([A-Z2-7 ]+)<\/code>/.exec(page)?.[1]?.replaceAll(' ', '') ?? ''
  await browser.post('/account/authenticator', { code: await readTotpCode(secret, timeOf(browser)) })
  return secret
}

/** The recovery codes that somebody is given. */
export async function takeRecoveryCodes(browser: AccountBrowser): Promise<readonly string[]> {
  const account = await (await browser.get('/account')).text()
  const [, madeAt = ''] = /name="madeAt" value="([^"]*)"/.exec(account) ?? []
  const page = await (await browser.post('/account/recovery-codes', { madeAt })).text()
  return [...page.matchAll(/<code>([0-9A-Z]{5}-[0-9A-Z]{5})<\/code>/g)].map(([, code = '']) => code)
}

/** What the browser's access token says that its holder has proved; null when it has none. */
export function provedBy({ jar }: AccountBrowser): readonly string[] | null {
  const [, payload = ''] = (jar.get('__Host-at') ?? '').split('.')
  const text = atob(payload.replaceAll('-', '+').replaceAll('_', '/'))
  return text === '' ? null : (JSON.parse(text) as { amr: readonly string[] }).amr
}

/** What mails of a template to somebody hold, the newest last. */
export async function mailsTo(email: string, template: string): Promise<readonly Record<string, unknown>[]> {
  const { sealing } = openPlatformScope(env, realChance())
  const { results } = await env.DB.prepare(
    'select id, sealed_data from mails where to_address = ? and template = ? order by rowid',
  )
    .bind(email, template)
    .all<{ id: string; sealed_data: string }>()
  const plain = await Promise.all(
    results.map(({ id, sealed_data }) => sealing.unseal('mail', id, sealed_data)),
  )
  return plain.map((text) => (JSON.parse(text ?? '') as { data: Record<string, unknown> }).data)
}

/** The code that was sent to an address last. */
export async function codeSentTo(email: string): Promise<string> {
  const codes = await mailsTo(email, 'sign-in-code')
  return String(codes.at(-1)?.['code'])
}

function keep(jar: Map<string, string>, set: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
  if (/max-age=0/i.test(set)) jar.delete(name)
  else jar.set(name, value)
}

function randomHex(): string {
  return crypto.randomUUID().slice(0, 4)
}
