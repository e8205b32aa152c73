import { findActor, signedInOf, type AccessClaims, type SignedIn } from '@serai/auth'
import { NoLongerAllowed, type HostedSpace } from '@serai/db'
import { drawnForField, instantText, problem, type Problem } from '@serai/kernel'
import { fieldProblems, rightsOf } from '@serai/scope'
import { onPrimary, openScope } from '../platform/open-scope.ts'
import type { Acted, Action } from './action.ts'
import type { SentForm } from './forms.ts'
import type { Setting } from './setting.ts'

/**
 * Does what a form asks, in a scope with the rights that its sender has at this moment: they are read first, and every
 * write of it demands that they still hold. `login-over` where nobody is signed in by these claims any more: nothing was
 * tried then.
 */
export async function act(
  setting: Setting,
  space: HostedSpace,
  action: Action,
  { params: parts, fields }: { readonly params: Readonly<Record<string, string>> } & SentForm,
  claims: AccessClaims | null,
): Promise<Acted> {
  const params = action.params.safeParse(parts)
  if (!params.success) return refused(problem('not-found'))
  const me = claims === null ? null : await readActor(setting, space, claims)
  if (me === null) return refused(problem('login-over'))
  const { [drawnForField]: drawnFor = me.actor.memberId, ...own } = fields
  if (drawnFor !== me.actor.memberId) return refused(problem('drawn-for-another'))
  const rights = rightsOf(me.actor.roles, me.actor.isStrong)
  if (!rights.has(action.right)) {
    const isWeak = rightsOf(me.actor.roles, true).has(action.right)
    return refused(problem(isWeak ? 'second-factor-needed' : 'not-allowed'))
  }
  const form = action.form.safeParse(own)
  if (!form.success) return refused(problem('invalid-input', fieldProblems(form.error)))
  const scope = openScope(onPrimary(setting.env), space.id, me.actor, [...rights], setting.chance)
  const from = { me, origin: setting.env.PLATFORM_ORIGIN, host: space.canonicalHost }
  try {
    return await action.act(scope, { params: params.data, form: form.data, ...from })
  } catch (error) {
    if (error instanceof NoLongerAllowed) return refused(problem('not-allowed'))
    throw error
  }
}

function refused(why: Problem): Acted {
  return { ok: false, problem: why }
}

/** Who a login is now; null when it counts no more. */
async function readActor(
  setting: Setting,
  space: HostedSpace,
  claims: AccessClaims,
): Promise<SignedIn | null> {
  const scope = openScope(onPrimary(setting.env), space.id, { kind: 'visitor' }, [], setting.chance)
  const ask = setting.statements.of('actor', 'login', {}, (read) => ({ actor: findActor(read) }))
  const now = instantText(setting.chance.now)
  const { actor } = await scope.db.readPrepared(ask, {}, { login: claims.sessionId, now })
  return signedInOf(actor[0], { now, epoch: claims.epoch })
}
