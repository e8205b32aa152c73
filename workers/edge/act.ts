import { findActor, signedInOf, type AccessClaims, type SignedIn } from '@serai/auth'
import { NoLongerAllowed, type HostedSpace } from '@serai/db'
import { instantText, problem, type Problem } from '@serai/kernel'
import { fieldProblems, rightsOf } from '@serai/scope'
import { openScope } from '../platform/open-scope.ts'
import type { Acted, Action } from './action.ts'
import { readForm, typedIn } from './forms.ts'
import type { Setting } from './setting.ts'

/** What became of a form that was sent, with what was typed into it. */
export type Done = { readonly acted: Acted; readonly typed: Readonly<Record<string, string>> }

/**
 * Does what a form asks, in a scope with the rights that its sender has at this moment: they are read first, and every
 * write of it demands that they still hold.
 */
export async function act(
  setting: Setting,
  space: HostedSpace,
  action: Action,
  request: Request,
  parts: Readonly<Record<string, string>>,
  claims: AccessClaims | null,
): Promise<Done> {
  const params = action.params.safeParse(parts)
  if (!params.success) return refused(problem('not-found'))
  const sent = await readForm(request)
  if ('code' in sent) return refused(sent)
  const typed = typedIn(sent.fields)
  const me = claims === null ? null : await readActor(setting, space, claims)
  if (me === null) return refused(problem('sign-in-over'), typed)
  const rights = rightsOf(me.actor.roles, me.actor.isStrong)
  if (!rights.has(action.right)) {
    const isWeak = rightsOf(me.actor.roles, true).has(action.right)
    return refused(problem(isWeak ? 'second-factor-needed' : 'not-allowed'), typed)
  }
  const form = action.form.safeParse(sent.fields)
  if (!form.success) return refused(problem('invalid-input', fieldProblems(form.error)), typed)
  const scope = openScope(primaryOf(setting), space.id, me.actor, [...rights], setting.chance)
  const from = { me, origin: setting.env.PLATFORM_ORIGIN, host: space.canonicalHost }
  try {
    return { acted: await action.act(scope, { params: params.data, form: form.data, ...from }), typed }
  } catch (error) {
    if (error instanceof NoLongerAllowed) return refused(problem('not-allowed'), typed)
    throw error
  }
}

function refused(why: Problem, typed: Done['typed'] = {}): Done {
  return { acted: { ok: false, problem: why }, typed }
}

/** Who a login is now; null when it counts no more. */
async function readActor(
  setting: Setting,
  space: HostedSpace,
  claims: AccessClaims,
): Promise<SignedIn | null> {
  const scope = openScope(primaryOf(setting), space.id, { kind: 'visitor' }, [], setting.chance)
  const ask = setting.statements.of('actor', 'login', {}, (read) => ({ actor: findActor(read) }))
  const now = instantText(setting.chance.now)
  const { actor } = await scope.db.readPrepared(ask, {}, { login: claims.sessionId, now })
  return signedInOf(actor[0], { now, epoch: claims.epoch })
}

function primaryOf({ env }: Setting) {
  return { ...env, DB: env.DB.withSession('first-primary') }
}
