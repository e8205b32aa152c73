import { auditLine } from '@serai/audit'
import type { Outcome } from '@serai/db'
import { instantText, ok, problem, refuse, type Problem } from '@serai/kernel'
import { defineUseCase } from '@serai/scope'
import * as z from 'zod'
import { handle, numbered } from './handles.ts'
import { sortNameOf } from './name-words.ts'
import { givenValues, listedFor, names, readValues } from './profile-input.ts'
import {
  findProfileOfMember,
  listFields,
  putValues,
  takeFreeHandle,
  updateProfile,
} from './queries/profiles.ts'
import { projectProfiles, replaceNameWords } from './queries/projection.ts'

/**
 * Changes a member's own entry. Afterwards each audience finds and sees what the member lets it, and no field shows
 * more than its ceiling. A handle that somebody else has is given with a number, and never refused: a refusal would tell
 * of entries that are hidden. The answer says which handle it is. A value for more than that, or of a field that staff write, is `invalid-input` by its place.
 */
export const editProfile = defineUseCase({
  useCase: 'members.edit-profile',
  right: 'profile.write',
  input: z.strictObject({ ...names, handle: handle(), listedFor, values: givenValues }),
  run: async (scope, { values: given, handle: wanted, ...entry }) => {
    if (scope.actor.kind !== 'member') return refuse(problem('not-a-member'))
    const { db, actor } = scope
    const { profile, fields } = await db.read({
      profile: findProfileOfMember(db, actor.memberId),
      fields: listFields(db),
    })
    const own = profile[0]
    if (own === undefined) return refuse(problem('not-found'))
    const values = readValues(fields, given, true)
    if (!values.ok) return values

    const changes = { ...entry, sortName: sortNameOf(entry.name), updatedAt: instantText(scope.now) }
    const outcome = await db.commit([
      updateProfile(db, own.id, changes),
      takeFreeHandle(db, own.id, numbered(wanted)),
      ...putValues(db, own.id, values.value),
      ...replaceNameWords(db, [{ ...entry, id: own.id }]),
      ...projectProfiles(db, [own.id]),
      auditLine(scope, {
        action: 'members.edit-profile',
        subjectKind: 'profile',
        subjectId: own.id,
        detail: { values: given.length },
      }),
    ])
    if (!outcome.ok) return refuse(clashOfEntry(outcome))
    const { kept } = await db.read({ kept: findProfileOfMember(db, actor.memberId) })
    return ok({ profileId: own.id, handle: kept[0]?.handle ?? own.handle })
  },
})

/** What a refused change of an entry means: its handle or its address is somebody else's. */
export function clashOfEntry({ clash }: Extract<Outcome, { ok: false }>): Problem {
  if (clash.kind !== 'taken') return problem('stale-revision')
  const path = clash.columns.includes('email') ? 'email' : 'handle'
  return problem('already-exists', [{ path, reason: 'is taken' }])
}
