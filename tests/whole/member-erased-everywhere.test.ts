import { env } from 'cloudflare:workers'
import { instantText, type Id } from '@serai/kernel'
import { changeRoles, eraseMember, inviteMembers } from '@serai/members'
import { perform } from '@serai/scope'
import { describe, expect, it } from 'vitest'
import {
  aBrowser,
  connectApp,
  identityAt,
  signInByCode,
  takeRecoveryCodes,
} from '../support/account-browser.ts'
import { haveKeys } from '../support/keys.ts'
import {
  aMemberWith,
  aPerson,
  actorOf,
  asMember,
  invitationLink,
  quietly,
  signIn,
} from '../support/people.ts'
import { noon } from '../support/setting.ts'
import { aSpace, type TestSpace } from '../support/space.ts'
import { canary, traced } from '../support/traced-member.ts'
import { valueOf } from '../support/value-of.ts'

/** Every row of every table of the database, whoever's, as one text each. Indexes of text are asked in their own way. */
async function everyRow(): Promise<readonly (readonly [table: string, row: string])[]> {
  const { results } = await env.DB.prepare(
    `select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like '_cf_%'
       and name not like 'search_index%'`,
  ).all<{ name: string }>()
  const rows = await env.DB.batch(results.map(({ name }) => env.DB.prepare(`select * from "${name}"`)))
  return results.flatMap(({ name }, place) =>
    (rows[place]?.results ?? []).map((row) => [name, JSON.stringify(row)] as const),
  )
}

/** What the mails of every space, and of the platform, say that still say something. */
async function sealedTexts({ scope }: TestSpace): Promise<readonly string[]> {
  const { results } = await env.DB.prepare(
    'select id, sealed_data from mails where sealed_data is not null',
  ).all<{ id: string; sealed_data: string }>()
  return Promise.all(
    results.map(async (mail) => (await scope.sealing.unseal('mail', mail.id, mail.sealed_data)) ?? ''),
  )
}

async function everyFile(): Promise<readonly string[]> {
  const { objects } = await env.FILES.list({ limit: 1000 })
  return Promise.all(
    objects.map(async ({ key }) => `${key} ${(await (await env.FILES.get(key))?.text()) ?? ''}`),
  )
}

async function foundInIndex(word: string): Promise<number> {
  const { results } = await env.DB.prepare('select rowid from search_index where search_index match ?')
    .bind(`"${word}"`)
    .all()
  return results.length
}

/** Where any of these words stands: in a table, in what a mail has sealed, in a file, in the index of search. */
async function placesOf(space: TestSpace, words: readonly string[]): Promise<readonly string[]> {
  const has = (text: string) => words.some((word) => text.includes(word))
  const tables = (await everyRow()).flatMap(([table, row]) => (has(row) ? [table] : []))
  const sealed = (await sealedTexts(space)).some(has) ? ['what a mail says'] : []
  const files = (await everyFile()).some(has) ? ['files'] : []
  const index = (await foundInIndex('canary')) > 0 ? ['search index'] : []
  return [...new Set([...tables, ...sealed, ...files, ...index])].sort()
}

/** What others' mails and lists say of a member: an invitation of theirs, and a list that names them. */
async function namedByOthers(space: TestSpace, one: Awaited<ReturnType<typeof traced>>): Promise<void> {
  const roles = [{ role: 'admin' as const }]
  valueOf(
    await perform(changeRoles, quietly(space.scope), {
      memberId: one.memberId,
      roles,
      linkTo: invitationLink,
    }),
  )
  const actor = await actorOf(space, await signIn(space, one, ['admin']))
  if (actor === null) throw new Error('Whoever signed in is somebody.')
  const batch = {
    people: [{ email: aPerson('friend').email }],
    roles: ['member' as const],
    linkTo: invitationLink,
  }
  valueOf(await perform(inviteMembers, quietly(asMember(space, actor)), batch))
  const { db } = space.scope
  const importId = space.scope.newId('import')
  const header = ['name', 'email']
  const rows = [
    [' Some Spelling', `${one.email.toUpperCase()} `],
    [` ${canary('name')} `, ''],
    [canary('name'), 'a.namesake@example.org'],
  ]
  await db.commit([
    db.insert('imports', {
      ...{ id: importId, fileName: 'b.csv', encoding: 'utf-8', header, mapping: header, state: 'uploaded' },
      ...{ rows: rows.length, createdAt: instantText(noon) },
    }),
    ...rows.map((cells, n) =>
      db.insert('importRows', { importId, n, line: n + 2, cells, outcome: 'waiting', reasons: [] }),
    ),
  ])
}

/** What of the list that nobody ran became of each row, with what is in it. */
async function rowsNotRun({ id }: TestSpace): Promise<readonly unknown[]> {
  const { results } = await env.DB.prepare(
    `select outcome, cells from import_rows r join imports i on i.space_id = r.space_id and i.id = r.import_id
       where r.space_id = ? and i.state = 'uploaded' order by n`,
  )
    .bind(id)
    .all<{ outcome: string; cells: string }>()
  return results.map(({ outcome, cells }) => [outcome, JSON.parse(cells) as unknown])
}

describe('T25: somebody who was erased', () => {
  it('is nowhere in the database, in what mail has sealed, in files or in indexes; the audit has ids alone', async () => {
    const space = await aSpace()
    const owner = await aMemberWith(space, 'owner')
    const one = await traced(space)
    await namedByOthers(space, one)
    const words = ['canary', one.email, one.email.toUpperCase(), one.identityId]
    const before = await placesOf(space, words)
    expect(before).toEqual(
      expect.arrayContaining([
        ...['applications', 'directory_entries', 'import_rows', 'mails', 'members', 'profile_values'],
        ...['profile_views', 'profiles', 'what a mail says'],
      ]),
    )
    valueOf(await perform(eraseMember, owner.scope, { memberId: one.memberId }))
    // The row of somebody else who has the same name is theirs.
    expect(await rowsNotRun(space)).toEqual([
      ['refused', []],
      ['refused', []],
      ['waiting', [canary('name'), 'a.namesake@example.org']],
    ])
    await forgetNamesake(space)
    expect(await placesOf(space, words)).toEqual([])
    const ids: readonly Id<'login' | 'profile'>[] = [one.loginId, one.profileId]
    expect(await placesOf(space, ids)).toEqual(['audit_lines'])
    expect(await placesOf(space, [one.memberId])).toEqual(['audit_lines', 'invitations', 'members'])
  })
})

describe('T25: somebody who erased everything, everywhere', () => {
  it('is nowhere in the database or the mail, of two spaces and of the platform; the audit has ids alone', async () => {
    await haveKeys()
    const spaces = [await aSpace(), await aSpace()] as const
    const email = `${canary('address')}-${crypto.randomUUID()}@example.org`
    const browser = aBrowser()
    await signInByCode(browser, email)
    const person = { email, identityId: await identityAt(email) }
    const [one, two] = [await traced(spaces[0], person), await traced(spaces[1], person)]
    await namedByOthers(spaces[0], one)
    await connectApp(browser)
    await takeRecoveryCodes(browser)
    await keepPasskey(person.identityId)
    const words = ['canary', email, email.toUpperCase()]
    expect(await placesOf(spaces[0], words)).toEqual(
      expect.arrayContaining(['identity_emails', 'mails', 'passkeys', 'profiles', 'what a mail says']),
    )
    const factors = ['totp_secrets', 'recovery_codes', 'passkeys', 'logins', 'members']
    expect(await placesOf(spaces[0], [person.identityId])).toEqual(expect.arrayContaining(factors))

    const answer = await browser.post('/account/erase', { confirm: email })
    expect(answer.headers.get('location')).toBe('/account/erased')
    await Promise.all(spaces.map(forgetNamesake))
    expect(await placesOf(spaces[0], words)).toEqual([])
    expect(await placesOf(spaces[0], [person.identityId])).toEqual(['audit_lines'])
    const ids = [one.loginId, one.profileId, two.loginId, two.profileId]
    expect(await placesOf(spaces[0], ids)).toEqual(['audit_lines'])
  })
})

async function keepPasskey(identityId: Id<'identity'>): Promise<void> {
  await env.DB.prepare(
    `insert into passkeys (id, identity_id, public_key, counter, transports, is_backed_up, name, created_at)
       values (?, ?, 'x', 0, '[]', 0, ?, ?)`,
  )
    .bind(crypto.randomUUID(), identityId, canary('passkey'), instantText(noon))
    .run()
}

async function forgetNamesake({ id }: TestSpace): Promise<void> {
  await env.DB.prepare(`update import_rows set cells = '[]' where space_id = ?`).bind(id).run()
}
