import { instantText, line, ok, optionalLine, problem, refuse } from '@serai/kernel'
import * as z from 'zod'
import { admit, clashOfAdmission } from './admission.ts'
import { forNewcomers } from './newcomer.ts'
import { demandPolicy, findDoor, revokeInvitationsOf } from './queries/joining.ts'

/** Lets somebody into a space that is open to whoever asks. Any other space answers `not-allowed`. */
export const joinOpenly = forNewcomers(
  z.strictObject({ name: line(200), nativeName: optionalLine(200) }),
  async (scope, { name, nativeName }) => {
    const { db, actor } = scope
    const { door } = await db.read({ door: findDoor(db) })
    if (door[0]?.joinPolicy !== 'open') return refuse(problem('not-allowed'))
    const admitted = await admit(scope, {
      ...{ action: 'members.join-openly', identityId: actor.identityId, email: actor.email },
      ...{ name, nativeName, roles: ['member'], grantedBy: null, values: {}, source: 'self' },
      ...{ profileId: null, cohortId: null },
    })
    if (!admitted.ok) return admitted
    const { memberId, profileId, statements } = admitted.value
    const outcome = await db.commit([
      demandPolicy(db, 'open'),
      ...statements,
      revokeInvitationsOf(db, actor.email, instantText(scope.now)),
    ])
    return outcome.ok ? ok({ memberId, profileId }) : refuse(clashOfAdmission(outcome))
  },
)
