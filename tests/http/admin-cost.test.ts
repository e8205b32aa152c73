import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { adminPaths, aSpaceToRun, type SpaceToRun } from '../support/admin-examples.ts'
import { countingD1 } from '../support/counting-d1.ts'
import { stillSetting, visit } from '../support/setting.ts'
import { signedIn } from '../support/sign-in.ts'

const many = 4_000
const at = '2026-02-02T12:00:00Z'

let its: SpaceToRun
let before: ReadonlyMap<string, number>
let after: ReadonlyMap<string, number>

beforeAll(async () => {
  its = await aSpaceToRun()
  const { content } = its
  const paths = [
    ...adminPaths(its),
    ...['/admin/members?q=person', '/admin/members?role=owner', '/admin/members?status=left&role=owner'],
    `/admin/members?after=${content.member.profileId}`,
    `/admin/invitations?after=${content.invitation}`,
    `/admin/applications?after=${content.application}`,
    `/admin/cohorts?after=${content.cohort}`,
    `/admin/cohorts/own-cohort?after=${content.member.profileId}`,
    `/admin/log?before=${content.member.profileId}`,
  ]
  before = await costsOf(paths)
  await addMuch(its)
  after = await costsOf(paths)
}, 120_000)

/** How many rows each page reads. */
async function costsOf(paths: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const cookie = await signedIn(its.space, its.admin)
  const costs = new Map<string, number>()
  for (const path of paths) {
    const { database, asked } = countingD1(env.DB)
    const setting = stillSetting({ env: { ...env, DB: database } })
    const { status } = await visit(its.space.host, path, { headers: { cookie } }, setting)
    expect([path, status]).toEqual([path, 200])
    const statements = asked.trips.flatMap((trip) => trip.statements)
    costs.set(
      path,
      statements.reduce((sum, { rowsRead }) => sum + rowsRead, 0),
    )
  }
  return costs
}

/** Thousands of everything that a list of these pages could walk through to find what it shows. */
async function addMuch({ space: { scope, id } }: SpaceToRun): Promise<void> {
  const { db } = scope
  const each = <T>(make: (n: number) => T) => Array.from({ length: many }, (_, n) => make(n))
  const profiles = each((n) => {
    const names = { name: `Person ${n}`, nativeName: '', sortName: `person ${n}`, handle: `person-${n}` }
    const rest = { createdAt: at, updatedAt: at, listedFor: 'me', source: 'staff', isSample: false } as const
    return { id: scope.newId('profile'), ...names, ...rest }
  })
  const words = profiles.map((profile) => {
    const word = { audience: 'nobody', facet: 'word', value: 'person', sortName: '' } as const
    return { ...word, profileId: profile.id }
  })
  const invitations = each((n) => {
    const said = { tokenHash: `${id} ${n}`, email: `p${n}@example.org`, roles: ['member' as const], note: '' }
    return { id: scope.newId('invitation'), ...said, createdAt: at, expiresAt: at, acceptedAt: at }
  })
  const applications = each((n) => {
    const who = { identityId: scope.newId('identity'), email: `p${n}@example.org`, name: 'x', nativeName: '' }
    const became = { state: n % 2 === 0 ? ('approved' as const) : ('declined' as const), answer: '' }
    const said = { ...who, ...became, affiliation: '', reason: '' }
    return { id: scope.newId('application'), ...said, createdAt: at, decidedAt: at }
  })
  const mails = each((n) => {
    const state = n % 2 === 0 ? ('dead' as const) : ('sent' as const)
    const rest = { template: 'invitation', toAddress: 'p@example.org', attempts: 6, failure: '' }
    return { id: scope.newId('mail'), ...rest, state, createdAt: at, expiresAt: at }
  })
  const deeds = each(() => {
    const deed = {
      actor: 'system',
      action: 'a.deed',
      subjectKind: 'space',
      subjectId: id,
      detail: {},
    } as const
    return { id: scope.newId('audit'), at, ...deed }
  })
  await db.commit([...db.insertRows('profiles', profiles), ...db.insertRows('directoryEntries', words)])
  await db.commit(db.insertRows('invitations', invitations))
  await db.commit(db.insertRows('applications', applications))
  await db.commit([...db.insertRows('mails', mails), ...db.insertRows('auditLines', deeds)])
}

describe('a page of those who run a space', () => {
  it('reads what it shows and a little besides, however much there is', () => {
    const narrowed = [...after].filter(([path]) => !/[?&](q|role|status)=/.test(path))
    expect(narrowed.length).toBeGreaterThan(15)
    for (const [path, rows] of narrowed)
      expect([path, rows <= (before.get(path) ?? 0) + 350], `${rows} rows`).toEqual([path, true])
  })

  it('looks through 2,000 entries at most to find some among all', () => {
    const narrowed = [...after].filter(([path]) => /[?&](q|role|status)=/.test(path))
    expect(narrowed).toHaveLength(3)
    // Of each entry: its word or its place by name, itself, its member, and what is shown of them.
    for (const [path, rows] of narrowed)
      expect([path, rows <= 6 * 2_000], `${rows} rows`).toEqual([path, true])
  })
})
