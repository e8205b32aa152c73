import { env } from 'cloudflare:workers'
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

async function ask(path: string, body?: FormData | URLSearchParams, now = noon) {
  const headers = { cookie, ...(body === undefined ? {} : { 'sec-fetch-site': 'same-origin' }) }
  const origin = { origin: `http://${space.host}` }
  const request = new Request(`http://${space.host}${path}`, {
    redirect: 'manual',
    headers: body === undefined ? headers : { ...headers, ...origin },
    ...(body === undefined ? {} : { method: 'POST', body }),
  })
  const answer = await handle(request, stillSetting({ chance: { ...realChance(), now } }), apps)
  const html = await answer.text()
  return { status: answer.status, location: answer.headers.get('location') ?? '', html }
}

function upload(bytes: Uint8Array, fileName = 'list.csv') {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(bytes)], fileName))
  return ask('/admin/import', form)
}

const fields = (all: Readonly<Record<string, string>> = {}) => new URLSearchParams(all)

/** What is kept of the refused rows of an import, but for what is empty. */
async function cellsOf(page: string): Promise<readonly (readonly string[])[]> {
  const { results } = await env.DB.prepare(
    "select cells from import_rows where space_id = ? and import_id = ? and outcome = 'refused'",
  )
    .bind(space.id, page.split('/').at(-1)?.toUpperCase() ?? '')
    .all<{ cells: string }>()
  const kept = results.map(({ cells }) => (JSON.parse(cells) as string[]).filter((cell) => cell !== ''))
  return kept.filter((cells) => cells.length > 0)
}

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

/** Looks at what a list would do, and runs it with the columns that its page then shows. */
async function runShown(page: string) {
  const columns = columnsOf((await ask(page)).html)
  await ask(`${page}/preview`, fields(columns))
  return ask(`${page}/run`, fields(columns))
}

describe('a list that is brought in', () => {
  it('runs with the columns that its page shows, and only once these were looked at', async () => {
    const { location: page } = await upload(listFile([somebodyOf(20)]))
    const guessed = columnsOf((await ask(page)).html)
    const unseen = await ask(`${page}/run`, fields(guessed))
    expect([unseen.status, textOf(unseen.html)]).toEqual([200, expect.stringContaining('Nothing ran.')])
    const title = Object.keys(guessed).find((name) => guessed[name] === 'title') ?? ''
    const changed = { ...guessed, [title]: '' }
    const other = await ask(`${page}/run`, fields(changed))
    expect([other.status, textOf(other.html)]).toEqual([200, expect.stringContaining('Nothing ran.')])
    expect(textOf(other.html)).toContain('New entries 1')
    expect(columnsOf(other.html)).toMatchObject(changed)
    expect(textOf((await ask(page)).html)).toContain('Not run yet')
    // Both buttons send the same form.
    expect(other.html).toMatch(
      new RegExp(`<form[^>]*action="${page}/preview"(?:(?!</form>).)*formaction="${page}/run"`, 's'),
    )
    expect((await ask(`${page}/run`, fields(changed))).location).toBe(`${page}?done=running`)
    await takeAll(space.scope)
    const csv = await stateOf(space.scope)
    expect(csv).toContain('person-20@example.org')
    expect(csv).not.toContain('Fellow no. 20')
  })

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
    expect(textOf(previewed.html)).toContain(
      '4 Person 3 Surname person-3@example.org Country is not a country that is known here.',
    )
    expect(await stateOf(space.scope)).toBe(before)

    const columns = Object.fromEntries(
      ['email', 'name'].concat(Array(23).fill('')).map((target, place) => [`column-${place}`, target]),
    )
    const other = await ask(`${page}/preview`, fields(columns))
    expect(textOf(other.html)).toContain('New entries 3 Entries changed 0 Nothing to change 0 Refused 0')
    expect(columnsOf((await ask(page)).html)).toMatchObject(columns)
    expect((await ask(`${page}/run`, fields(columns))).location).toBe(`${page}?done=running`)
    const running = await ask(`${page}?done=running`)
    expect(textOf(running.html)).toContain('It is under way.')
    expect(running.html).toContain(`<meta http-equiv="refresh" content="5; url=${page}"/>`)
    expect(textOf(running.html)).toContain('0 of 3 rows are through')
    await takeAll(space.scope)

    // What said that it is under way says so no longer.
    const done = await ask(`${page}?done=running`)
    expect(textOf(done.html)).not.toContain('It is under way.')
    expect(textOf(done.html)).toContain('Ended 2 March 2026, 12:00 UTC.')
    expect(done.html).not.toContain('http-equiv="refresh"')
    expect(textOf(done.html)).toContain('New entries 3 Entries changed 0 Nothing to change 0 Refused 0')
    const unconfirmed = await ask(`${page}/undo`, fields())
    expect([unconfirmed.status, (await ask(page)).html.includes('/undo"')]).toEqual([422, true])
    expect(textOf(unconfirmed.html)).toContain('3 entries that it added go')
    expect(textOf(unconfirmed.html)).toContain('Tick the box to go on.')
    expect((await ask(`${page}/undo`, fields({ confirm: 'on' }))).location).toBe(`${page}?done=undone`)
    expect(await stateOf(space.scope)).toBe(before)
    expect((await ask('/admin/import')).html).toContain('b list b .csv')
  })

  it('names those of its rows that were refused, and forgets their names when it is taken back', async () => {
    const bad = { ...somebodyOf(7), name: '', familyName: 'Bad\u202eone', email: 'no@address@here' }
    const { location: page } = await upload(listFile([somebodyOf(6), bad]))
    const columns = columnsOf((await ask(page)).html)
    const said = '3 Bad one no@address@here E-mail is not an e-mail address.'
    expect(textOf((await ask(`${page}/preview`, fields(columns))).html)).toContain(said)
    await ask(`${page}/run`, fields(columns))
    await takeAll(space.scope)
    expect(textOf((await ask(page)).html)).toContain(said)
    // Of what else the row held nothing is kept.
    expect(await cellsOf(page)).toEqual([['no@address@here', 'Bad\u202eone', 'Имя 7']])
    await ask(`${page}/undo`, fields({ confirm: 'on' }))
    expect(await cellsOf(page)).toEqual([])
  })

  it('shows what its columns hold, who would be new, and whom the rows name that cannot be read', async () => {
    const header = ['Имя', 'email', 'About']
    const rows = [
      { email: 'a@example.org' },
      { Имя: '<b>Ann</b>', About: 'x'.repeat(80) },
      'Short Row,s@example.org',
    ]
    const { location: page } = await upload(listFile(rows, header))
    const shown = await ask(page)
    expect(shown.html).toContain('For example: &lt;b&gt;Ann&lt;/b&gt;')
    expect(shown.html).toContain(`For example: ${'x'.repeat(59)}…`)
    expect(textOf(shown.html)).toContain('Rows that would stay out')
    expect(shown.html).not.toContain('<h2 id="remove">')
    const columns = columnsOf(shown.html)
    expect(columns['column-0']).toBe('name')
    const previewed = await ask(`${page}/preview`, fields(columns))
    expect(textOf(previewed.html)).toContain('every member sees them there. &lt;b&gt;Ann&lt;/b&gt;')
    expect(textOf(previewed.html)).toContain(
      '4 Short Row s@example.org The row has fewer cells than the header.',
    )
    await ask(`${page}/run`, fields(columns))
    await takeAll(space.scope)
    expect(textOf((await ask(page)).html)).toContain('4 Short Row s@example.org The row')
    expect(await cellsOf(page)).toContainEqual(['Short Row', 's@example.org'])
  })

  it('is removed while nobody ran it, mapped or not, and not after', async () => {
    const { location: page } = await upload(listFile([somebodyOf(8)]), 'mistake.csv')
    await ask(`${page}/preview`, fields(columnsOf((await ask(page)).html)))
    const unconfirmed = await ask(`${page}/remove`, fields())
    expect(unconfirmed.status).toBe(422)
    expect(textOf(unconfirmed.html)).toContain('Yes, remove mistake.csv')
    expect((await ask(`${page}/remove`, fields({ confirm: 'on' }))).location).toBe(
      '/admin/import?done=removed',
    )
    expect((await ask(page)).status).toBe(404)
    const list = await ask('/admin/import?done=removed')
    expect(textOf(list.html)).toContain('Removed. Nothing of the list is kept.')
    expect(list.html).not.toContain('mistake.csv')
    const { location: other } = await upload(listFile([somebodyOf(9)]))
    await runShown(other)
    expect((await ask(`${other}/remove`, fields({ confirm: 'on' }))).status).toBe(409)
    await takeAll(space.scope)
    expect((await ask(other)).html).not.toContain('/remove"')
  })

  it('that has not moved for long is waited for no more', async () => {
    const { location: page } = await upload(listFile([somebodyOf(10)]))
    await runShown(page)
    const later = await ask(page, undefined, new Date(noon.getTime() + 11 * 60_000))
    expect(later.html).not.toContain('http-equiv="refresh"')
    expect(textOf(later.html)).toContain('none was for some minutes')
    expect(later.html).toContain(`${page}/undo"`)
    await takeAll(space.scope)
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
