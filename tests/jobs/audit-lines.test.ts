import { env } from 'cloudflare:workers'
import { auditLine, listLinesAbout, listNewestLines, sealAudit } from '@serai/audit'
import { placeOf, prepareReads, type Reader } from '@serai/db'
import { asId, type Id } from '@serai/kernel'
import { describe, expect, it } from 'vitest'
import { aMember } from '../support/member.ts'
import { noon } from '../support/setting.ts'
import { aSpace, operatorIn, type TestSpace } from '../support/space.ts'

const after = (minutes: number) => new Date(noon.getTime() + minutes * 60_000)

/** Writes one line about the space. */
async function write(space: TestSpace, minute = 0) {
  const scope = operatorIn(space.id, after(minute))
  const subject = { subjectKind: 'space', subjectId: space.id } as const
  await scope.db.commit([auditLine(scope, { ...subject, action: `tests.do-${minute}`, detail: { minute } })])
}

async function linesOf({ id }: TestSpace): Promise<readonly unknown[]> {
  return (await env.DB.prepare('select * from audit_lines where space_id = ?').bind(id).all()).results
}

describe('the table', () => {
  const attempts = [
    "update audit_lines set detail = '{}'",
    "update audit_lines set action = 'tests.other'",
    "update audit_lines set actor = 'system'",
    "update audit_lines set at = '2020-01-01T00:00:00Z'",
    "update audit_lines set subject_id = 'x'",
    "update audit_lines set subject_kind = 'event'",
    "update audit_lines set id = 'x'",
    "update audit_lines set member_id = 'x'",
    "update audit_lines set space_id = '00000000000000000000000000'",
    'delete from audit_lines',
  ]
  const onSealed = ['seq = 2', "hash = 'x'", "sealed_at = 'x'", 'seq = null', 'hash = null'].map(
    (change) => `update audit_lines set ${change}`,
  )

  it.each([
    ...attempts.flatMap((sql) => [['an unsealed', sql] as const, ['a sealed', sql] as const]),
    ...onSealed.map((sql) => ['a sealed', sql] as const),
  ])('keeps %s line as it is: %s', async (state, sql) => {
    const space = await aSpace()
    await write(space)
    if (state === 'a sealed') await sealAudit(space.scope)
    const before = await linesOf(space)
    expect(before).toMatchObject([{ seq: state === 'a sealed' ? 1 : null }])
    const tried = env.DB.prepare(`${sql} where space_id = ?`).bind(space.id).run()
    await expect(tried).rejects.toThrow(/An audit line stays/)
    expect(await linesOf(space)).toEqual(before)
  })
})

describe('reading the lines', () => {
  it('shows the newest of the chain first, page by page', async () => {
    const space = await aSpace()
    for (const minute of [0, 1, 2]) await write(space, minute)
    await sealAudit(space.scope)
    const first = await pageOf(space, (read) => listNewestLines(read, null, 2))
    expect(first).toMatchObject([
      { seq: 3, action: 'tests.do-2', detail: { minute: 2 } },
      { seq: 2, action: 'tests.do-1', detail: { minute: 1 } },
    ])
    const seq = String(first.at(-1)?.seq)
    const next = await pageOf(space, (read) => listNewestLines(read, placeOf('seq'), 2), { seq })
    expect(next).toMatchObject([{ seq: 1, action: 'tests.do-0' }])
  })

  it('shows a member what others did to them and to their profile, and nothing else', async () => {
    const space = await aSpace()
    const [memberId, otherId] = [await aMember(space), await aMember(space)]
    const profileId = await aProfile(space, memberId)
    const { db } = space.scope
    const ofMember = (id: Id<'member'>, action: string) =>
      ({ subjectKind: 'member', subjectId: id, action }) as const
    const themselves = { ...member, memberId, roles: [] } as const
    await db.commit([
      auditLine(operatorIn(space.id, after(1)), ofMember(memberId, 'tests.on-them')),
      auditLine(operatorIn(space.id, after(2)), ofMember(otherId, 'tests.on-another')),
      auditLine(
        { ...operatorIn(space.id, after(3)), actor: themselves },
        ofMember(memberId, 'tests.by-them'),
      ),
      auditLine(operatorIn(space.id, after(4)), {
        action: 'tests.on-their-profile',
        subjectKind: 'profile',
        subjectId: profileId,
      }),
    ])
    const [newest] = await pageOf(space, (read) => listLinesAbout(read, placeOf('member'), null, 1), {
      member: memberId,
    })
    const before = { at: placeOf('at'), id: placeOf('id') }
    const rest = await pageOf(space, (read) => listLinesAbout(read, placeOf('member'), before, 5), {
      ...{ member: memberId, at: newest?.at ?? null, id: newest?.id ?? null },
    })
    expect([newest, ...rest]).toMatchObject([
      { action: 'tests.on-their-profile' },
      { action: 'tests.on-them' },
    ])
  })
})

/** Lines as a page reads them. */
async function pageOf(
  { scope }: TestSpace,
  ask: (read: Reader) => ReturnType<typeof listNewestLines>,
  values: Readonly<Record<string, string | null>> = {},
) {
  const prepared = prepareReads('login', (read) => ({ lines: ask(read) }))
  const viewer = { login: null, now: '2026-03-02T12:00:00Z' }
  return (await scope.db.readPrepared(prepared, values, viewer)).lines
}

/** Somebody who is signed in, but for who they are. */
const member = {
  kind: 'member',
  identityId: asId<'identity'>('identity'),
  loginId: asId<'login'>('login'),
  epoch: 1,
  isStrong: true,
} as const

async function aProfile({ scope }: TestSpace, memberId: Id<'member'>): Promise<Id<'profile'>> {
  const id = scope.newId('profile')
  const names = { handle: 'somebody', name: 'Somebody', nativeName: '', sortName: 'somebody' }
  const at = '2026-03-02T12:00:00Z'
  const row = { ...names, id, memberId, listedFor: 'members', source: 'staff', isSample: false } as const
  const written = await scope.db.commit([
    scope.db.insert('profiles', { ...row, createdAt: at, updatedAt: at }),
  ])
  expect(written).toEqual({ ok: true })
  return id
}
