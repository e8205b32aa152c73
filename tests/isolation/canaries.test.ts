import { publishEvent, saveEventDraft } from '@serai/events'
import type { Id } from '@serai/kernel'
import { editProfile, listFieldIds, suspendMember } from '@serai/members'
import { publishPage, savePageDraft } from '@serai/pages'
import { publishPerson, savePersonDraft } from '@serai/people'
import { publishPublication, savePublicationDraft } from '@serai/publications'
import { perform } from '@serai/scope'
import { beforeAll, expect, it } from 'vitest'
import { answerOf } from '../support/answer-of.ts'
import { aCohort } from '../support/cohort.ts'
import { draft, fill, type Content } from '../support/content.ts'
import { aMemberWith } from '../support/people.ts'
import { signedIn } from '../support/sign-in.ts'
import { aSpace, type TestSpace } from '../support/space.ts'
import { aText } from '../support/text.ts'
import { valueOf } from '../support/value-of.ts'
import { pathsTo } from './every-route.ts'

const audiences = ['members', 'cohort', 'staff'] as const

/** A word that stands in nothing but what is for this audience. It begins no other, and nobody asks for it. */
const canaryOf = (audience: string) => `canary${audience}word`

const suspendedName = canaryOf('suspended')

let space: TestSpace
let content: Content
let cohort: Id<'cohort'>
const cookies: Record<string, string> = {}

beforeAll(async () => {
  space = await aSpace()
  content = await fill(space, 'own')
  const people = {
    guest: await aMemberWith(space, 'guest'),
    member: await aMemberWith(space, 'member'),
    fellow: await aMemberWith(space, 'member'),
    admin: await aMemberWith(space, 'admin'),
  }
  cohort = await aCohort(space, 'canaries', people.fellow.profileId, content.people.member.profileId)
  for (const audience of audiences) await hide(audience)
  await hideAmongMembers()
  const elsewhere = await aSpace()
  for (const [name, person] of Object.entries(people)) cookies[name] = await signedIn(space, person)
  cookies['stranger'] = await signedIn(elsewhere, await aMemberWith(elsewhere, 'owner'))
})

/** One item of each kind that is for this audience alone, with its word wherever a text goes. */
async function hide(audience: (typeof audiences)[number]): Promise<void> {
  const word = canaryOf(audience)
  const { scope } = space
  const its = {
    audience,
    cohortId: audience === 'cohort' ? cohort : null,
    topics: [content.topic],
    countries: ['KZ'],
  }
  const text = { slug: `hidden-${audience}`, title: word, summary: word, body: aText(word) }
  const event = {
    ...its,
    ...text,
    mode: 'online' as const,
    start: '2026-03-25T10:00',
    timeZone: 'Asia/Tashkent',
    seriesId: content.forum,
  }
  const publication = {
    ...its,
    slug: text.slug,
    title: word,
    abstract: word,
    body: text.body,
    kind: 'paper' as const,
    issued: '2026-02',
    seriesId: content.papers,
  }
  const person = { ...its, slug: text.slug, name: word, biography: text.body }
  const page = { ...its, path: text.slug, title: word, summary: word, body: text.body }
  const saved = {
    event: valueOf(await perform(saveEventDraft, scope, draft(event))),
    publication: valueOf(await perform(savePublicationDraft, scope, draft(publication))),
    person: valueOf(await perform(savePersonDraft, scope, draft(person))),
    page: valueOf(await perform(savePageDraft, scope, draft(page))),
  }
  valueOf(await perform(publishEvent, scope, { itemId: saved.event.itemId }))
  valueOf(await perform(publishPublication, scope, { itemId: saved.publication.itemId }))
  valueOf(await perform(publishPerson, scope, { itemId: saved.person.itemId }))
  valueOf(await perform(publishPage, scope, { itemId: saved.page.itemId }))
}

/** What somebody shows to staff, and to their cohort; and the name of somebody who was suspended. */
async function hideAmongMembers(): Promise<void> {
  const { member, field } = content.people
  const entry = { nativeName: '', listedFor: 'public' as const }
  const own = { ...entry, name: 'own Member', handle: 'own-member' }
  const fields = await listFieldIds(space.scope)
  const values = [
    { fieldId: field, value: 'KZ', audience: 'members' as const },
    { fieldId: fields['title'] ?? field, value: canaryOf('staff'), audience: 'staff' as const },
    { fieldId: fields['affiliation'] ?? field, value: canaryOf('cohort'), audience: 'cohort' as const },
    { fieldId: fields['about'] ?? field, value: canaryOf('me'), audience: 'me' as const },
  ]
  valueOf(await perform(editProfile, member.scope, { ...own, values }))
  const gone = await aMemberWith(space, 'member')
  valueOf(
    await perform(editProfile, gone.scope, {
      ...entry,
      name: suspendedName,
      handle: 'suspended-one',
      values: [],
    }),
  )
  valueOf(await perform(suspendMember, space.scope, { memberId: gone.memberId }))
}

/** Where what is hidden would be, and the ways to it that no link leads. */
function seeds(): readonly string[] {
  const hidden = audiences.flatMap((audience) =>
    ['/events/@', '/events/@.ics', '/publications/@', '/publications/@.pdf', '/people/@', '/@'].map((path) =>
      path.replace('@', `hidden-${audience}`),
    ),
  )
  const sought = ['/search?q=text', '/search?q=canary', '/members?q=canary', '/admin/members?q=canary']
  const others = ['/events?view=month&month=2026-03', '/members/suspended-one', '/me/data.json']
  return [...pathsTo(content).map(({ path }) => path), ...hidden, ...sought, ...others]
}

/** The canaries that somebody hears who asks for everything that they know of, and follows every link from there. */
async function heardBy(
  viewer: string,
): Promise<{ readonly words: readonly string[]; readonly asked: number }> {
  const cookie = cookies[viewer]
  const waiting = [...seeds()]
  const known = new Set(waiting)
  const words = new Set<string>()
  while (waiting.length > 0) {
    const some = waiting.splice(0, 10)
    const init = cookie === undefined ? {} : { headers: { cookie } }
    const answers = await Promise.all(some.map((path) => answerOf(space.host, path, init)))
    for (const { body, headers } of answers) {
      for (const [word] of `${body}${JSON.stringify(headers)}`.matchAll(/canary[a-z]+word/gi)) words.add(word)
      const links = [...body.matchAll(/(?:href="|<loc>)(?:https?:\/\/[^/"<]+)?(\/[^"<?#]*)/g)].map(
        ([, path = '']) => path,
      )
      for (const path of links) {
        if (known.has(path)) continue
        known.add(path)
        waiting.push(path)
      }
    }
  }
  return { words: [...words].sort(), asked: known.size }
}

const mayHear: Readonly<Record<string, readonly string[]>> = {
  visitor: [],
  guest: [],
  stranger: [],
  member: ['members'],
  fellow: ['cohort', 'members'],
  admin: ['cohort', 'members', 'staff', 'suspended'],
}

it.each(Object.entries(mayHear))(
  'T17: a %s who asks for everything hears of %j alone',
  async (viewer, may) => {
    const { words, asked } = await heardBy(viewer)
    expect(words).toEqual(may.map(canaryOf).sort())
    expect(asked).toBeGreaterThan(80)
  },
  60_000,
)
