import type { IdKind } from '@serai/kernel'
import type { Content } from '../support/content.ts'

/** An id of this kind that the content has. */
export function idOf({ people, ...content }: Content, kind: IdKind): string {
  const { event, forum, publication, person, organisation, page, topic, photo, memberId } = content
  const { waitingProfile, cohort, field, login, invitation, application, mail, audit } = people
  const ids: Partial<Record<IdKind, string>> = {
    ...{ event, publication, person, organisation, page, topic, series: forum, media: photo },
    ...{ member: memberId, profile: waitingProfile, cohort, field, login, invitation, application },
    ...{ mail, audit, import: people.import },
  }
  const id = ids[kind]
  if (id === undefined) throw new Error(`tests/support/content.ts makes no ${kind}; give it one.`)
  return id
}

/** An id that never was, right beside one that is: a list that is walked by ids has them in the same place. */
export function besideOf(id: string): string {
  const last = id.at(-1)
  return `${id.slice(0, -1)}${last === '0' ? '1' : '0'}`
}
