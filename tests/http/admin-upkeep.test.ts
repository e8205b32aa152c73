import { env } from 'cloudflare:workers'
import {
  addProfile,
  applyToJoin,
  chooseJoinPolicy,
  ensureStandardFields,
  joinOpenly,
  setCohortMembers,
} from '@serai/members'
import { perform } from '@serai/scope'
import { beforeAll, describe, expect, it } from 'vitest'
import { deedsOf } from '../support/admin-examples.ts'
import { fillMembers } from '../support/membership.ts'
import {
  aMemberWith,
  aPerson,
  asNewcomer,
  invitationLink,
  quietly,
  type TestMember,
} from '../support/people.ts'
import { browserOfMember, type Browser } from '../support/sign-in.ts'
import { aSpace, type TestSpace } from '../support/space.ts'
import { valueOf } from '../support/value-of.ts'

let space: TestSpace
let admin: TestMember
let browser: Browser

beforeAll(async () => {
  space = await aSpace()
  admin = await aMemberWith(space, 'admin')
  browser = await browserOfMember(space, admin)
  await space.scope.db.commit(ensureStandardFields(space.scope))
})

describe('what waits', () => {
  it('is counted, each with the way to it', async () => {
    const own = await aSpace()
    const theirs = await browserOfMember(own, await aMemberWith(own, 'admin'))
    expect((await theirs.get('/admin')).html).toContain('Nothing waits')
    await fillMembers(own, 'own', 'own')
    const { html } = await theirs.get('/admin')
    const waiting = [...html.matchAll(/<a class="tap" href="([^"]+)"><span class="figures">([^<]+)<\/span>/g)]
    expect(waiting.map(([, href, count]) => [href, count])).toEqual([
      ['/admin/applications', '1'],
      ['/admin/invitations', '1'],
      ['/admin/mail', '1'],
    ])
    expect(html.replace(/<[^>]*>/g, '')).toContain('1 application to decide')
  })

  it('is counted up to a hundred', async () => {
    const own = await aSpace()
    const theirs = await browserOfMember(own, await aMemberWith(own, 'admin'))
    const emails = Array.from({ length: 101 }, (_, n) => `p${n}@example.org`).join('\n')
    await theirs.send('/admin/invitations', { emails, note: '', 'role-member': 'on' })
    expect((await theirs.get('/admin')).html).toContain('<span class="figures">100 or more</span>')
  })
})

/** Who a cohort says is in it, each as what. */
function peopleIn(html: string): readonly string[] {
  const list = /<ul class="admin-rows">.*?<\/ul>/s.exec(html)?.[0] ?? ''
  const rows = [...list.matchAll(/<bdi>([^<]*)<\/bdi><\/a><\/p><p class="quiet">([^<]*)</g)]
  return rows.map(([, name, part]) => `${name} ${part}`)
}

describe('cohorts', () => {
  const cohort = {
    name: 'Fellows of 2024',
    slug: 'fellows-2024',
    programme: 'Fellows',
    year: '2024',
    country: '',
  }

  it('are made, changed, filled and emptied', async () => {
    expect((await browser.get('/admin/cohorts')).html).toContain('There is no cohort yet')
    const made = await browser.send('/admin/cohorts', cohort)
    expect(made).toMatchObject({ status: 303, location: '/admin/cohorts/fellows-2024?done=saved' })
    expect((await browser.get('/admin/cohorts')).html).toContain('Fellows of 2024')
    expect((await browser.get('/admin/cohorts/fellows-2024')).html).toContain('Nobody is in it yet')

    const renamed = { ...cohort, slug: 'fellows-of-2024', country: 'UZ' }
    expect((await browser.send('/admin/cohorts/fellows-2024', renamed)).location).toBe(
      '/admin/cohorts/fellows-of-2024?done=saved',
    )
    expect((await browser.get('/admin/cohorts/fellows-2024')).status).toBe(404)
    expect((await browser.get('/admin/cohorts')).html).toContain('Fellows, 2024, Uzbekistan')

    const path = '/admin/cohorts/fellows-of-2024'
    const one = { name: 'Aigul Nur', values: [] }
    const { profileId } = valueOf(await perform(addProfile, space.scope, one))
    const people = { [`person-${profileId}`]: 'on', [`person-${admin.profileId}`]: 'on' }
    const sent = await browser.send(`${path}/people`, { ...people, part: 'speaker' })
    expect(sent.location).toBe(`${path}?done=saved`)
    expect(peopleIn((await browser.get(path)).html)).toEqual(['Aigul Nur Speaker', 'The admin Speaker'])
    await browser.send(`${path}/remove`, { profileId })
    expect(peopleIn((await browser.get(path)).html)).toEqual(['The admin Speaker'])
    expect(await deedsOf(space, 'members.save-cohort')).toHaveLength(2)
    expect(await deedsOf(space, 'members.set-cohort-members')).toMatchObject([
      { detail: '{"added":2,"removed":0}' },
      { detail: '{"added":0,"removed":1}' },
    ])
  })

  it('say beside a field what must change, and keep what was typed', async () => {
    const taken = { ...cohort, name: 'Others', slug: 'fellows-of-2024', programme: 'Other', year: '2023' }
    const again = await browser.send('/admin/cohorts', taken)
    expect(again.status).toBe(409)
    expect(again.html).toContain('Address is taken.')
    expect(again.html).toContain('value="Others"')
    const wrong = await browser.send('/admin/cohorts', { ...cohort, slug: 'A b', year: 'soon' })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('Year is not a year.')
    const spelled = await browser.send('/admin/cohorts', { ...cohort, slug: 'A b' })
    expect(spelled.html).toContain('Address is not a slug')
  })

  it('offer whom a name or an address finds, with what tells them apart', async () => {
    const path = '/admin/cohorts/fellows-of-2024'
    const email = 'gulnara@xn--e1aybc.example'
    const made = { name: 'Gulnara Sadykova', nativeName: 'Гульнара Садыкова', email, values: [] }
    const { profileId } = valueOf(await perform(addProfile, space.scope, made))
    const box = `name="person-${profileId}"`
    for (const find of ['gulnara', 'садык', 'Gulnara@ТЕСТ.example', 'gulnara@']) {
      const { status, html } = await browser.get(`${path}?find=${encodeURIComponent(find)}`)
      expect([find, status, html.includes(box)]).toEqual([find, 200, true])
      expect(html).toContain('gulnara@тест.example · No login')
      expect(html).not.toContain(`person-${admin.profileId}`)
    }
    expect((await browser.get(`${path}?find=nobody%40here`)).html).toContain('Nobody was found')
    await browser.send(`${path}/people`, { [`person-${profileId}`]: 'on', part: 'mentor' })
    expect((await browser.get(`${path}?find=gulnara`)).html).toContain('in it already: Mentor')
    await browser.send(`${path}/remove`, { profileId })
  })

  it('take in nobody where nobody was ticked, or one is no entry’s', async () => {
    const path = '/admin/cohorts/fellows-of-2024'
    const before = peopleIn((await browser.get(path)).html)
    const nobody = await browser.send(`${path}/people`, { part: 'mentor' })
    expect(nobody.status).toBe(422)
    expect(nobody.html).toContain('Whom to put in is nobody: search again')
    const never = { [`person-${space.scope.newId('profile')}`]: 'on' }
    const people = { ...never, [`person-${admin.profileId}`]: 'on' }
    expect((await browser.send(`${path}/people`, { ...people, part: 'mentor' })).status).toBe(422)
    expect((await browser.send(`${path}/people`, { part: 'mentor', role: 'on' })).status).toBe(422)
    expect(peopleIn((await browser.get(path)).html)).toEqual(before)
  })

  it('go on with the next names', async () => {
    const entries = Array.from({ length: 103 }, (_, n) => ({ name: `Fellow ${n + 100}`, values: [] }))
    const made = []
    for (const entry of entries) made.push(valueOf(await perform(addProfile, space.scope, entry)))
    await browser.send('/admin/cohorts', { ...cohort, slug: 'many', name: 'Many', programme: 'Many' })
    const rows = await env.DB.prepare("select id from cohorts where space_id = ? and slug = 'many'")
      .bind(space.id)
      .first<{ id: string }>()
    const add = made.map(({ profileId }) => ({ profileId, part: 'fellow' as const }))
    valueOf(await perform(setCohortMembers, space.scope, { cohortId: rows?.id as never, add }))
    const { html } = await browser.get('/admin/cohorts/many')
    const next = /<a class="pager-older" href="([^"]+)"/.exec(html)?.[1] ?? ''
    expect(peopleIn(html)).toHaveLength(100)
    expect(peopleIn((await browser.get(next)).html)).toEqual([
      'Fellow 200 Fellow',
      'Fellow 201 Fellow',
      'Fellow 202 Fellow',
    ])
  })
})

describe('the fields of a profile', () => {
  const field = {
    ...{
      label: 'Languages',
      key: 'languages',
      kind: 'choice',
      options: 'Kazakh\n\n Uzbek \n',
      position: '20',
    },
    ...{ maxAudience: 'members', defaultAudience: 'staff', isOwn: 'on', isFilter: 'on' },
  }

  it('are defined, and change but for their key and kind', async () => {
    expect((await browser.get('/admin/fields')).html).toContain('Affiliation')
    const made = await browser.send('/admin/fields', field)
    expect(made).toMatchObject({ status: 303, location: '/admin/fields?done=saved' })
    const { html } = await browser.get('/admin/fields/languages')
    expect(html).toContain('>Kazakh\nUzbek</textarea>')
    expect(html).toMatch(/<option value="members" selected[^>]*>/)
    expect(html).toContain('name="isFilter" value="on" checked')
    expect(html).not.toContain('name="isOnCard" value="on" checked')
    expect(html).not.toContain('name="kind"')

    const { key: _, kind: __, isFilter: ___, ...changed } = field
    const narrower = { ...changed, label: 'Tongues', maxAudience: 'staff' }
    expect((await browser.send('/admin/fields/languages', narrower)).location).toBe(
      '/admin/fields?done=saved',
    )
    const after = (await browser.get('/admin/fields/languages')).html
    expect(after).toContain('value="Tongues"')
    expect(after).not.toContain('name="isFilter" value="on" checked')
    expect(await deedsOf(space, 'members.define-field')).toHaveLength(2)
  })

  it('stand in their order', async () => {
    const { key: _, kind: __, ...changed } = { ...field, options: '' }
    await browser.send('/admin/fields/phone', { ...changed, label: 'Phone', position: '0' })
    const { html } = await browser.get('/admin/fields')
    const keys = [...html.matchAll(/href="\/admin\/fields\/([\w-]+)"/g)].map(([, key]) => key)
    expect(keys.slice(0, 2)).toEqual(['country', 'phone'])
    expect(keys.at(-1)).toBe('languages')
  })

  it('say beside what is wrong of them', async () => {
    const taken = await browser.send('/admin/fields', field)
    expect(taken.status).toBe(409)
    expect(taken.html).toContain('Key is taken.')
    const wide = await browser.send('/admin/fields', { ...field, key: 'wide', defaultAudience: 'public' })
    expect(wide.status).toBe(422)
    expect(wide.html).toContain('is wider than the widest audience.')
    const empty = await browser.send('/admin/fields', { ...field, key: 'none', options: ' ' })
    expect(empty.html).toContain('Choices has no choices.')
    expect((await browser.send('/admin/fields', { ...field, key: 'far', position: 'last' })).html).toContain(
      'Place in the order is not a number.',
    )
    expect((await browser.get('/admin/fields/never-was')).status).toBe(404)
  })
})

describe('failed mail', () => {
  it('stands there with its reason and without its content, and is sent again', async () => {
    const own = await aSpace()
    const theirs = await browserOfMember(own, await aMemberWith(own, 'admin'))
    expect((await theirs.get('/admin/mail')).html).toContain('No mail has failed')
    const mailId = own.scope.newId('mail')
    const mail = {
      template: 'invitation',
      toAddress: 'lost@example.org',
      sealedData: 'what it says',
      attempts: 6,
    }
    const times = { createdAt: '2026-03-01T10:00:00Z', expiresAt: '2099-01-01T00:00:00Z' }
    const dead = { ...mail, ...times, id: mailId, state: 'dead' as const, failure: '550 no <such> user' }
    await own.scope.db.commit([
      own.scope.db.insert('mails', dead),
      own.scope.db.insert('mails', {
        ...dead,
        id: own.scope.newId('mail'),
        expiresAt: '2026-03-02T00:00:00Z',
      }),
    ])
    const { html } = await theirs.get('/admin/mail')
    expect(html).toContain('550 no &lt;such&gt; user')
    expect(html).toContain('Invitation · <bdi dir="ltr">lost@example.org</bdi>')
    expect(html).not.toContain('what it says')
    expect(html.split('Too old to be sent')).toHaveLength(2)
    const sent = await theirs.send('/admin/mail/again', { mailId })
    expect(sent).toMatchObject({ status: 303, location: '/admin/mail?done=mail-waits' })
    expect(await deedsOf(own, 'mail.retry-mail')).toMatchObject([{ subject_id: mailId }])
    expect((await theirs.send('/admin/mail/again', { mailId: own.id })).status).toBe(404)
  })
})

describe('the log', () => {
  it('names who did what to whom, the newest first, page by page', async () => {
    const own = await aSpace()
    const owner = await aMemberWith(own, 'owner')
    const theirs = await browserOfMember(own, owner)
    const one = await aMemberWith(own, 'editor')
    const lines = Array.from({ length: 60 }, (_, n) =>
      own.scope.db.insert('auditLines', {
        ...{ id: `01000000000000000000000${String(n).padStart(3, '0')}` as never, actor: 'system' },
        ...{ at: '2020-01-01T00:00:00Z', action: `test.deed-${n}`, subjectKind: 'space', subjectId: own.id },
        detail: { of: own.id, count: n },
      }),
    )
    await own.scope.db.commit(lines)
    await theirs.send(`/admin/members/${one.memberId.toLowerCase()}/suspend`, { confirm: 'on' })
    const { html } = await theirs.get('/admin/log')
    expect(html).toMatch(/Suspended a member: <a[^>]*><bdi>The editor<\/bdi>/)
    expect(html.split('Suspended a member')[1]?.split('</li>')[0]).toContain('<bdi>The owner</bdi>')
    const deeds = (text: string) => [...text.matchAll(/<p>Deed (\d+)<\/p>/g)].map(([, n]) => Number(n))
    const next = /<a class="pager-older" href="([^"]+)"/.exec(html)?.[1] ?? ''
    const older = (await theirs.get(next)).html
    expect([...deeds(html), ...deeds(older)]).toEqual(Array.from({ length: 60 }, (_, n) => 59 - n))
    expect(html).toContain('<p class="quiet">count: 59</p>')
    expect(html).not.toContain(own.id)
  })

  it('names who came in by themselves, and who signed in or out', async () => {
    const own = await aSpace()
    const owner = await aMemberWith(own, 'owner')
    const theirs = await browserOfMember(own, owner)
    const scope = quietly(own.scope)
    const doersOf = async (deed: string) => {
      const { html } = await theirs.get('/admin/log')
      const rows = html.split('<li>').filter((row) => row.includes(`<p>${deed}`))
      return rows.map((row) =>
        row
          .replace(/<time.*$/s, '')
          .replace(/<[^>]*>/g, ' ')
          .replace(/\s+/g, ' ')
          .trim(),
      )
    }
    const guest = await aMemberWith(own, 'guest')
    await (await browserOfMember(own, guest)).send('/sign-out', {})
    expect(await doersOf('Accepted an invitation')).toContain('Accepted an invitation: The guest The guest')
    expect(await doersOf('Signed in')).toContain('Signed in The guest')
    expect(await doersOf('Signed out')).toContain('Signed out The guest')
    const person = aPerson()
    const asks = { name: 'Ada Applicant', linkTo: invitationLink }
    valueOf(await perform(chooseJoinPolicy, scope, { joinPolicy: 'application' }))
    valueOf(await applyToJoin(quietly(asNewcomer(own, person)), asks))
    expect(await doersOf('Applied to join')).toEqual(['Applied to join: Ada Applicant Somebody at the door'])
    valueOf(await perform(chooseJoinPolicy, scope, { joinPolicy: 'open' }))
    valueOf(await joinOpenly(quietly(asNewcomer(own, person)), { name: 'Ada Applicant' }))
    expect(await doersOf('Joined')).toEqual(['Joined: Ada Applicant Ada Applicant'])
  })

  it('names nobody who was erased', async () => {
    const own = await aSpace()
    const theirs = await browserOfMember(own, await aMemberWith(own, 'owner'))
    const one = await aMemberWith(own, 'guest')
    expect((await theirs.get('/admin/log')).html).toContain('The guest')
    const path = `/admin/members/${one.memberId.toLowerCase()}`
    const handle = /href="\/members\/([\w-]+)"/.exec((await theirs.get(path)).html)?.[1] ?? ''
    await theirs.send(`${path}/erase`, { confirm: handle })
    const { html } = await theirs.get('/admin/log')
    expect(html).toContain('Erased somebody')
    expect(html).not.toContain('The guest')
  })
})
