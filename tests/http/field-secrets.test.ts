import { env } from 'cloudflare:workers'
import { fieldAudiences, fieldKinds, type FieldAudience } from '@serai/kernel'
import { addProfile, previewImport } from '@serai/members'
import { perform } from '@serai/scope'
import { beforeAll, describe, expect, it } from 'vitest'
import { countsOf, imported, started } from '../support/member-list.ts'
import {
  answered,
  aSpaceWithSecrets,
  exported,
  redefined,
  say,
  secrets,
  type Looking,
  type SpaceWithSecrets,
} from '../support/secret-fields.ts'
import { valueOf } from '../support/value-of.ts'

/** Whoever looks, by the narrowest audience of a value that they count to. */
const viewers = {
  visitor: 'public',
  guest: 'public',
  member: 'members',
  fellow: 'cohort',
  editor: 'staff',
  admin: 'staff',
} as const

type Viewer = keyof typeof viewers

const names = Object.keys(viewers) as Viewer[]

/** True where a value for this audience is theirs to see: the wider it is, the more they are. */
function sees(viewer: Viewer, audience: FieldAudience): boolean {
  return fieldAudiences.indexOf(audience) >= fieldAudiences.indexOf(viewers[viewer])
}

let its: SpaceWithSecrets

beforeAll(async () => {
  its = await aSpaceWithSecrets()
})

/** All that could tell: the directory by filter and search, the page, the lists of staff, and what machines read. */
function paths(): readonly string[] {
  const { country, text, choice, link } = secrets
  const sought = ['somebody', text.first, text.second, choice.second]
  return [
    ...[
      '/members',
      '/members/subject',
      `/members?country=${country.first}`,
      `/members?country=${country.second}`,
    ],
    ...[`/members?sector=${text.first}`, `/members?sector=${text.second}&country=${country.second}`],
    ...sought.map((word) => `/members?q=${word}`),
    ...['/admin/members', `/admin/members?q=${text.second}`, '/admin/members?q=somebody'],
    `/admin/members/${its.subject.memberId.toLowerCase()}`,
    ...['/', `/search?q=${text.second}`, `/search?q=${link.first}`, '/feed.json', '/sitemap.xml'],
    ...['/me', '/me/data.json'],
  ]
}

async function everythingFor(viewer: Viewer) {
  const answers = await Promise.all(paths().map((path) => answered(its, viewer, path)))
  return { answers, list: await exported(its, viewer) }
}

const narrow = fieldAudiences.filter((audience) => names.some((viewer) => !sees(viewer, audience)))

describe.each(narrow)('T16, N2: what somebody says for “%s” alone', (audience) => {
  const lesser = names.filter((viewer) => !sees(viewer, audience))

  it('changes no byte and no row read of any answer to anybody else', async () => {
    await say(its, 'first', audience)
    const before = await Promise.all(lesser.map(everythingFor))
    for (const which of ['second', 'nothing'] as const) {
      await say(its, which, audience)
      for (const [place, viewer] of lesser.entries())
        expect([viewer, which, await everythingFor(viewer)]).toEqual([viewer, which, before[place]])
    }
  }, 60_000)
})

describe.each(fieldAudiences)('T16, N2: what somebody says for “%s”', (audience) => {
  const ofDirectory = names.filter((viewer) => sees(viewer, audience))
  const pages: readonly (readonly [Looking, string])[] = [
    ['subject', '/me/data.json'],
    ...ofDirectory.map((viewer) => [viewer, '/members/subject'] as const),
  ]

  it('is seen in every kind of field by those it is for, and in no list that is not', async () => {
    await say(its, 'first', audience)
    const before = await Promise.all(pages.map(([viewer, path]) => answered(its, viewer, path)))
    await say(its, 'second', audience)
    for (const [place, [viewer, path]] of pages.entries()) {
      const { body } = await answered(its, viewer, path)
      for (const kind of fieldKinds) {
        const { shown, second } = secrets[kind]
        const text = viewer === 'subject' ? `"value": "${second}"` : shown
        const seen = [before[place]?.body.includes(text), body.includes(text)]
        expect([viewer, kind, ...seen]).toEqual([viewer, kind, false, true])
      }
    }
    for (const viewer of ofDirectory) {
      const { body } = await answered(its, viewer, `/members?country=${secrets.country.second}`)
      expect([viewer, body.includes('Subject Somebody')]).toEqual([viewer, true])
    }
    const { status, body } = await exported(its, 'admin')
    const isIn = fieldKinds.map((kind) => body.includes(secrets[kind].second))
    expect([status, body.includes('Subject Somebody'), ...new Set(isIn)]).toEqual([
      200,
      true,
      audience !== 'me',
    ])
  }, 30_000)
})

/** What a list with one row would do: one of the subject's name, who is of that country. */
const previewed = async (country: string) => {
  const row = new TextEncoder().encode(
    `name,country,programme,year\nSubject Somebody,${country},fellows,2024`,
  )
  const { scope } = its.space
  return valueOf(await perform(previewImport, scope, { importId: await started(scope, row) }))
}

describe('T16, N2: somebody who is listed to members, and to everybody no more', () => {
  it('is to visitors as if they had never been: no page, no name, no choice, no count', async () => {
    // Somebody else is, so that visitors see a directory.
    valueOf(await perform(addProfile, its.space.scope, { name: 'Known Everywhere', listedFor: 'public' }))
    await say(its, 'nothing', 'members', 'members')
    const others = paths().filter((path) => path.startsWith('/members'))
    const byVisitors = async () => Promise.all(others.map(async (path) => answered(its, 'visitor', path)))
    const before = await byVisitors()
    await say(its, 'second', 'public', 'members')
    expect(await byVisitors()).toEqual(before)
    const { path: _, ...theirs } = await answered(its, 'visitor', '/members/subject')
    const { path: __, ...nobodys } = await answered(its, 'visitor', '/members/never-was')
    expect(theirs).toEqual(nobodys)
    expect(theirs.status).toBe(404)
  })
})

describe('T16, N2: those who take lists away and bring them in', () => {
  it('learn nothing of somebody whose whole entry is for nobody else', async () => {
    await say(its, 'first', 'public', 'me')
    const before = await exported(its, 'admin')
    await say(its, 'second', 'public', 'me')
    expect(await exported(its, 'admin')).toEqual(before)
    expect(before.body).toContain('Subject Somebody')
  })

  it('cannot try whose a hidden country is', async () => {
    await say(its, 'second', 'staff')
    const { second, first } = secrets.country
    expect(await previewed(second)).toMatchObject({ added: 0, same: 1 })
    expect(await previewed(first)).toMatchObject({ added: 1 })
    await say(its, 'second', 'me')
    expect(await previewed(second)).toEqual(await previewed(first))
  })
})

describe('T16, N2: those who define what members are asked', () => {
  /** What a field can be made into once it was answered: for staff to write, and for others to see. */
  const flips = [
    { isOwn: false, maxAudience: 'public', defaultAudience: 'public' },
    { isOwn: false, maxAudience: 'me', defaultAudience: 'me' },
  ] as const
  const asked = { isOwn: true, maxAudience: 'public', defaultAudience: 'members' } as const

  const lesser = ['member', 'editor', 'admin'] as const
  const byAll = () => Promise.all(lesser.map(everythingFor))

  it.each(flips)(
    'bring nothing hidden to light by %j',
    async (flip) => {
      const seen: unknown[] = []
      for (const which of ['first', 'second'] as const) {
        await redefined(its, asked)
        await say(its, which, 'me')
        await redefined(its, flip)
        seen.push(await byAll(), await previewed(secrets.country.second))
      }
      await redefined(its, asked)
      expect(seen.slice(2)).toEqual(seen.slice(0, 2))
    },
    60_000,
  )

  it('write over nothing hidden by a list', async () => {
    await say(its, 'second', 'me')
    await redefined(its, { ...asked, isOwn: false })
    const { email } = its.subject
    const rows = `email,country,sector\n${email},${secrets.country.first},${secrets.text.first}`
    const importId = await imported(its.space.scope, new TextEncoder().encode(rows))
    expect(await countsOf(its.space, importId)).toEqual({ same: 1 })
    const { body } = await answered(its, 'subject', '/me/data.json')
    await redefined(its, asked)
    for (const { second } of [secrets.country, secrets.text]) expect(body).toContain(`"value": "${second}"`)
  })

  it('leave in the audit log what they changed', async () => {
    await redefined(its, asked)
    await redefined(its, { isOwn: false, maxAudience: 'staff', defaultAudience: 'staff' })
    const line = await env.DB.prepare(
      "select detail from audit_lines where space_id = ? and action = 'members.define-field' order by rowid desc",
    )
      .bind(its.space.id)
      .first<{ detail: string }>()
    await redefined(its, asked)
    expect(JSON.parse(line?.detail ?? '')).toEqual({
      ...{ isOwn: 'true → false', maxAudience: 'public → staff', defaultAudience: 'members → staff' },
    })
  })
})
