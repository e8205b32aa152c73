import { env } from 'cloudflare:workers'
import type { FieldAudience, FieldKind, Id } from '@serai/kernel'
import { defineField, editProfile, ensureStandardFields, listFieldIds } from '@serai/members'
import { perform } from '@serai/scope'
import { realChance } from '@serai/workers/platform/open-scope.ts'
import { aCohort } from './cohort.ts'
import { countingD1 } from './counting-d1.ts'
import { aMemberWith } from './people.ts'
import { noon, stillSetting, visit } from './setting.ts'
import { signedIn } from './sign-in.ts'
import { aSpace } from './space.ts'
import { valueOf } from './value-of.ts'

/** A field of each kind, and two values of it with no word in common; `shown` is what a page says of the second. */
export const secrets = {
  country: { key: 'country', first: 'AF', second: 'AM', shown: 'Armenia' },
  text: { key: 'sector', first: 'Alphaworks', second: 'Betaworks', shown: 'Betaworks' },
  'long-text': { key: 'about', first: 'Alphaproject', second: 'Betaproject', shown: 'Betaproject' },
  link: {
    ...{ key: 'website', first: 'https://alpha.example/', second: 'https://beta.example/' },
    shown: 'beta.example',
  },
  choice: { key: 'rank', first: 'Alphagrade', second: 'Betagrade', shown: 'Betagrade' },
  year: { key: 'born', first: '1951', second: '1962', shown: '1962' },
} as const satisfies Readonly<Record<FieldKind, object>>

/** Somebody who looks at a space; a visitor has no cookie. */
export type Looking = 'visitor' | 'guest' | 'member' | 'fellow' | 'editor' | 'admin' | 'subject'

/** A space with somebody who has something to hide, a fellow of their cohort, and others of each sort. */
export async function aSpaceWithSecrets() {
  const space = await aSpace()
  const { scope } = space
  await scope.db.commit(ensureStandardFields(scope))
  const own = { fieldId: null, isOwn: true, isFilter: true, isOnCard: true, position: 20 }
  const wide = { maxAudience: 'public', defaultAudience: 'members' } as const
  const options: string[] = [secrets.choice.first, secrets.choice.second]
  const rank = { key: 'rank', label: 'Rank', kind: 'choice' as const, options }
  const born = { key: 'born', label: 'Born', kind: 'year' } as const
  for (const field of [rank, born]) valueOf(await perform(defineField, scope, { ...own, ...wide, ...field }))
  const people = {
    guest: await aMemberWith(space, 'guest'),
    member: await aMemberWith(space, 'member'),
    fellow: await aMemberWith(space, 'member'),
    editor: await aMemberWith(space, 'editor'),
    admin: await aMemberWith(space, 'admin'),
    subject: await aMemberWith(space, 'member'),
  }
  await aCohort(space, 'fellows', people.fellow.profileId, people.subject.profileId)
  const cookies = Object.entries(people).map(
    async ([name, one]) => [name, await signedIn(space, one)] as const,
  )
  return {
    ...{ space, subject: people.subject, fields: await listFieldIds(scope) },
    cookies: Object.fromEntries(await Promise.all(cookies)) as Readonly<Partial<Record<Looking, string>>>,
  }
}

export type SpaceWithSecrets = Awaited<ReturnType<typeof aSpaceWithSecrets>>

/** Defines every field of a secret anew, so and otherwise as it is. */
export async function redefined(
  { space: { scope }, fields }: SpaceWithSecrets,
  its: {
    readonly isOwn: boolean
    readonly maxAudience: FieldAudience
    readonly defaultAudience: FieldAudience
  },
): Promise<void> {
  for (const [kind, { key }] of Object.entries(secrets) as [FieldKind, { readonly key: string }][]) {
    const options: string[] = kind === 'choice' ? [secrets.choice.first, secrets.choice.second] : []
    const field = { key, label: key, kind, options, position: 20, isOnCard: true }
    const isFilter = kind !== 'long-text'
    valueOf(
      await perform(defineField, scope, { ...field, ...its, isFilter, fieldId: fields[key] as Id<'field'> }),
    )
  }
}

/** Has the subject say this in every field, each for this audience; `nothing` takes back what was said. */
export async function say(
  { subject, fields }: SpaceWithSecrets,
  which: 'first' | 'second' | 'nothing',
  audience: FieldAudience,
  listedFor: FieldAudience = 'public',
): Promise<void> {
  const values = Object.values(secrets).map((secret) => {
    const value = which === 'nothing' ? '' : secret[which]
    return { fieldId: fields[secret.key] as Id<'field'>, value, audience }
  })
  const entry = { name: 'Subject Somebody', nativeName: '', handle: 'subject', listedFor }
  valueOf(await perform(editProfile, subject.scope, { ...entry, values }))
}

/** An answer byte for byte, with the rows that were read for it. */
export async function answered({ space, cookies }: SpaceWithSecrets, viewer: Looking, path: string) {
  const { database, asked } = countingD1(env.DB)
  const cookie = cookies[viewer]
  const setting = stillSetting({ env: { ...env, DB: database } })
  const response = await visit(space.host, path, cookie === undefined ? {} : { headers: { cookie } }, setting)
  const statements = asked.trips.flatMap((trip) => trip.statements)
  const rowsRead = statements.reduce((sum, one) => sum + one.rowsRead, 0)
  const { status, headers } = response
  return { path, status, headers: [...headers], body: await response.text(), rowsRead }
}

/** The list of everybody as those who run the space take it away; whoever may not is refused. */
export async function exported({ space, cookies }: SpaceWithSecrets, viewer: Looking) {
  const from = { origin: `http://${space.host}`, 'sec-fetch-site': 'same-origin' }
  const headers = { ...from, cookie: cookies[viewer] ?? '' }
  const setting = stillSetting({ chance: { now: noon, random: realChance().random } })
  const sent = { method: 'POST', headers, body: new URLSearchParams() }
  const response = await visit(space.host, '/admin/export.csv', sent, setting)
  return { status: response.status, body: response.status === 200 ? await response.text() : '' }
}
