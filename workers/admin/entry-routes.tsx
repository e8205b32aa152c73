import { fieldAudiences, problem, type Id } from '@serai/kernel'
import { askEntry, editAnyProfile, findEntry, linkPerson, listAnswers, removeProfile } from '@serai/members'
import { perform, type Scope } from '@serai/scope'
import { emailText, entryHref, EntryView, memberHref } from '@serai/web/admin'
import * as z from 'zod'
import { action, type Action } from '../edge/action.ts'
import { route } from '../edge/route.ts'
import { adminPage, doneQuery } from './admin-page.tsx'
import { answeringOf, saveAnswersOn } from './answer-forms.ts'
import { faultIn, formOf, idInPath, toActed } from './form-parts.ts'
import { inviteEntryAgain } from './invite-again.ts'
import { linkTyped } from './link-typed.ts'

const path = '/admin/members/entries/:profileId'
const params = z.object({ profileId: idInPath('profile') })
const nothing = z.strictObject({})

/** An entry that no member has: that of a member stands on the member's page. */
export const entryRoute = route({
  path,
  right: 'profile.manage',
  params,
  query: z.object(doneQuery),
  values: ({ params: { profileId } }) => ({ profileId }),
  ask: ({ read, value }) => ({
    entry: askEntry(read, value.profileId),
    answers: listAnswers(read, { profileId: value.profileId }),
  }),
  show: (showing, { entry: [entry], answers }) => {
    if (entry === undefined) return { show: 'problem', code: 'not-found' }
    if (entry.memberId !== null) return { show: 'moved', to: memberHref(entry.memberId) }
    const { refused, rights } = showing
    const { name, nativeName, handle, email, listedFor } = entry
    const view = {
      ...entry,
      form: formOf(refused, edit.path, {
        name,
        nativeName,
        handle,
        email: emailText(email ?? ''),
        listedFor,
      }),
      answers,
      answering: answeringOf(refused, path, answers),
      linking: formOf(refused, link.path),
      removing: formOf(refused, remove.path),
      mayInvite: rights.has('member.invite'),
    }
    return adminPage(showing, { path: entryHref(entry.id), title: name, body: <EntryView {...view} /> })
  },
})

const edit: Action = action({
  path,
  right: 'profile.manage',
  params,
  form: z.strictObject({
    name: z.string(),
    nativeName: z.string().default(''),
    handle: z.string(),
    email: z.string().default(''),
    listedFor: z.enum(fieldAudiences),
  }),
  page: entryRoute,
  act: async (scope, { params: { profileId }, form: { email, ...entry } }) => {
    const address = email.trim() === '' ? null : email
    const done = await perform(editAnyProfile, scope, { ...entry, profileId, email: address })
    return toActed(done, entryHref(profileId), 'saved')
  },
})

/** True of an entry that is there and no member's: the forms of these pages are for no other. */
async function isFree({ db }: Scope, profileId: Id<'profile'>): Promise<boolean> {
  const { found } = await db.read({ found: findEntry(db, profileId) })
  return found[0] !== undefined && found[0].memberId === null
}

const remove: Action = action({
  path: `${path}/remove`,
  right: 'profile.manage',
  params,
  form: z.strictObject({ confirm: z.string().max(200) }),
  page: entryRoute,
  act: async (scope, { params: { profileId }, form }) => {
    const { found } = await scope.db.read({ found: findEntry(scope.db, profileId) })
    if (found[0] === undefined) return { ok: false, problem: problem('not-found') }
    if (form.confirm.trim() !== found[0].handle)
      return faultIn('confirm', 'is not their address in the directory')
    return toActed(await perform(removeProfile, scope, { profileId }), '/admin/members', 'entry-removed')
  },
})

const invite = action({
  path: `${path}/invite`,
  right: 'member.invite',
  params,
  form: nothing,
  page: entryRoute,
  act: async (scope, { params: { profileId }, ...from }) =>
    toActed(await inviteEntryAgain(scope, profileId, from), entryHref(profileId), 'invited'),
})

const link: Action = action({
  path: `${path}/person`,
  right: 'member.manage',
  params,
  form: z.strictObject({ person: z.string().max(300) }),
  page: entryRoute,
  act: async (scope, { params: { profileId }, form }) =>
    (await isFree(scope, profileId))
      ? linkTyped(scope, profileId, form.person, entryHref(profileId))
      : { ok: false, problem: problem('not-found') },
})

const unlink = action({
  path: `${path}/person/unlink`,
  right: 'member.manage',
  params,
  form: nothing,
  page: entryRoute,
  act: async (scope, { params: { profileId } }) =>
    (await isFree(scope, profileId))
      ? toActed(
          await perform(linkPerson, scope, { profileId, personId: null }),
          entryHref(profileId),
          'saved',
        )
      : { ok: false, problem: problem('not-found') },
})

const saveAnswers = saveAnswersOn(entryRoute, {
  path,
  params,
  whose: async (scope, { profileId }) =>
    (await isFree(scope, profileId)) ? { profileId, href: entryHref(profileId) } : null,
})

export const entryActions: readonly Action[] = [edit, saveAnswers, remove, invite, link, unlink]
