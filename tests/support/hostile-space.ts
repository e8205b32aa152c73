import { env } from 'cloudflare:workers'
import {
  addProfile,
  applyToJoin,
  decideApplication,
  defineField,
  inviteMembers,
  listFieldIds,
  saveCohort,
  startImport,
} from '@serai/members'
import type { Id } from '@serai/kernel'
import { perform } from '@serai/scope'
import { fillMembers } from './membership.ts'
import { aPerson, asNewcomer, invitationLink, quietly } from './people.ts'
import { signedIn } from './sign-in.ts'
import { aSpace, type TestSpace } from './space.ts'
import { valueOf } from './value-of.ts'

/** A label has 80 letters at most; each field stands in every form, so that a few of them do. */
const mostFields = 12

/**
 * A space in which every text that members, applicants and staff have given is one of these: for each an entry with all
 * its values, a cohort, an application, an invitation, a list, and fields and answers as many as there may be.
 */
export async function spaceOf(texts: readonly string[]) {
  const space = await aSpace()
  const people = await fillMembers(space, texts[0] ?? '', 'own')
  const fields = await listFieldIds(space.scope)
  const pages: string[] = []
  // Fields come first: each one that is made is written into every entry.
  const short = texts.filter((text) => text.length <= 80)
  const labels = short.filter((_, n) => n % Math.ceil(short.length / mostFields) === 0)
  for (const [n, text] of labels.entries()) pages.push(await addField(space, n, text))
  for (const [n, text] of texts.entries()) pages.push(...(await addTexts(space, fields, n, text)))
  const lists = ['members', 'invitations', 'applications', 'cohorts', 'fields', 'import', 'mail', 'log']
  return {
    space,
    people,
    cookie: await signedIn(space, people.owner),
    /** Pages that go on: with their further pages each shows every text. */
    lists: ['/members', '/admin', ...lists.map((name) => `/admin/${name}`)],
    /** Pages of one text each. */
    pages: ['/me', ...pages],
  }
}

export type HostileSpace = Awaited<ReturnType<typeof spaceOf>>

/** Gives the text in every way, and answers the pages that are of it alone. */
async function addTexts(
  space: TestSpace,
  fields: Readonly<Record<string, Id<'field'>>>,
  n: number,
  text: string,
): Promise<readonly string[]> {
  const scope = quietly(space.scope)
  const values = ['title', 'affiliation', 'sector', 'phone', 'about'].flatMap((key) => {
    const fieldId = fields[key]
    return fieldId === undefined ? [] : [{ fieldId, value: text, audience: 'members' as const }]
  })
  const { profileId, handle } = valueOf(
    await perform(addProfile, scope, { name: text, nativeName: text, values }),
  )
  const cohort = { cohortId: null, slug: `of-${n}`, name: text, programme: text }
  const { cohortId } = valueOf(await perform(saveCohort, scope, cohort))
  valueOf(
    await perform(inviteMembers, scope, {
      people: [{ email: aPerson().email }],
      ...{ roles: ['member' as const], cohortId, note: text, linkTo: invitationLink },
    }),
  )
  await addApplications(space, n, text)
  await addFailedMail(space, text)
  return [
    `/members/${handle}`,
    `/admin/members/entries/${profileId.toLowerCase()}`,
    `/admin/cohorts/of-${n}`,
    `/admin/import/${(await addList(space, text)).toLowerCase()}`,
  ]
}

async function addField({ scope }: TestSpace, n: number, text: string): Promise<string> {
  const key = `field-${n}`
  const shown = { maxAudience: 'members', defaultAudience: 'members', isOwn: true, isFilter: true } as const
  const field = { fieldId: null, key, label: text, options: [text], position: n, ...shown }
  valueOf(await perform(defineField, quietly(scope), { ...field, kind: 'choice', isOnCard: true }))
  return `/admin/fields/${key}`
}

/** One that waits; and one that was answered, of which a page shows the newest few. */
async function addApplications(space: TestSpace, n: number, text: string): Promise<void> {
  const asked = { name: text, nativeName: text, affiliation: text, reason: text, linkTo: invitationLink }
  const apply = () => applyToJoin(quietly(asNewcomer(space, aPerson())), asked)
  valueOf(await apply())
  if (n % 4 !== 0) return
  const { applicationId } = valueOf(await apply())
  const decision = n % 8 === 0 ? ('approve' as const) : ('decline' as const)
  const decided = { applicationId, decision, answer: text, linkTo: invitationLink }
  valueOf(await perform(decideApplication, quietly(space.scope), decided))
}

/** A list whose name, columns and cells say it; its second row is refused. */
async function addList({ scope }: TestSpace, text: string): Promise<Id<'import'>> {
  const cell = `"${text.replaceAll('"', '""')}"`
  const file = [`name,email,${cell}`, `${cell},,${cell}`, `,${cell},${cell}`].join('\n')
  const bytes = new TextEncoder().encode(file)
  return valueOf(await perform(startImport, scope, { bytes, fileName: text })).importId
}

/** A provider may say anything. */
async function addFailedMail({ id, scope }: TestSpace, failure: string): Promise<void> {
  await env.DB.prepare(
    `insert into mails (space_id, id, template, to_address, state, attempts, expires_at, created_at, failure)
     values (?1, ?2, 'invitation', 'one@example.org', 'dead', 1, '2099-01-01T00:00:00Z', '2026-03-01T12:00:00Z', ?3)`,
  )
    .bind(id, scope.newId('mail'), failure)
    .run()
}
