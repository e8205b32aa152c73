import type { ActorKind } from '@serai/db'
import { ulidPattern } from '@serai/kernel'
import { EmptyState } from '../ui/empty-state.tsx'
import { Pager } from '../ui/pager.tsx'
import { wordsFor, type Words } from '../words/index.ts'
import { AdminHead, AtMinute, memberHref } from './admin-parts.tsx'

/** A line of the log, with the present names of who did it and of whom it was done to. */
export type LoggedDeed = {
  readonly at: string
  readonly actor: ActorKind
  readonly actorName: string | null
  readonly action: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly subjectName: string | null
  readonly detail: Readonly<Record<string, unknown>>
}

export type AuditLogViewProps = {
  readonly deeds: readonly LoggedDeed[]
  readonly next: string | null
  readonly first: string | null
}

/** Who did what in the space, the newest first. */
export function AuditLogView({ deeds, next, first }: AuditLogViewProps) {
  const words = wordsFor()
  const { log } = words.adminMembers
  return (
    <>
      <AdminHead title={log.title} lead={log.lead} />
      {deeds.length === 0 ? (
        <EmptyState say={log.none} />
      ) : (
        <ul class="admin-rows">
          {deeds.map((deed) => (
            <DeedRow deed={deed} words={words} />
          ))}
        </ul>
      )}
      <Pager newer={first} older={next} words={words} names={{ newer: log.newest, older: log.older }} />
    </>
  )
}

function DeedRow({ deed, words }: { readonly deed: LoggedDeed; readonly words: Words }) {
  const { log } = words.adminMembers
  const { at, actor, actorName, action, subjectKind, subjectId, subjectName } = deed
  const detail = detailText(deed.detail)
  return (
    <li>
      <div>
        <p>
          {log.deeds[action] ?? deedText(action)}
          {subjectName !== null && (
            <>
              {': '}
              {subjectKind === 'member' ? (
                <a class="tap" href={memberHref(subjectId)}>
                  <bdi>{subjectName}</bdi>
                </a>
              ) : (
                <bdi>{subjectName}</bdi>
              )}
            </>
          )}
        </p>
        {detail !== '' && <p class="quiet">{detail}</p>}
      </div>
      <p class="quiet">
        <bdi>{actorName ?? log.actors[actor]}</bdi>
      </p>
      <p class="quiet">
        <AtMinute at={at} />
      </p>
    </li>
  )
}

/** What was done where no words stand for it, as its name says it: `members.change-roles` is to change roles. */
function deedText(action: string): string {
  const verb = action.slice(action.indexOf('.') + 1).replaceAll('-', ' ')
  return `${verb.slice(0, 1).toUpperCase()}${verb.slice(1)}`
}

/** What was counted and what was chosen; ids say nothing to a reader. */
function detailText(detail: LoggedDeed['detail']): string {
  const said = Object.entries(detail).filter(
    ([, value]) =>
      typeof value === 'number' || (typeof value === 'string' && value !== '' && !ulidPattern.test(value)),
  )
  return said.map(([name, value]) => `${inWords(name)}: ${String(value)}`).join(', ')
}

/** `joinPolicy` as people write it. */
function inWords(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}
