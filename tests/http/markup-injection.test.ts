import type { AnyMail, MailTemplate } from '@serai/mail'
import { mailOf } from '@serai/web/mail'
import { realChance } from '@serai/workers/platform/open-scope.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { aBrowser, somebody, type AccountBrowser } from '../support/account-browser.ts'
import { formsOf } from '../support/form-examples.ts'
import { spaceOf, type HostileSpace } from '../support/hostile-space.ts'
import { everyHostileText, hostileTexts } from '../support/hostile-texts.ts'
import { haveKeys } from '../support/keys.ts'
import { nodesOf, type Nodes } from '../support/nodes-of.ts'
import { noon, stillSetting, visit } from '../support/setting.ts'

let hostile: HostileSpace
/** The same space, but that every text in it is plain. */
let plain: HostileSpace

const hostileOf = (n: number) => everyHostileText[n % everyHostileText.length] ?? ''
const plainOf = (n: number) => `Plain words ${n}`

/** Every element that our pages have, with the names of its attributes, where all texts are plain. */
const ours = new Set<string>()

beforeAll(async () => {
  await haveKeys()
  hostile = await spaceOf(everyHostileText)
  plain = await spaceOf(Array.from({ length: 12 }, (_, n) => plainOf(n)))
  for (const path of plain.lists) (await wholeList(plain, path)).forEach(knowAsOurs)
  for (const path of plain.pages) knowAsOurs(await ask(plain, path))
}, 120_000)

type Page = Nodes & { readonly status: number; readonly policy: string; readonly html: string }

async function pageOf(answer: Response): Promise<Page> {
  const html = await answer.text()
  const policy = answer.headers.get('content-security-policy') ?? ''
  return { ...(await nodesOf(html)), html, policy, status: answer.status }
}

/** Asks for a page as the owner, or sends a form of it. */
async function ask(
  { space, cookie }: HostileSpace,
  path: string,
  fields?: Readonly<Record<string, string>>,
): Promise<Page> {
  const own = { cookie, origin: `http://${space.host}`, 'sec-fetch-site': 'same-origin' }
  const sent = fields === undefined ? {} : { method: 'POST', body: new URLSearchParams(fields) }
  const setting = stillSetting({ chance: { now: noon, random: realChance().random } })
  return pageOf(await visit(space.host, path, { ...sent, headers: own }, setting))
}

/** A list with its further pages, as one. */
async function wholeList(its: HostileSpace, path: string): Promise<readonly Page[]> {
  const pages = [await ask(its, path)]
  for (let turn = 0; turn < 40; turn++) {
    const next = /<a class="pager-older" href="([^"]+)"/.exec(pages.at(-1)?.html ?? '')?.[1]
    if (next === undefined) return pages
    pages.push(await ask(its, next.replaceAll('&amp;', '&')))
  }
  throw new Error(`${path} has no end.`)
}

const elementsOf = (pages: readonly Nodes[]) => pages.flatMap(({ elements }) => elements).sort()
const textsIn = (pages: readonly Nodes[]) =>
  everyHostileText.filter((text) => pages.some((page) => page.text.includes(text)))

/** What the policy of a page lets run: files of its own host, and nothing that stands in the page. */
function expectPolicy(page: Page, path: string): void {
  const rules = new Map(page.policy.split('; ').map((rule) => [rule.split(' ')[0], rule] as const))
  expect([path, rules.get('default-src'), rules.get('script-src'), rules.get('style-src')]).toEqual([
    path,
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
  ])
  expect([path, rules.get('base-uri'), page.policy.includes('unsafe')]).toEqual([
    path,
    "base-uri 'none'",
    false,
  ])
}

function knowAsOurs({ elements }: Nodes): void {
  for (const element of elements) ours.add(element)
}

/** Nothing in the page is more than text: it has no element that plain words do not make, and may run nothing. */
function expectText(path: string, page: Page, status = 200): void {
  expect([path, page.status]).toEqual([path, status])
  expect([path, page.faults]).toEqual([path, []])
  expect([path, page.elements.filter((element) => !ours.has(element))]).toEqual([path, []])
  expectPolicy(page, path)
}

describe('T19: what looks like markup', () => {
  it('is of many sorts, and would be markup if it were let', async () => {
    expect(Object.keys(hostileTexts).length).toBeGreaterThanOrEqual(10)
    expect(new Set(everyHostileText).size).toBe(everyHostileText.length)
    expect(everyHostileText.length).toBeGreaterThanOrEqual(60)
    const live: string[] = []
    for (const text of everyHostileText) {
      for (const html of [
        `<p>${text}</p>`,
        `<p title="${text}">`,
        `<p title='${text}'>`,
        `<a href="${text}">`,
      ]) {
        if ((await nodesOf(html)).faults.length > 0) live.push(text)
      }
    }
    const dead = everyHostileText.filter((text) => !live.includes(text))
    // These are markup for who decodes them once more, who runs them as a template, or in a page that is changed after.
    expect(
      dead.filter((text) => !/^(?:&|%3C|\uff1c|\\u|\{\{|\$\{|`|x on|<noembed|<svg><\/p>)/.test(text)),
    ).toEqual([])
  })

  it('is text on every list of a space, whoever wrote it', async () => {
    const seldom: string[] = []
    for (const path of hostile.lists) {
      const pages = await wholeList(hostile, path)
      for (const page of pages) expectText(path, page)
      if (textsIn(pages).length < 12) seldom.push(path)
    }
    // What waits is counted there, and not told.
    expect(seldom).toEqual(['/admin'])
  }, 120_000)

  it('is text on the page of each entry, cohort, field and list of people', async () => {
    const seen = new Set<string>()
    expect(hostile.pages.length).toBeGreaterThan(4 * everyHostileText.length)
    for (const path of hostile.pages) {
      const page = await ask(hostile, path)
      expectText(path, page)
      for (const text of textsIn([page])) seen.add(text)
    }
    expect([...seen].sort()).toEqual([...everyHostileText].sort())
  }, 120_000)

  it('is text where a form is shown again, in each of its fields', async () => {
    let turn = 0
    const forms = formsOf(plain.people, 'own')
    const shown: string[] = []
    const statuses = new Set<number>()
    for (const [place, { path, fields, action }] of formsOf(hostile.people, 'own').entries()) {
      for (const name of Object.keys(fields)) {
        turn += 1
        const same = { ...forms[place]?.fields, [name]: plainOf(turn) }
        knowAsOurs(await ask(plain, forms[place]?.path ?? '', same))
        const page = await ask(hostile, path, { ...fields, [name]: hostileOf(turn) })
        expectText(`${action.path} ${name}`, page, page.status)
        statuses.add(page.status)
        if (page.text.includes(hostileOf(turn))) shown.push(`${action.path} ${name}`)
      }
    }
    // Each form is done, or refused with its own page: none is lost on the way, or a mistake of ours.
    expect([...statuses].filter((status) => ![303, 409, 422].includes(status))).toEqual([])
    expect(shown.length).toBeGreaterThan(40)
  }, 120_000)

  it('is text in one’s own entry and in the look at a list, whatever is refused of it', async () => {
    const entry = (its: HostileSpace, text: string) =>
      ask(its, '/me/profile', {
        ...{ name: text, nativeName: text, handle: `${text}!`, listedFor: 'members' },
        ...{ [`value-${its.people.field}`]: text, [`audience-${its.people.field}`]: 'members' },
      })
    const ofLists = (its: HostileSpace) => its.pages.filter((path) => path.startsWith('/admin/import/'))
    const look = (its: HostileSpace, n: number) =>
      ask(its, `${ofLists(its)[n] ?? ''}/preview`, {
        'column-0': 'name',
        'column-1': 'email',
        'column-2': '',
      })
    for (const page of [await entry(plain, plainOf(0)), await look(plain, 0)]) knowAsOurs(page)
    for (const [n, text] of everyHostileText.entries()) {
      const [own, looked] = [await entry(hostile, text), await look(hostile, n)]
      expectText(`/me/profile ${text}`, own, 422)
      expectText(`preview ${text}`, looked)
      expect([text, own.text.includes(text), looked.text.includes(text)]).toEqual([text, true, true])
    }
  }, 120_000)

  it('is text at the door: signing in, asking to join', async () => {
    const applicant = await somebody()
    const asking = async (its: HostileSpace, text: string) => {
      const asked = { name: text, nativeName: text, country: 'nowhere', affiliation: text, reason: text }
      return [
        await pageOf(await aBrowser().post('/sign-in', { email: text, to: its.space.host })),
        await pageOf(await (applicant as AccountBrowser).post('/join', { ...asked, to: its.space.host })),
      ]
    }
    for (const page of await asking(plain, plainOf(0))) knowAsOurs(page)
    for (const text of everyHostileText) {
      const pages = await asking(hostile, text)
      for (const page of pages) expectText(`the door ${text}`, page, 422)
      expect([text, pages.filter((page) => page.text.includes(text)).length]).toEqual([text, 2])
    }
  }, 120_000)

  it('is text in every mail', async () => {
    const at = '2026-03-02T12:00:00Z'
    const link = 'https://institute.example/me'
    const mails = (
      text: string,
    ): { readonly [T in MailTemplate]: Extract<AnyMail, { template: T }>['data'] } => ({
      'sign-in-code': { code: 'ABCD-EFGH', link, spaceName: text, minutes: 10 },
      invitation: { spaceName: text, link, inviterName: text, note: text, days: 7 },
      'application-received': { spaceName: text, link, name: text },
      'application-answered': { spaceName: text, link, isApproved: true, answer: text },
      'new-device': { spaceName: text, device: text, place: text, at, link },
      'login-ended': { spaceName: text, at, link },
      'factor-added': { kind: 'passkey', at, link },
      'factor-removed': { kind: 'totp', at, link },
      'roles-changed': { spaceName: text, roles: ['editor'], link },
    })
    const written = (text: string) =>
      Object.entries(mails(text)).map(([template, data]) =>
        mailOf(template as MailTemplate, data as never, 'en'),
      )
    const same = await Promise.all(written('Plain words').map(({ html }) => nodesOf(html, true)))
    for (const text of everyHostileText) {
      const found = await Promise.all(written(text).map(({ html }) => nodesOf(html, true)))
      expect([text, found.flatMap(({ faults }) => faults)]).toEqual([text, []])
      expect([text, ...elementsOf(found)]).toEqual([text, ...elementsOf(same)])
      expect([text, found.filter((mail) => mail.text.includes(text)).length]).toEqual([text, 7])
      for (const { subject } of written(text)) expect(subject).not.toMatch(/[\r\n]/)
    }
  }, 120_000)
})
