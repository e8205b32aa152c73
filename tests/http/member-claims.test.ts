import { env } from 'cloudflare:workers'
import { acceptInvitation, addProfile, inviteMembers, saveCohort } from '@serai/members'
import { perform } from '@serai/scope'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  aMemberWith,
  aPerson,
  asNewcomer,
  interrupted,
  invitationLink,
  invite,
  type TestMember,
  type TestPerson,
} from '../support/people.ts'
import { aSpace, type TestSpace } from '../support/space.ts'
import { valueOf } from '../support/value-of.ts'

let space: TestSpace
let owner: TestMember

beforeAll(async () => {
  space = await aSpace()
  owner = await aMemberWith(space, 'owner')
})

const accept = (person: TestPerson, token: string) =>
  acceptInvitation(asNewcomer(space, person), { token, name: 'A Newcomer' })

describe('an entry that waits in the directory', () => {
  async function waiting(name: string, email: string | null = null) {
    const made = await perform(addProfile, space.scope, { name, email, listedFor: 'public' })
    return valueOf(made)
  }

  async function entry(profileId: string) {
    const row = await env.DB.prepare('select * from profiles where space_id = ? and id = ?')
      .bind(space.id, profileId)
      .first<Record<string, unknown>>()
    return row ?? {}
  }

  it('N3: becomes its person’s by invitation, and says still where it is from', async () => {
    const person = aPerson()
    const { profileId, handle } = await waiting('Aigul Rahimova')
    const cohort = { slug: 'fellows-2014', name: 'Fellows 2014', programme: 'Fellows', year: 2014 }
    const { cohortId } = valueOf(await perform(saveCohort, space.scope, { cohortId: null, ...cohort }))
    const token = await invite(owner.scope, person.email, { profileId, cohortId })
    const scope = asNewcomer(space, person)
    const { memberId, profileId: theirs } = valueOf(await acceptInvitation(scope, { token }))
    expect(theirs).toBe(profileId)
    expect(await entry(profileId)).toMatchObject({
      ...{ member_id: memberId, email: person.email, handle, name: 'Aigul Rahimova' },
      // Staff had shown the entry to everybody; whether it goes on so is for its person to say.
      ...{ source: 'staff', listed_for: 'members' },
    })
    const inCohort = await env.DB.prepare(
      'select part from cohort_profiles where space_id = ? and profile_id = ?',
    )
      .bind(space.id, profileId)
      .all()
    expect(inCohort.results).toEqual([{ part: 'fellow' }])
  })

  it('with the address becomes theirs too', async () => {
    const person = aPerson()
    const { profileId } = await waiting('Anora Karim', person.email)
    const token = await invite(owner.scope, person.email)
    expect(valueOf(await accept(person, token)).profileId).toBe(profileId)
    expect(await entry(profileId)).toMatchObject({ name: 'A Newcomer', sort_name: 'a newcomer' })
  })

  it('meant for them goes before the one with their address, which gives it up', async () => {
    const person = aPerson()
    const other = await waiting('Other', person.email)
    const { profileId } = await waiting('Meant')
    const token = await invite(owner.scope, person.email, { profileId })
    expect(valueOf(await accept(person, token)).profileId).toBe(profileId)
    expect(await entry(profileId)).toMatchObject({ email: person.email })
    expect(await entry(other.profileId)).toMatchObject({ email: null, member_id: null })
  })

  it('is nobody’s second: who was invited to one that is taken has an entry of their own', async () => {
    const [first, second] = [aPerson(), aPerson()]
    const { profileId } = await waiting('Wanted')
    const tokens = [
      await invite(owner.scope, first.email, { profileId }),
      await invite(owner.scope, second.email, { profileId }),
    ]
    expect(valueOf(await accept(first, tokens[0] ?? '')).profileId).toBe(profileId)
    const own = valueOf(await accept(second, tokens[1] ?? ''))
    expect(own.profileId).not.toBe(profileId)
    expect(await entry(own.profileId)).toMatchObject({ name: 'A Newcomer', source: 'invitation' })
  })

  it('that somebody else takes at the same moment stays theirs', async () => {
    const [first, second] = [aPerson(), aPerson()]
    const { profileId } = await waiting('Wanted Twice')
    const tokens = [
      await invite(owner.scope, first.email, { profileId }),
      await invite(owner.scope, second.email, { profileId }),
    ]
    const scope = interrupted(asNewcomer(space, second), () => accept(first, tokens[0] ?? ''))
    expect(await acceptInvitation(scope, { token: tokens[1] ?? '', name: 'Second' })).toMatchObject({
      problem: { code: 'stale-revision' },
    })
    expect(await entry(profileId)).toMatchObject({ email: first.email, name: 'A Newcomer' })
    expect(valueOf(await accept(second, tokens[1] ?? '')).profileId).not.toBe(profileId)
  })

  it('of another space, or of a member, cannot be invited to', async () => {
    const there = await aSpace()
    const foreign = valueOf(await perform(addProfile, there.scope, { name: 'Foreign' }))
    const member = await aMemberWith(space, 'member')
    for (const { profileId } of [foreign, member]) {
      const answer = await perform(inviteMembers, owner.scope, {
        people: [{ email: aPerson().email, profileId }],
        roles: ['member'],
        linkTo: invitationLink,
      })
      expect(answer).toMatchObject({
        problem: { code: 'unknown-reference', fields: [{ path: 'people.0.profileId' }] },
      })
    }
  })

  it('needs a name where none waits', async () => {
    const person = aPerson()
    const token = await invite(owner.scope, person.email)
    expect(await acceptInvitation(asNewcomer(space, person), { token })).toMatchObject({
      problem: { code: 'invalid-input', fields: [{ path: 'name' }] },
    })
  })
})
