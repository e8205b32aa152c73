import { deactivateMembership, suspendMember } from '@serai/members'
import { roles, type Role } from '@serai/kernel'
import { perform } from '@serai/scope'
import { wordsFor } from '@serai/web/words'
import { openHosts } from '@serai/workers/edge/hosts.ts'
import { beforeAll, expect, it } from 'vitest'
import { everyRoute, pathsTo } from '../isolation/every-route.ts'
import { fill, type Content } from '../support/content.ts'
import { everyAction, formsOf } from '../support/form-examples.ts'
import { aMemberWith } from '../support/people.ts'
import { rowsOf } from '../support/rows-of.ts'
import { apps, stillSetting, visit } from '../support/setting.ts'
import { signedIn } from '../support/sign-in.ts'
import { aSpace, type TestSpace } from '../support/space.ts'
import { valueOf } from '../support/value-of.ts'

/** What an answer says that somebody may do, in a letter. */
const legend = {
  o: 'open: the page is shown, or the form is read and its fields are looked at',
  s: 'sent to sign in, or told that the login counts no more',
  f: 'asked for a second factor first',
  '-': 'refused: not with these roles',
} as const

type Letter = keyof typeof legend

/** Whoever can ask, and the cookies that they bring; the roles are signed in with a second factor. */
const viewers = [
  'visitor',
  ...roles.toReversed(),
  'owner without a second factor',
  'suspended',
  'deactivated',
  'owner of another space',
] as const

type Viewer = (typeof viewers)[number]

/** Something that can be asked of a space's host: its line in the table, and the request. */
type Asking = { readonly line: string; readonly path: string; readonly init: RequestInit }

/** Whose hosts they are is asked once. */
const hosts = openHosts()

let space: TestSpace
let content: Content
let cookies: Readonly<Record<Viewer, string | null>>

beforeAll(async () => {
  space = await aSpace()
  content = await fill(space, 'own')
  cookies = await everybody()
})

async function everybody(): Promise<typeof cookies> {
  const cookieOf = async (role: Role) => signedIn(space, await aMemberWith(space, role))
  const held = await Promise.all(roles.map(async (role) => [role, await cookieOf(role)] as const))
  const [suspended, asleep] = [await aMemberWith(space, 'owner'), await aMemberWith(space, 'owner')]
  const gone = { suspended: await signedIn(space, suspended), deactivated: await signedIn(space, asleep) }
  valueOf(await perform(suspendMember, space.scope, { memberId: suspended.memberId }))
  valueOf(await perform(deactivateMembership, asleep.scope, {}))
  const elsewhere = await aSpace()
  return {
    ...(Object.fromEntries(held) as Record<Role, string>),
    ...gone,
    visitor: null,
    'owner without a second factor': await signedIn(space, content.people.owner, ['email']),
    'owner of another space': await signedIn(elsewhere, await aMemberWith(elsewhere, 'owner')),
  }
}

/** Every page, and every form with a field that none of them knows: so nothing is done, whoever may. */
function everything(): readonly Asking[] {
  const shown = pathsTo(content).filter(({ name }) => !name.includes('?'))
  const headers = { origin: `http://${space.host}`, 'sec-fetch-site': 'same-origin' }
  return [
    ...shown.map(({ route, path }) => ({ line: `GET ${route.path}`, path, init: {} })),
    ...formsOf(content.people, 'own').map(({ action, path, fields }) => ({
      ...{ line: `POST ${action.path}`, path },
      init: { method: 'POST', headers, body: new URLSearchParams({ ...fields, 'no-field': '1' }) },
    })),
  ]
}

async function askedBy(viewer: Viewer, { path, init }: Asking): Promise<string> {
  const cookie = cookies[viewer]
  const headers = { ...init.headers, ...(cookie === null ? {} : { cookie }) }
  const response = await visit(space.host, path, { ...init, headers }, stillSetting({ hosts }))
  const body = new TextDecoder('latin1').decode(await response.arrayBuffer())
  return letterOf(response, body) ?? `?${response.status}`
}

function letterOf({ status, headers }: Response, body: string): Letter | null {
  const { problems } = wordsFor()
  const says = (code: keyof typeof problems) => body.includes(problems[code].title)
  if (status === 200 || (status === 422 && says('invalid-input'))) return 'o'
  if (status === 303 && headers.get('location')?.startsWith('/sign-in?path=') === true) return 's'
  if (status !== 403) return null
  if (says('login-over')) return 's'
  if (says('second-factor-needed')) return 'f'
  return says('not-allowed') ? '-' : null
}

/** The table as a reviewer reads it: who along the top, what down the side, a letter where they meet. */
function drawn(lines: readonly (readonly [line: string, letters: readonly string[]])[]): string {
  const wide = Math.max(...lines.map(([line]) => line.length))
  const heads = viewers.map((viewer, place) => `${' '.repeat(wide)} ${' │'.repeat(place)} ${viewer}`)
  const foot = `${' '.repeat(wide)} ${' │'.repeat(viewers.length)}`
  return [
    'Who may ask what of a space, as the application answers. tests/http/role-routes.test.ts asks and compares;',
    '`npx vitest run --project http tests/http/role-routes.test.ts -u` writes it anew, for somebody to read.',
    '',
    ...Object.entries(legend).map(([letter, said]) => `${letter}  ${said}`),
    '',
    ...heads,
    foot,
    ...lines.map(([line, letters]) => `${line.padEnd(wide)}  ${letters.join(' ')}`),
    '',
  ].join('\n')
}

it('every role is answered on every route and form as the reviewed table says', async () => {
  const asked = everything()
  const before = await rowsOf(space.id)
  const lines = []
  for (const asking of asked) {
    const letters = await Promise.all(viewers.map((viewer) => askedBy(viewer, asking)))
    lines.push([asking.line, letters] as const)
  }
  await expect(drawn(lines)).toMatchFileSnapshot('role-routes.txt')
  // Who was refused changed nothing, and neither did who was not.
  expect(await rowsOf(space.id)).toEqual(before)
}, 120_000)

it('the table has a line for whatever the application answers', () => {
  const known = [
    'GET /sign-in',
    'GET /sign-in/return',
    'POST /sign-out',
    'POST /unsubscribe',
    'GET *',
    'ALL *',
  ]
  const answered = apps.site.routes.map(({ method, path }) => `${method} ${path}`)
  const lines = everything().map(({ line }) => line)
  expect(new Set(lines).size).toBe(everyRoute.length + everyAction.length)
  expect(answered.filter((line) => known.includes(line.replace('/*', '*')))).toHaveLength(known.length)
  expect(answered).toHaveLength(lines.length + known.length)
})
