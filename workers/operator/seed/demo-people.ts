import { identityOf } from '@serai/auth'
import { instantText, type CohortPart, type Id, type Role, type SpaceId } from '@serai/kernel'
import {
  acceptInvitation,
  addProfile,
  chooseJoinPolicy,
  ensureStandardFields,
  keepPlace,
  listFieldIds,
  saveCohort,
  setCohortMembers,
} from '@serai/members'
import { perform, type Right, type Scope } from '@serai/scope'
import type { Operator } from '../operator.ts'
import { done } from './seeder.ts'

/** Somebody made up to show the platform. Family names mean “sample” in the language of each. */
type DemoPerson = {
  readonly email: string
  readonly name: string
  readonly nativeName: string
  readonly country: string
  readonly title: string
  readonly roles: readonly Role[]
}

/** Who is in more than one space, as what. */
const both: DemoPerson = {
  email: 'both@demo.example',
  name: 'Aigul Ulgi',
  nativeName: 'Айгүл Үлгі',
  country: 'KZ',
  title: 'Sample person in two spaces',
  roles: ['member'],
}

const samples: readonly Omit<DemoPerson, 'email' | 'roles'>[] = [
  { name: 'Nino Nimushi', nativeName: 'ნინო ნიმუში', country: 'GE', title: 'Sample fellow' },
  { name: 'Armen Nmush', nativeName: 'Արմեն Նմուշ', country: 'AM', title: 'Sample economist' },
  { name: 'Şəhla Nümunə', nativeName: '', country: 'AZ', title: 'Sample journalist' },
  { name: 'Dilnoza Namuna', nativeName: 'Дилноза Намуна', country: 'UZ', title: 'Sample lawyer' },
  { name: 'Rustam Namuna', nativeName: 'Рустам Намуна', country: 'TJ', title: 'Sample entrepreneur' },
  { name: 'Bat-Erdene Zagvar', nativeName: 'Бат-Эрдэнэ Загвар', country: 'MN', title: 'Sample engineer' },
  { name: 'Nurlan Ulgu', nativeName: 'Нурлан Үлгү', country: 'KG', title: 'Sample teacher' },
  { name: 'Farida Namuna', nativeName: 'فریده نمونه', country: 'AF', title: 'Sample doctor' },
]

/** The demo people of a space: who runs it, who writes, its members, and entries that wait for somebody. */
export async function seedPeople(operator: Operator, space: SpaceId, host: string): Promise<void> {
  const scope = operator.scopeOf(space)
  const label = host.split('.')[0] ?? host
  await scope.db.commit(ensureStandardFields(scope))
  const policy = label === 'isdp' ? 'open' : label === 'camca' ? 'application' : 'invitation'
  done('policy', label, await perform(chooseJoinPolicy, scope, { joinPolicy: policy }))

  const own = (role: Role, name: string, title: string): DemoPerson => ({
    ...{ email: `${role}@${label}.example`, name, nativeName: '', country: 'SE', title, roles: [role] },
  })
  const people = [
    own('owner', 'Olga Sample', 'Sample owner of this space'),
    own('editor', 'Edward Sample', 'Sample editor'),
    own('member', 'Mira Sample', 'Sample member'),
    ...(label === 'isdp' ? [] : [{ ...both, roles: [label === 'caci' ? 'editor' : 'member'] as const }]),
  ]
  for (const person of people) await join(operator, scope, person)
  const entries = []
  for (const sample of samples) entries.push(await addEntry(scope, sample))
  if (label === 'camca') await seedCohort(scope, entries)
}

/** Takes the place that is kept for them, as somebody does who was invited. */
async function join(operator: Operator, scope: Scope<Right>, person: DemoPerson): Promise<void> {
  const { email, name, nativeName, roles } = person
  const platform = operator.platformScope()
  const { token } = done('place', email, await perform(keepPlace, scope, { email, roles: [...roles] }))
  const identityId = await identityOf(platform, email, instantText(platform.now))
  const newcomer = operator.newcomerScopeOf(scope.space, identityId, email)
  // The entry waits for them with what the seed says of them, and that it is a sample.
  await addEntry(scope, person, email)
  done('member', email, await acceptInvitation(newcomer, { token, name, nativeName }))
}

async function addEntry(
  scope: Scope<Right>,
  { name, nativeName, country, title }: Omit<DemoPerson, 'email' | 'roles'>,
  email: string | null = null,
): Promise<Id<'profile'>> {
  const fields = await listFieldIds(scope)
  const values = Object.entries({ country, title }).flatMap(([key, value]) => {
    const fieldId = fields[key]
    return fieldId === undefined ? [] : [{ fieldId, value }]
  })
  const entry = { name, nativeName, email, isSample: true, values }
  return done('entry', name, await perform(addProfile, scope, entry)).profileId
}

async function seedCohort(scope: Scope<Right>, profiles: readonly Id<'profile'>[]): Promise<void> {
  const cohort = {
    slug: 'sample-fellows-2024',
    name: 'Sample Fellows 2024',
    programme: 'Fellows',
    year: 2024,
  }
  const { cohortId } = done(
    'cohort',
    cohort.name,
    await perform(saveCohort, scope, { cohortId: null, ...cohort }),
  )
  const part: CohortPart = 'fellow'
  const add = profiles.slice(0, 5).map((profileId) => ({ profileId, part }))
  done('cohort', cohort.name, await perform(setCohortMembers, scope, { cohortId, add }))
}

/** Whom one can sign in as, for `npm start` to say. */
export const demoAddresses = {
  caci: ['owner@caci.example', 'editor@caci.example', 'member@caci.example', both.email],
  camca: ['owner@camca.example', 'editor@camca.example', 'member@camca.example', both.email],
  isdp: ['owner@isdp.example', 'editor@isdp.example', 'member@isdp.example'],
} as const
