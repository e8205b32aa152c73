import { env } from 'cloudflare:workers'
import { asId, type Id } from '@serai/kernel'
import {
  acceptInvitation,
  addProfile,
  defineField,
  editProfile,
  ensureStandardFields,
  listFieldIds,
} from '@serai/members'
import { perform } from '@serai/scope'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aMemberWith, asNewcomer, aPerson, tokensSentTo, type TestMember } from '../support/people.ts'
import { rowsOf } from '../support/rows-of.ts'
import { browserOfMember, type Browser } from '../support/sign-in.ts'
import { aSpace, type TestSpace } from '../support/space.ts'
import { valueOf } from '../support/value-of.ts'

let space: TestSpace
let admin: Browser

beforeAll(async () => {
  space = await aSpace()
  await space.scope.db.commit(ensureStandardFields(space.scope))
  admin = await browserOfMember(space, await aMemberWith(space, 'admin'))
})

async function anEntry(name: string, email: string | null = null) {
  const { profileId, handle } = valueOf(await perform(addProfile, space.scope, { name, email, values: [] }))
  return { profileId, handle, page: `/admin/members/entries/${profileId.toLowerCase()}` }
}

async function nameOf(profileId: string): Promise<string | undefined> {
  const row = await env.DB.prepare('select name from profiles where space_id = ? and id = ?')
    .bind(space.id, profileId)
    .first<{ name: string }>()
  return row?.name
}

describe('the page of an entry without a login', () => {
  it('is reached from the list, and changes what the entry says', async () => {
    const { profileId, handle, page } = await anEntry('Waiting One')
    expect((await admin.get('/admin/members')).html).toContain(`href="${page}"`)
    const entry = { name: 'Renamed One', nativeName: 'Имя', handle: 'renamed-one', listedFor: 'members' }
    const done = await admin.send(page, { ...entry, email: ' Renamed@Example.org ' })
    expect(done).toMatchObject({ status: 303, location: `${page}?done=saved` })
    const { html } = await admin.get(page)
    expect(html).toContain('value="renamed@example.org"')
    expect(html).not.toContain(handle)
    expect((await admin.get('/members?q=renamed')).html).toContain('/members/renamed-one"')
    const refused = await admin.send(page, { ...entry, email: 'no address' })
    expect([refused.status, refused.html.includes('value="no address"')]).toEqual([422, true])
    expect(await nameOf(profileId)).toBe('Renamed One')
  })

  it('invites the person, who takes the entry; then the page is the member’s', async () => {
    const person = aPerson('takes')
    const { profileId, page } = await anEntry('Waiting Two', person.email)
    expect((await admin.send(`${page}/invite`, {})).location).toBe(`${page}?done=invited`)
    expect((await admin.get(page)).html).toContain('Invited until')
    const token = (await tokensSentTo(space.scope, person.email)).at(-1) ?? ''
    const taken = valueOf(await acceptInvitation(asNewcomer(space, person), { token, name: 'Whatever' }))
    expect(taken.profileId).toBe(profileId)
    const moved = await admin.get(page)
    expect([moved.status, moved.location]).toEqual([301, `/admin/members/${taken.memberId.toLowerCase()}`])
    const before = await rowsOf(space.id)
    const entry = { name: 'Stolen', nativeName: '', handle: 'stolen', email: '', listedFor: 'public' }
    for (const [path, fields] of [
      [page, entry],
      [`${page}/person`, { person: 'x' }],
      [`${page}/person/unlink`, {}],
    ] as const)
      expect((await admin.send(path, fields)).status).not.toBe(303)
    expect(await rowsOf(space.id)).toEqual(before)
  })

  it('offers no invitation without an address', async () => {
    const { page } = await anEntry('Waiting Three')
    expect((await admin.get(page)).html).not.toContain(`action="${page}/invite"`)
    expect((await admin.send(`${page}/invite`, {})).status).toBe(404)
  })

  it('removes the entry once its address is typed', async () => {
    const { profileId, handle, page } = await anEntry('Waiting Four')
    expect((await admin.send(`${page}/remove`, { confirm: 'something' })).status).toBe(422)
    expect(await nameOf(profileId)).toBe('Waiting Four')
    expect((await admin.send(`${page}/remove`, { confirm: handle })).location).toBe(
      '/admin/members?done=entry-removed',
    )
    expect(await nameOf(profileId)).toBeUndefined()
    expect((await admin.get(page)).status).toBe(404)
  })
})

describe('what an entry says', () => {
  it('is filled in by staff, and each audience sees what its field lets it', async () => {
    const { profileId, handle, page } = await anEntry('Filled In')
    const fields = await listFieldIds(space.scope)
    const [country, phone] = [`value-${fields['country']}`, `value-${fields['phone']}`]
    const wrong = await admin.send(`${page}/answers`, { [country]: 'Atlantis', [phone]: '123' })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain(`id="${country}-fault"`)
    expect(wrong.html).toMatch(new RegExp(`name="${phone}"[^>]* value="123"|value="123"[^>]*name="${phone}"`))
    const done = await admin.send(`${page}/answers`, { [country]: 'KZ', [phone]: '123' })
    expect(done.location).toBe(`${page}?done=saved`)
    // What staff wrote of somebody who is no member is theirs, whoever else may see it.
    expect((await admin.get(page)).html).toContain('value="123"')
    const { html } = await admin.get(`/members/${handle}`)
    expect([html.includes('Kazakhstan'), html.includes('123')]).toEqual([true, false])
    const before = await rowsOf(space.id)
    await admin.send(`${page}/answers`, { [country]: 'KZ', [phone]: '123' })
    expect(await rowsOf(space.id)).toEqual(before)
    expect(profileId).not.toBe('')
  })

  describe('once a member has it', () => {
    let member: TestMember
    let page: string
    let fields: Readonly<Record<string, Id<'field'>>>

    beforeAll(async () => {
      member = await aMemberWith(space, 'member')
      page = `/admin/members/${member.memberId.toLowerCase()}`
      const staffs = { key: 'standing', label: 'Standing here', kind: 'text' as const, position: 30 }
      const wide = { maxAudience: 'members' as const, defaultAudience: 'members' as const }
      valueOf(
        await perform(defineField, space.scope, {
          ...{ ...staffs, ...wide, fieldId: null, isOwn: false, isFilter: false, isOnCard: false },
        }),
      )
      fields = await listFieldIds(space.scope)
      valueOf(await answer('secret affiliation', 'me'))
    })

    const fieldOf = (key: string) => fields[key] ?? asId<'field'>('')

    const answer = (affiliation: string, audience: 'me' | 'members') =>
      perform(editProfile, member.scope, {
        ...{ name: 'A Member', nativeName: '', handle: 'a-member', listedFor: 'members' },
        values: [
          { fieldId: fieldOf('affiliation'), value: affiliation, audience },
          { fieldId: fieldOf('title'), value: 'Fellow', audience: 'members' },
        ],
      })

    const valueIn = (key: string) =>
      env.DB.prepare(
        'select value, audience from profile_values where space_id = ? and profile_id = ? and field_id = ?',
      )
        .bind(space.id, member.profileId, fieldOf(key))
        .first<{ value: string; audience: string }>()

    it('is put right where staff see it, and left where they do not', async () => {
      const { html } = await admin.get(page)
      expect(html).toContain(`name="value-${fieldOf('title')}"`)
      expect(html).toContain(`name="value-${fieldOf('standing')}"`)
      // What is shown to nobody else and what was never answered look the same: neither is asked for.
      expect(html).not.toContain('secret affiliation')
      for (const key of ['affiliation', 'sector']) expect(html).not.toContain(`name="value-${fieldOf(key)}"`)
      const sent = {
        [`value-${fieldOf('title')}`]: 'Senior fellow',
        [`was-${fieldOf('title')}`]: 'Fellow',
        [`value-${fieldOf('standing')}`]: 'Chair',
      }
      expect((await admin.send(`${page}/answers`, sent)).location).toBe(`${page}?done=saved`)
      expect(await valueIn('title')).toEqual({ value: 'Senior fellow', audience: 'members' })
      expect(await valueIn('standing')).toEqual({ value: 'Chair', audience: 'members' })
      expect((await admin.get('/members/a-member')).html).toContain('Chair')
    })

    describe('while the member writes too', () => {
      const told = (key: string, was: string, value: string) => ({
        [`was-${fieldOf(key)}`]: was,
        [`value-${fieldOf(key)}`]: value,
      })

      beforeEach(async () => {
        valueOf(await answer('secret affiliation', 'me'))
        await admin.send(
          `${page}/answers`,
          told('standing', (await valueIn('standing'))?.value ?? '', 'Chair'),
        )
      })

      it('leaves alone what staff did not touch', async () => {
        const sent = { ...told('title', 'Intern', 'Intern'), ...told('standing', 'Chair', 'Treasurer') }
        expect((await admin.send(`${page}/answers`, sent)).location).toBe(`${page}?done=saved`)
        expect(await valueIn('title')).toEqual({ value: 'Fellow', audience: 'members' })
        expect(await valueIn('standing')).toEqual({ value: 'Treasurer', audience: 'members' })
      })

      it('writes nothing over what staff did not see, shows it, and keeps what they typed', async () => {
        const before = await rowsOf(space.id)
        const sent = { ...told('title', 'Intern', 'Trainee'), ...told('standing', 'Chair', 'Treasurer') }
        const { status, html } = await admin.send(`${page}/answers`, sent)
        expect(status).toBe(409)
        expect(html).toContain('value="Trainee"')
        expect(html).toContain('It now says: <bdi>Fellow</bdi>')
        expect(html).toContain(`name="was-${fieldOf('title')}" value="Fellow"`)
        expect(html.split('It now says')).toHaveLength(2)
        expect(await rowsOf(space.id)).toEqual(before)
        const again = { ...told('title', 'Fellow', 'Trainee'), ...told('standing', 'Chair', 'Treasurer') }
        expect((await admin.send(`${page}/answers`, again)).status).toBe(303)
        expect(await valueIn('title')).toEqual({ value: 'Trainee', audience: 'members' })
      })

      it('is shown anew where it changed, once the form is drawn for another fault', async () => {
        const sent = { ...told('title', 'Intern', 'Intern'), ...told('standing', 'Chair', 'x'.repeat(400)) }
        const { status, html } = await admin.send(`${page}/answers`, sent)
        expect(status).toBe(422)
        expect(html).not.toContain('Intern')
        expect(html).toContain('value="Fellow"')
      })
    })

    it('T16: answers the same for what is hidden as for what is not there, whatever was guessed, and keeps both', async () => {
      const before = await rowsOf(space.id)
      const answers = []
      for (const key of ['affiliation', 'sector'])
        for (const [was, value] of [
          ['', ''],
          ['', 'ours'],
          ['', 'secret affiliation'],
          ['secret affiliation', ''],
          ['secret affiliation', 'ours'],
          ['else', 'ours'],
        ] as const) {
          const sent = { [`value-${fieldOf(key)}`]: value, [`was-${fieldOf(key)}`]: was }
          const { status, html } = await admin.send(`${page}/answers`, sent)
          answers.push([status, html.replaceAll(fieldOf(key), '…')])
        }
      expect(answers.slice(0, 6)).toEqual(answers.slice(6))
      expect(answers.slice(0, 6).map(([status]) => status)).toEqual([303, 422, 422, 422, 409, 409])
      expect(answers[4]).toEqual(answers[5])
      expect(await rowsOf(space.id)).toEqual(before)
    })

    it('is not overwritten where its field became one of staff’s after it was answered', async () => {
      const field = { ...(await definitionOf('affiliation')), isOwn: false }
      valueOf(await perform(defineField, space.scope, field))
      const name = `value-${fieldOf('affiliation')}`
      expect((await admin.get(page)).html).not.toContain('secret affiliation')
      for (const value of ['ours', '']) await admin.send(`${page}/answers`, { [name]: value })
      expect(await valueIn('affiliation')).toEqual({ value: 'secret affiliation', audience: 'me' })
    })

    async function definitionOf(key: string) {
      return {
        ...{ fieldId: fieldOf(key), key, label: 'Affiliation', kind: 'text' as const, position: 2 },
        ...{ maxAudience: 'public' as const, defaultAudience: 'members' as const },
        ...{ isFilter: false, isOnCard: true },
      }
    }
  })
})

describe('somebody who is added by hand', () => {
  const add = (fields: Readonly<Record<string, string>>) =>
    admin.send('/admin/members/add', { listedFor: 'members', ...fields })

  it('has an entry without a login, and staff go on to fill it in', async () => {
    const done = await add({ name: 'By Hand', nativeName: 'Рукой', email: ' By.Hand@Example.org ' })
    expect(done.location).toMatch(/^\/admin\/members\/entries\/[0-9a-z]{26}\?done=added$/)
    const { html } = await admin.get(done.location ?? '')
    expect(html).toContain('value="by.hand@example.org"')
    expect(html).toContain('Fill in what you know')
    expect((await admin.get('/admin/members?q=hand')).html).toContain('By Hand')
  })

  it.each([
    ['no name', { name: ' ' }, 'is empty'],
    ['a name that turns the text', { name: 'Na\u202eme' }, 'cannot be seen'],
    ['a broken address', { name: 'Fresh', email: 'fresh@here@there' }, 'is not an e-mail address'],
    ['an address that somebody has', { name: 'Fresh', email: 'BY.HAND@example.org' }, 'is taken'],
    ['an audience that there is not', { name: 'Fresh', listedFor: 'owners' }, 'needs a change'],
  ])('with %s is refused, with what was typed', async (_, fields, reason) => {
    const before = await rowsOf(space.id)
    const { status, html } = await add(fields)
    expect(status).toBeGreaterThanOrEqual(409)
    expect(html).toContain(reason)
    expect(await rowsOf(space.id)).toEqual(before)
  })

  it('is added once, though the button is pressed twice at the same moment', async () => {
    const both = await Promise.all([add({ name: 'Pressed Twice' }), add({ name: 'Pressed  twice' })])
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409])
    const { profiles = [] } = await rowsOf(space.id)
    const named = (profiles as { sort_name: string }[]).filter((one) => one.sort_name === 'pressed twice')
    expect(named).toHaveLength(1)
  })

  it('of a name that is here already is asked about first', async () => {
    const { status, html } = await add({ name: 'by  hand' })
    expect(status).toBe(409)
    expect(html).toContain('is the name of somebody who is here')
    expect(html).toContain('name="isNamesake"')
    expect((await add({ name: 'By Hand', isNamesake: 'on' })).status).toBe(303)
    expect((await admin.get('/admin/members')).html).not.toContain('name="isNamesake"')
  })
})
