import { reasonCodes, tableRefusalCodes } from '@serai/members'
import { wordsFor } from '@serai/web/words'
import { handle } from '@serai/workers/edge/handle.ts'
import { platformApp } from '@serai/workers/edge/platform-app.ts'
import { siteApp } from '@serai/workers/edge/site-app.ts'
import { answerExport, importActions, importRoutes } from '@serai/workers/admin/import-routes.tsx'
import { realChance } from '@serai/workers/platform/open-scope.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { aListingSpace, listFile, somebodyOf, stateOf, takeAll } from '../support/member-list.ts'
import { aMemberWith, type TestMember } from '../support/people.ts'
import { noon, stillSetting } from '../support/setting.ts'
import { signedIn } from '../support/sign-in.ts'
import type { TestSpace } from '../support/space.ts'

const apps = { site: siteApp(importRoutes, importActions), platform: platformApp([]) }

let space: TestSpace
let admin: TestMember
let cookie: string

beforeAll(async () => {
  space = await aListingSpace()
  admin = await aMemberWith(space, 'admin')
  cookie = await signedIn(space, admin)
})

async function ask(path: string, body?: FormData | URLSearchParams) {
  const headers = { cookie, ...(body === undefined ? {} : { 'sec-fetch-site': 'same-origin' }) }
  const origin = { origin: `http://${space.host}` }
  const request = new Request(`http://${space.host}${path}`, {
    redirect: 'manual',
    headers: body === undefined ? headers : { ...headers, ...origin },
    ...(body === undefined ? {} : { method: 'POST', body }),
  })
  const answer = await handle(request, stillSetting({ chance: { ...realChance(), now: noon } }), apps)
  const html = await answer.text()
  return { status: answer.status, location: answer.headers.get('location') ?? '', html }
}

function upload(bytes: Uint8Array, fileName = 'list.csv') {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(bytes)], fileName))
  return ask('/admin/import', form)
}

const fields = (all: Readonly<Record<string, string>> = {}) => new URLSearchParams(all)

/** The words of a page, without its marks. */
const textOf = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

/** What the form of a page says that each column holds, as a browser would send it. */
function columnsOf(html: string): Readonly<Record<string, string>> {
  const selects = [...html.matchAll(/<select[^>]*name="(column-\d+)"[^>]*>(.*?)<\/select>/gs)]
  return Object.fromEntries(
    selects.map(([, name = '', options = '']) => {
      const chosen = /<option value="([^"]*)"[^>]* selected/.exec(options)
      return [name, chosen?.[1] ?? '']
    }),
  )
}

describe('a list that is brought in', () => {
  it('is not shown as looked at when the form that asks for it is refused', async () => {
    const { location: page } = await upload(listFile([somebodyOf(40)]))
    const columns = columnsOf((await ask(page)).html)
    for (const extra of [{ role: 'owner' }, { 'count.added': '3' }]) {
      const refused = await ask(`${page}/preview`, fields({ ...columns, ...extra }))
      expect(refused.status).toBe(422)
      expect(refused.html).not.toContain('id="preview"')
    }
    expect((await ask(`${page}/preview`, fields(columns))).html).toContain('id="preview"')
  })

  it('is read, mapped, looked at, run and taken back', async () => {
    const before = await stateOf(space.scope)
    const bad = { ...somebodyOf(3), country: 'Atlantis', year: 'x' }
    const uploaded = await upload(listFile([somebodyOf(1), somebodyOf(2), bad]), '<b>list</b>.csv')
    expect(uploaded.status).toBe(303)
    const page = uploaded.location
    expect(page).toMatch(/^\/admin\/import\/[0-9a-z]{26}$/)
    expect((await ask(page)).html).toContain('value="field:city" selected=""')

    const previewed = await ask(`${page}/preview`, fields(columnsOf((await ask(page)).html)))
    expect(previewed.status).toBe(200)
    expect(textOf(previewed.html)).toContain('New entries 2 Entries changed 0 Nothing to change 0 Refused 1')
    expect(textOf(previewed.html)).toContain('4 Country is not a country that is known here.')
    expect(await stateOf(space.scope)).toBe(before)

    const columns = Object.fromEntries(
      ['email', 'name'].concat(Array(23).fill('')).map((target, place) => [`column-${place}`, target]),
    )
    const other = await ask(`${page}/preview`, fields(columns))
    expect(textOf(other.html)).toContain('New entries 3 Entries changed 0 Nothing to change 0 Refused 0')
    expect(columnsOf((await ask(page)).html)).toMatchObject(columns)
    expect((await ask(`${page}/run`, fields())).location).toBe(`${page}?done=running`)
    const running = await ask(page)
    expect(running.html).toContain(`<meta http-equiv="refresh" content="5; url=${page}"/>`)
    expect(textOf(running.html)).toContain('0 of 3 rows are through')
    await takeAll(space.scope)

    const done = await ask(page)
    expect(done.html).not.toContain('http-equiv="refresh"')
    expect(textOf(done.html)).toContain('New entries 3 Entries changed 0 Nothing to change 0 Refused 0')
    const unconfirmed = await ask(`${page}/undo`, fields())
    expect([unconfirmed.status, (await ask(page)).html.includes('/undo"')]).toEqual([422, true])
    expect((await ask(`${page}/undo`, fields({ confirm: 'on' }))).location).toBe(`${page}?done=undone`)
    expect(await stateOf(space.scope)).toBe(before)
    expect((await ask('/admin/import')).html).toContain('b list b .csv')
  })

  it.each([
    ['a workbook', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'is not a CSV file'],
    ['nothing', new Uint8Array(), 'holds no row'],
    ['a header alone', new TextEncoder().encode('name,email\n'), 'holds no row'],
  ])('that is %s is refused with the reason', async (_, bytes, reason) => {
    const { status, html } = await upload(bytes)
    expect(status).toBe(422)
    expect(textOf(html)).toContain(`CSV file ${reason}`)
  })

  it('may not be mapped twice to the same, nor to what there is not', async () => {
    const { location } = await upload(new TextEncoder().encode('a,b\nx,y'))
    for (const second of ['name', 'field:nothing', '__proto__']) {
      const { status } = await ask(`${location}/preview`, fields({ 'column-0': 'name', 'column-1': second }))
      expect([second, status]).toEqual([second, 422])
    }
    expect((await ask(`${location}/preview`, fields({ 'column-0': 'name', other: 'x' }))).status).toBe(422)
  })
})

describe('what a list is refused for', () => {
  it('has words, whatever it is', () => {
    const { reasons, refusals } = wordsFor().importing
    expect(Object.keys(reasons).sort()).toEqual([...reasonCodes].sort())
    expect(Object.keys(refusals).sort()).toEqual(['unreadable-file', ...tableRefusalCodes].sort())
  })
})

describe('the list that is taken out', () => {
  it('is a file that nobody keeps', async () => {
    const answer = await answerExport(admin.scope)
    if (!(answer instanceof Response)) throw new Error('The export was refused.')
    const { headers } = answer
    expect(headers.get('content-disposition')).toBe('attachment; filename="members.csv"')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(await answer.text()).toContain(admin.email)
  })
})
