import { env } from 'cloudflare:workers'
import { adminActions, adminRoutes } from '@serai/workers/admin/admin-routes.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { unscopedTables } from '../isolation/unscoped-tables.ts'
import { adminForms, adminPaths, aSpaceToRun, type SpaceToRun } from '../support/admin-examples.ts'
import { answerOf } from '../support/answer-of.ts'
import { countingD1 } from '../support/counting-d1.ts'
import { aMemberWith } from '../support/people.ts'
import { rowsOf, spaceTableNames } from '../support/rows-of.ts'
import { stillSetting, visit } from '../support/setting.ts'
import { browserOf, browserOfMember, signedIn, type Browser } from '../support/sign-in.ts'

let its: SpaceToRun
let foreign: SpaceToRun
let browsers: { readonly admin: Browser; readonly member: Browser; readonly visitor: Browser }

beforeAll(async () => {
  its = await aSpaceToRun()
  foreign = await aSpaceToRun()
  browsers = {
    admin: await browserOfMember(its.space, its.admin),
    member: await browserOfMember(its.space, its.content.member),
    visitor: browserOf(its.space, null),
  }
})

function held(): Promise<unknown> {
  return rowsOf(its.space.id)
}

describe('the pages of those who run a space', () => {
  it('are there for an administrator', async () => {
    const paths = adminPaths(its)
    expect(paths.length).toBe(adminRoutes.length)
    for (const path of paths) expect([path, (await browsers.admin.get(path)).status]).toEqual([path, 200])
  })

  it('are not a plain member’s', async () => {
    for (const path of adminPaths(its)) {
      const { status, html } = await browsers.member.get(path)
      expect([path, status, html.includes('admin-rail')]).toEqual([path, 403, false])
    }
  })

  it('ask a visitor to sign in, and to come back', async () => {
    for (const path of adminPaths(its)) {
      const { status, location } = await browsers.visitor.get(path)
      expect([status, location]).toEqual([303, `/sign-in?path=${encodeURIComponent(path)}`])
    }
  })

  it('want a second factor of whoever has their right', async () => {
    const weak = await browserOfMember(its.space, its.admin, ['email'])
    for (const path of adminPaths(its)) {
      const { status, html } = await weak.get(path)
      expect([path, status, html.includes('One more step is needed')]).toEqual([path, 403, true])
    }
  })

  it('cost one round trip each', async () => {
    const cookie = await signedIn(its.space, its.admin)
    for (const path of adminPaths(its)) {
      const { database, asked } = countingD1(env.DB)
      const setting = stillSetting({ env: { ...env, DB: database } })
      await visit(its.space.host, path, { headers: { cookie } }, setting)
      const trips = asked.trips.filter(({ statements }) => !statements[0]?.sql.includes('"space_hosts"'))
      expect([path, trips.length]).toEqual([path, 1])
    }
  })

  it('name the space for each table that they read', async () => {
    const cookie = await signedIn(its.space, its.admin)
    const { database, asked } = countingD1(env.DB)
    const setting = stillSetting({ env: { ...env, DB: database } })
    const wide = ['/admin/members?q=own', '/admin/members?role=owner&status=active']
    for (const path of [...adminPaths(its), ...wide])
      await visit(its.space.host, path, { headers: { cookie } }, setting)
    const statements = asked.trips.flatMap((trip) => trip.statements)
    const own = statements.filter(({ sql }) => !sql.includes('"space_hosts"'))
    expect(own.length).toBeGreaterThan(adminRoutes.length)
    for (const { sql, params } of own) {
      expect([sql, unscopedTables(sql, spaceTableNames)]).toEqual([sql, []])
      expect(params).toContain(its.space.id)
    }
  })

  it('are kept nowhere and found by no search engine', async () => {
    const cookie = await signedIn(its.space, its.admin)
    for (const path of adminPaths(its)) {
      const { headers } = await visit(its.space.host, path, { headers: { cookie } })
      expect([headers.get('cache-control'), headers.get('x-robots-tag')]).toEqual(['no-store', 'noindex'])
    }
  })

  it('answer for a member of another space as for one who never was', async () => {
    const headers = { cookie: await signedIn(its.space, its.admin) }
    const of = (id: string) => answerOf(its.space.host, `/admin/members/${id.toLowerCase()}`, { headers })
    const never = await of('0'.repeat(26))
    expect(never.status).toBe(404)
    expect(await of(foreign.content.member.memberId)).toEqual(never)
  })

  it('are offered at the head of every page to whoever has one of them', async () => {
    const isOffered = async (browser: Browser) =>
      (await browser.get('/')).html.includes('<a href="/admin">Run this space</a>')
    const moderator = await browserOfMember(its.space, await aMemberWith(its.space, 'moderator'))
    const editor = await browserOfMember(its.space, await aMemberWith(its.space, 'editor'))
    expect(await isOffered(browsers.admin)).toBe(true)
    expect(await isOffered(moderator)).toBe(true)
    expect(await isOffered(editor)).toBe(false)
    expect(await isOffered(browsers.member)).toBe(false)
    expect(await isOffered(browsers.visitor)).toBe(false)
  })

  it('are for a moderator what a moderator may do', async () => {
    const moderator = await browserOfMember(its.space, await aMemberWith(its.space, 'moderator'))
    const open = await Promise.all(
      adminPaths(its).map(async (path) => ((await moderator.get(path)).status === 200 ? [path] : [])),
    )
    expect(open.flat()).toEqual(['/admin', '/admin/applications'])
    const { html } = await moderator.get('/admin')
    const rail = /<nav class="admin-rail".*?<\/nav>/s.exec(html)?.[0] ?? ''
    expect([...rail.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
      '/admin',
      '/admin/applications',
    ])
    expect(html).not.toContain('Invitations without an answer')
  })
})

describe('the forms of those who run a space', () => {
  it('do nothing for a plain member', async () => {
    const before = await held()
    for (const { path, fields } of adminForms(its))
      expect([path, (await browsers.member.send(path, fields)).status]).toEqual([path, 403])
    expect(adminForms(its).length).toBe(adminActions.length)
    expect(await held()).toEqual(before)
  })

  it('do nothing for a visitor', async () => {
    const before = await held()
    for (const { path, fields } of adminForms(its))
      expect([path, (await browsers.visitor.send(path, fields)).status]).toEqual([path, 403])
    expect(await held()).toEqual(before)
  })

  it('do nothing from another host, not even the neighbour’s', async () => {
    const before = await held()
    for (const { path, fields } of adminForms(its)) {
      const sent = await browsers.admin.send(path, fields, `http://${foreign.space.host}`)
      expect([path, sent.status]).toEqual([path, 403])
    }
    expect(await held()).toEqual(before)
  })

  it('do nothing for an administrator of another space', async () => {
    const before = await held()
    const cookie = await signedIn(foreign.space, foreign.admin)
    for (const { path, fields } of adminForms(its))
      expect([path, (await browserOf(its.space, cookie).send(path, fields)).status]).toEqual([path, 403])
    expect(await held()).toEqual(before)
  })
})
