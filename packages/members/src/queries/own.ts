import { goesOn, type Given, type Reader } from '@serai/db'
import { and, asc, desc, eq, sql } from 'drizzle-orm'

/** What a member's own rows are read from: for a page of theirs, or for them by the platform. */
export type OwnRead = Pick<Reader, 'select' | 'mine' | 'own'> & { readonly now: Given }

/** A member's own profile as their page has it, with the public entry of the same human. */
export function askMyProfile(read: Reader) {
  const { profiles } = read.mine
  const { addresses } = read.reachable
  return {
    ...askMyEntry(read),
    publicPage: read
      .select({ path: addresses.path })
      .from(profiles)
      .innerJoin(addresses, and(eq(addresses.itemId, profiles.personId), eq(addresses.state, 'current')))
      .limit(1),
  }
}

/** All that a space keeps of a member and that is theirs. */
export function askMyData(read: OwnRead) {
  const { members, cohortProfiles } = read.mine
  const { cohorts } = read.own
  return {
    membership: read.select({ status: members.status, since: members.createdAt }).from(members).limit(1),
    ...askMyEntry(read),
    ...askMyChoices(read),
    cohorts: read
      .select({ name: cohorts.name, part: cohortProfiles.part })
      .from(cohortProfiles)
      .innerJoin(cohorts, eq(cohorts.id, cohortProfiles.cohortId))
      .orderBy(asc(cohorts.name))
      .limit(200),
    logins: listMyLogins(read),
  }
}

/** A member's own profile, with each field of the space and what they said to it, and what each audience sees of it. */
function askMyEntry(read: OwnRead) {
  const { profiles, profileValues, profileViews } = read.mine
  const { profileFields } = read.own
  return {
    profile: read
      .select({
        id: profiles.id,
        handle: profiles.handle,
        name: profiles.name,
        nativeName: profiles.nativeName,
        email: profiles.email,
        listedFor: profiles.listedFor,
      })
      .from(profiles)
      .limit(1),
    fields: read
      .select({
        id: profileFields.id,
        key: profileFields.key,
        label: profileFields.label,
        kind: profileFields.kind,
        options: profileFields.options,
        maxAudience: profileFields.maxAudience,
        isOwn: profileFields.isOwn,
        value: sql<string | null>`${profileValues.value}`.as('said'),
        audience: sql<string | null>`${profileValues.audience}`.as('shown_to'),
        defaultAudience: profileFields.defaultAudience,
      })
      .from(profileFields)
      .leftJoin(profileValues, eq(profileValues.fieldId, profileFields.id))
      .orderBy(asc(profileFields.position), asc(profileFields.key))
      .limit(60),
    views: read
      .select({ audience: profileViews.audience, view: profileViews.view })
      .from(profileViews)
      .limit(40),
  }
}

/** Where a member is signed in, the latest first: the logins that go on. */
export function listMyLogins(read: OwnRead) {
  const { logins } = read.mine
  return read
    .select({
      id: logins.id,
      device: logins.device,
      place: logins.place,
      createdAt: logins.createdAt,
      seenAt: logins.seenAt,
      factors: logins.factors,
    })
    .from(logins)
    .where(goesOn(logins, read.now))
    .orderBy(desc(logins.seenAt), desc(logins.id))
    .limit(50)
}

/** The mails that a member does not want, and the roles that they hold. */
export function askMyChoices(read: OwnRead) {
  const { mutedMails, roleGrants } = read.mine
  return {
    muted: read.select({ template: mutedMails.template }).from(mutedMails).limit(20),
    grants: read
      .select({ role: roleGrants.role, expiresAt: roleGrants.expiresAt })
      .from(roleGrants)
      .limit(20),
  }
}
