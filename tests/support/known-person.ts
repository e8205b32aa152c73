import { env } from 'cloudflare:workers'
import { acceptInvitation } from '@serai/members'
import { asId, type Id } from '@serai/kernel'
import { somebody, type AccountBrowser } from './account-browser.ts'
import { asNewcomer, invite } from './people.ts'
import type { TestSpace } from './space.ts'
import { valueOf } from './value-of.ts'

/** Somebody whom the platform knows, in the browser that they signed in with. */
export type KnownPerson = {
  readonly browser: AccountBrowser
  readonly email: string
  readonly identityId: Id<'identity'>
}

export async function aKnownPerson(): Promise<KnownPerson> {
  const browser = await somebody()
  const row = await env.DB.prepare('select identity_id as id from identity_emails where email = ?')
    .bind(browser.email)
    .first<{ id: string }>()
  return { browser, email: browser.email, identityId: asId<'identity'>(row?.id ?? '') }
}

/** The same person, a member of the space from now on. */
export async function joined(space: TestSpace, person: KnownPerson): Promise<Id<'member'>> {
  const token = await invite(space.scope, person.email)
  const accepted = await acceptInvitation(asNewcomer(space, person), { token, name: 'A Member' })
  return valueOf(accepted).memberId
}
