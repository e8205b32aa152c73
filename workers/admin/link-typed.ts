import type { Id } from '@serai/kernel'
import { findPersonToLink, linkPerson } from '@serai/members'
import { perform, type Scope } from '@serai/scope'
import type { Acted } from '../edge/action.ts'
import { faultIn, toActed } from './form-parts.ts'

/** The address of a person's page, or its last part. */
const personAddress = /^(?:https?:\/\/[^/]+)?(?:\/?people\/)?([a-z0-9-]{1,120})\/?$/

/** Links an entry with the person whose address was typed, and shows the page of the entry. */
export async function linkTyped(
  scope: Scope<'member.manage'>,
  profileId: Id<'profile'>,
  typed: string,
  href: string,
): Promise<Acted> {
  const slug = personAddress.exec(typed.trim())?.[1] ?? ''
  const { person } = await scope.db.read({ person: findPersonToLink(scope.db, { slug }) })
  if (person[0] === undefined) return faultIn('person', 'is the address of nobody here')
  const done = await perform(linkPerson, scope, { profileId, personId: person[0].id })
  return toActed(done, href, 'saved', () => 'person')
}
