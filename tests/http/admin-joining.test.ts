import { applyToJoin, chooseJoinPolicy, saveCohort, suspendMember } from '@serai/members'
import { perform } from '@serai/scope'
import { beforeAll, describe, expect, it } from 'vitest'
import { deedsOf, invitationsOf } from '../support/admin-examples.ts'
import { aMemberWith, aPerson, asNewcomer, invitationLink, type TestPerson } from '../support/people.ts'
import { browserOfMember, type Browser } from '../support/sign-in.ts'
import { aSpace, type TestSpace } from '../support/space.ts'
import { valueOf } from '../support/value-of.ts'

let space: TestSpace
let browser: Browser

beforeAll(async () => {
  space = await aSpace()
  browser = await browserOfMember(space, await aMemberWith(space, 'admin'))
})

const invitations = '/admin/invitations'

function anAddress(name: string): string {
  return aPerson(name).email
}

/** What the page says became of each address, in order. */
function outcomesIn(html: string): readonly (readonly string[])[] {
  const rows = /id="outcomes".*?<\/ul>/s.exec(html)?.[0] ?? ''
  return [...rows.matchAll(/<bdi dir="ltr">([^<]*)<\/bdi><\/p><p class="state">([^<]*)</g)].map(
    ([, typed = '', outcome = '']) => [typed, outcome],
  )
}

describe('inviting', () => {
  it('keeps a place for every address, as what was ticked', async () => {
    const [one, two] = [anAddress('one'), anAddress('two')]
    const cohort = { cohortId: null, slug: 'fellows', name: 'Fellows', programme: 'Fellows' }
    const { cohortId } = valueOf(await perform(saveCohort, space.scope, cohort))
    const before = (await deedsOf(space, 'members.invite-members')).length
    const sent = await browser.send(invitations, {
      ...{ emails: `${one.toUpperCase()},\nThe Second <${two}>\n`, note: 'Come in.', cohortId },
      ...{ 'role-author': 'on', 'role-member': 'on' },
    })
    expect(sent).toMatchObject({ status: 303, location: `${invitations}?done=invited` })
    const said = { roles: '["author","member"]', cohort_id: cohortId, note: 'Come in.', is_over: 0 }
    expect(await invitationsOf(space, one)).toMatchObject([said])
    expect(await invitationsOf(space, two)).toMatchObject([said])
    const deeds = await deedsOf(space, 'members.invite-members')
    expect(deeds).toHaveLength(before + 1)
    expect(deeds.at(-1)).toMatchObject({ actor: 'member' })
  })

  it('says of each address what became of it, and invites the others', async () => {
    const [fresh, waiting] = [anAddress('fresh'), anAddress('waiting')]
    const member = await aMemberWith(space, 'member')
    const shut = await aMemberWith(space, 'member')
    valueOf(await perform(suspendMember, space.scope, { memberId: shut.memberId }))
    const one = { note: '', cohortId: '', 'role-member': 'on' }
    await browser.send(invitations, { ...one, emails: waiting })
    const emails = [fresh, 'no address', waiting, member.email, shut.email].join('\n')
    const { status, html } = await browser.send(invitations, { ...one, emails })
    expect(status).toBe(422)
    expect(outcomesIn(html)).toEqual([
      [fresh, 'Invited'],
      ['no address', 'Not an e-mail address'],
      [waiting, 'An invitation waits already'],
      [member.email, 'A member already'],
      [shut.email, 'Suspended, and not invited'],
    ])
    expect(html).toContain('1 was invited, 4 not.')
    // What must change is all that is typed again.
    expect(html).toMatch(/<textarea[^>]*name="emails"[^>]*>no address<\/textarea>/)
    expect(await invitationsOf(space, fresh)).toHaveLength(1)
    expect(await invitationsOf(space, waiting)).toHaveLength(1)
    expect(await invitationsOf(space, member.email)).toHaveLength(1)
  })

  it('is one for an address, however its letters and its domain are spelled', async () => {
    const one = { note: '', 'role-member': 'on' }
    const spellings = ['Aida@Тест.рф', 'aida@xn--e1aybc.xn--p1ai', 'AIDA@XN--E1AYBC.XN--P1AI']
    const kept = 'aida@xn--e1aybc.xn--p1ai'
    const sent = await browser.send(invitations, { ...one, emails: spellings.join('\n') })
    expect(sent.location).toBe(`${invitations}?done=invited`)
    expect(await invitationsOf(space, kept)).toHaveLength(1)
    for (const emails of spellings) {
      const { html } = await browser.send(invitations, { ...one, emails })
      expect(outcomesIn(html)).toEqual([[emails, 'An invitation waits already']])
    }
    expect(await invitationsOf(space, kept)).toHaveLength(1)
    // It is shown as people write it.
    const { html } = await browser.get(invitations)
    expect(html.split('aida@тест.рф')).toHaveLength(2)
    expect(html).not.toContain('xn--')
  })

  it('is no fault where every address is one', async () => {
    const member = await aMemberWith(space, 'member')
    const emails = `${member.email} , ${anAddress('other')}`
    const { status, html } = await browser.send(invitations, { emails, note: '', 'role-member': 'on' })
    expect(status).toBe(200)
    expect(outcomesIn(html).map(([, outcome]) => outcome)).toEqual(['A member already', 'Invited'])
  })

  it('asks for an address and a role, and keeps what was typed', async () => {
    const nobody = await browser.send(invitations, { emails: ' , \n', note: 'A word', 'role-guest': 'on' })
    expect(nobody.status).toBe(422)
    expect(nobody.html).toContain('Addresses hold no address.')
    expect(nobody.html).toContain('>A word</textarea>')
    expect(nobody.html).toContain('name="role-guest" value="on" checked')
    expect(nobody.html).not.toContain('name="role-member" value="on" checked')
    const email = anAddress('noroles')
    const nothing = await browser.send(invitations, { emails: email, note: '' })
    expect(nothing.status).toBe(422)
    expect(nothing.html).toMatch(/They come in as [^<]+\./)
    expect(nothing.html).toContain(`>${email}</textarea>`)
    expect(await invitationsOf(space, email)).toEqual([])
  })

  it('takes a word of several lines as a browser sends it, and keeps it as people mean it', async () => {
    const email = anAddress('lines')
    const sent = { emails: email, note: 'Welcome.\r\n\r\nCome in.', 'role-member': 'on' }
    expect((await browser.send(invitations, sent)).status).toBe(303)
    expect(await invitationsOf(space, email)).toMatchObject([{ note: 'Welcome.\n\nCome in.' }])
  })

  it('reaches not above one’s own role', async () => {
    const email = anAddress('king')
    const { status, html } = await browser.send(invitations, { emails: email, note: '', 'role-owner': 'on' })
    expect(status).toBe(403)
    expect(html).toContain('They come in as is above your own.')
    expect(await invitationsOf(space, email)).toEqual([])
  })

  it('takes no more than 500 at once', async () => {
    const emails = Array.from({ length: 501 }, (_, n) => `person${n}@example.org`).join('\n')
    const { status, html } = await browser.send(invitations, { emails, note: '', 'role-member': 'on' })
    expect(status).toBe(422)
    expect(html).toContain('Addresses are more than 500.')
    expect(await invitationsOf(space, 'person0@example.org')).toEqual([])
  })

  it('is listed by address until it is answered, and sent again or taken back', async () => {
    const own = await aSpace()
    const theirs = await browserOfMember(own, await aMemberWith(own, 'owner'))
    expect((await theirs.get(invitations)).html).toContain('No invitation waits')
    const emails = Array.from({ length: 53 }, (_, n) => `p${n + 10}@example.org`).join('\n')
    await theirs.send(invitations, { emails, note: 'Welcome', 'role-editor': 'on' })
    const first = (await theirs.get(invitations)).html
    const next = /<a class="pager-older" href="([^"]+)"/.exec(first)?.[1] ?? ''
    const second = (await theirs.get(next)).html
    const listed = (html: string) =>
      [...html.matchAll(/<bdi dir="ltr">(p\d+@example\.org)</g)].map(([, email]) => email)
    expect(listed(first)).toHaveLength(50)
    expect(listed(second)).toEqual(['p60@example.org', 'p61@example.org', 'p62@example.org'])
    expect(first).toContain('Waits until 9 March 2026')

    const [{ id: invitationId } = {}] = await invitationsOf(own, 'p10@example.org')
    const again = await theirs.send(`${invitations}/again`, { invitationId: String(invitationId) })
    expect(again.location).toBe(`${invitations}?done=sent-again`)
    const [old, fresh] = await invitationsOf(own, 'p10@example.org')
    expect(old).toMatchObject({ is_over: 1 })
    expect(fresh).toMatchObject({ is_over: 0, roles: '["editor"]', note: 'Welcome' })
    expect((await theirs.send(`${invitations}/again`, { invitationId: String(invitationId) })).status).toBe(
      404,
    )

    const gone = { invitationId: String(fresh?.['id']) }
    expect((await theirs.send(`${invitations}/revoke`, gone)).location).toBe(`${invitations}?done=revoked`)
    expect(listed((await theirs.get(invitations)).html)).not.toContain('p10@example.org')
    expect(await deedsOf(own, 'members.revoke-invitation')).toMatchObject([{ subject_id: fresh?.['id'] }])
    expect((await theirs.send(`${invitations}/revoke`, gone)).status).toBe(410)
  })
})

describe('applications', () => {
  const path = '/admin/applications'

  async function apply(to: TestSpace, name: string): Promise<TestPerson & { readonly id: string }> {
    const person = aPerson('applicant')
    const asked = { name, reason: 'To <learn>', country: 'KZ', linkTo: invitationLink }
    const { applicationId } = valueOf(await applyToJoin(asNewcomer(to, person), asked))
    return { ...person, id: applicationId }
  }

  it('wait in a queue, and are let in or declined with an answer', async () => {
    const own = await aSpace()
    const theirs = await browserOfMember(own, await aMemberWith(own, 'moderator'))
    const empty = (await theirs.get(path)).html
    expect(empty).toContain('No application waits')
    expect(empty).toContain('This space is not joined by application at present.')
    valueOf(await perform(chooseJoinPolicy, own.scope, { joinPolicy: 'application' }))
    const [one, two] = [await apply(own, 'First Applicant'), await apply(own, 'Second Applicant')]
    const { html } = await theirs.get(path)
    expect(html).toContain('First Applicant')
    expect(html).toContain('To &lt;learn&gt;')
    expect(html).toContain('Kazakhstan')

    const yes = await theirs.send(path + '/decide', {
      ...{ applicationId: one.id, decision: 'approve', answer: 'Welcome' },
    })
    expect(yes.location).toBe(`${path}?done=approved`)
    expect(await (await browserOfMember(own, one)).get('/me')).toMatchObject({ status: 200 })
    const no = await theirs.send(`${path}/decide`, {
      ...{ applicationId: two.id, decision: 'decline', answer: 'Not this year' },
    })
    expect(no.location).toBe(`${path}?done=declined`)
    await expect(browserOfMember(own, two)).rejects.toThrow('stranger')
    const after = (await theirs.get(path)).html
    expect(after).toContain('No application waits')
    expect(after.split('id="decided"')[1]).toContain('Not this year')
    expect(await deedsOf(own, 'members.decide-application')).toMatchObject([
      { subject_id: one.id, detail: '{"state":"approved"}' },
      { subject_id: two.id, detail: '{"state":"declined"}' },
    ])
    const late = await theirs.send(`${path}/decide`, {
      ...{ applicationId: two.id, decision: 'approve', answer: '' },
    })
    expect(late.status).toBe(409)
  })

  it('say beside an answer what must change of it, and keep it', async () => {
    const own = await aSpace()
    const theirs = await browserOfMember(own, await aMemberWith(own, 'admin'))
    valueOf(await perform(chooseJoinPolicy, own.scope, { joinPolicy: 'application' }))
    await apply(own, 'Another Applicant')
    const { id } = await apply(own, 'The Applicant')
    const answer = `${'x'.repeat(2001)}`
    const sent = await theirs.send(`${path}/decide`, { applicationId: id, decision: 'decline', answer })
    expect(sent.status).toBe(422)
    expect(sent.html.split('Your answer is longer than 2000 characters.')).toHaveLength(2)
    expect(sent.html.split('The Applicant')[1]?.split('</form>')[0]).toContain(`>${answer}</textarea>`)
    expect(await deedsOf(own, 'members.decide-application')).toEqual([])
  })
})

describe('how the space is joined', () => {
  it('is chosen, and then says where', async () => {
    const { html } = await browser.get('/admin/joining')
    expect(html).toMatch(/value="invitation" checked/)
    expect(await browser.send('/admin/joining', { joinPolicy: 'open' })).toMatchObject({
      status: 303,
      location: '/admin/joining?done=saved',
    })
    const after = (await browser.get('/admin/joining')).html
    expect(after).toMatch(/value="open" checked/)
    expect(after).toContain(`/join?to=${space.host}"`)
    expect(await deedsOf(space, 'members.choose-join-policy')).toHaveLength(1)
    expect((await browser.send('/admin/joining', { joinPolicy: 'never' })).status).toBe(422)
    expect((await browser.get('/admin/joining')).html).toMatch(/value="open" checked/)
  })
})
