import { problem, type Id } from '@serai/kernel'
import { eraseMember, findEntryOf, liftSuspension, removeMember, suspendMember } from '@serai/members'
import { perform, type Scope } from '@serai/scope'
import { memberHref } from '@serai/web/admin'
import * as z from 'zod'
import { action, type Action } from '../edge/action.ts'
import type { Route } from '../edge/route.ts'
import { confirmed, faultIn, toActed, type idInPath } from './form-parts.ts'

/** The entry of a member, as far as their page needs it to do something. */
export async function findEntry({ db }: Scope, memberId: Id<'member'>) {
  const { entry } = await db.read({ entry: findEntryOf(db, memberId) })
  return entry[0] ?? null
}

const moves = [
  { name: 'suspend', note: 'suspended', form: confirmed, useCase: suspendMember },
  { name: 'lift', note: 'lifted', form: z.strictObject({}), useCase: liftSuspension },
  { name: 'remove', note: 'removed', form: confirmed, useCase: removeMember },
] as const

type MemberParams = z.ZodObject<{ readonly memberId: ReturnType<typeof idInPath<'member'>> }>

/** The forms of a member's page that change their standing. What is heavy says that it is meant. */
export function standingActionsOn(page: Route, path: `/${string}`, params: MemberParams): readonly Action[] {
  const declared = { right: 'member.manage', params, page } as const
  const moveActions = moves.map(({ name, note, form, useCase }) =>
    action({
      ...{ ...declared, path: `${path}/${name}`, form },
      act: async (scope, { params: { memberId } }) =>
        toActed(await perform(useCase, scope, { memberId }), memberHref(memberId), note),
    }),
  )
  const eraseOne = action({
    ...{ ...declared, path: `${path}/erase`, form: z.strictObject({ confirm: z.string().max(200) }) },
    act: async (scope, { params: { memberId }, form }) => {
      const entry = await findEntry(scope, memberId)
      if (entry === null) return { ok: false, problem: problem('not-found') }
      if (form.confirm.trim() !== entry.handle)
        return faultIn('confirm', 'is not their address in the directory')
      return toActed(await perform(eraseMember, scope, { memberId }), '/admin/members', 'erased')
    },
  })
  return [...moveActions, eraseOne]
}
