import { endAllLogins, endLogin } from '@serai/auth'
import { asId, fieldAudiences, id, problem } from '@serai/kernel'
import {
  askMyChoices,
  askMyProfile,
  deactivateMembership,
  editProfile,
  eraseMyself,
  leaveSpace,
  listMyLogins,
} from '@serai/members'
import { constantMails, mutableMailsFor } from '@serai/mail'
import { perform } from '@serai/scope'
import { MeView, type MeViewProps } from '@serai/web/members'
import { wordsFor } from '@serai/web/words'
import * as z from 'zod'
import { action, type Acted, type Action } from '../edge/action.ts'
import { route, type Route, type Showing } from '../edge/route.ts'
import { myDataRoute } from './my-data.ts'
import { saveMailsOn } from './my-mails.tsx'

const meRoute = route({
  path: '/me',
  right: 'profile.write',
  params: z.object({}),
  query: z.object({ done: z.enum(['saved', 'numbered', 'ended']).optional() }),
  values: () => ({}),
  ask: ({ read }) => ({
    ...askMyProfile(read),
    ...askMyChoices(read),
    logins: listMyLogins(read),
  }),
  show: (showing, { profile: [profile], publicPage: [publicPage], fields, views, ...rows }) => {
    const { grants, muted, logins } = rows
    const { me, frame } = showing
    if (me === null || profile === undefined) return { show: 'problem', code: 'not-a-member' }
    const values = {
      name: profile.name,
      nativeName: profile.nativeName,
      handle: profile.handle,
      listedFor: profile.listedFor,
      ...Object.fromEntries(
        fields.flatMap((field) => [
          [`value-${field.id}`, field.value ?? ''],
          [`audience-${field.id}`, field.audience ?? field.defaultAudience],
        ]),
      ),
    }
    const { refused } = showing
    const typed = refused?.action === '/me/profile' ? refused.typed : {}
    const view: MeViewProps = {
      form: { values: { ...values, ...typed }, faults: refused?.problem.fields ?? [] },
      said: saidOf(showing),
      fields,
      views,
      mails: {
        chosen: mutableMailsFor(showing.rights).map((template) => ({
          template,
          isWanted: muted.every((one) => one.template !== template),
        })),
        always: constantMails,
      },
      logins,
      grants,
      thisLogin: me.actor.loginId,
      isWeak: !me.actor.isStrong && grants.some(({ role }) => role !== 'member' && role !== 'guest'),
      account: `${showing.platform}/account`,
      profileName: profile.name,
      publicPage: publicPage?.path ?? null,
    }
    return {
      show: 'view',
      title: wordsFor().membership.me.title,
      description: '',
      isUnindexed: true,
      ...(refused === null ? {} : { status: 422 }),
      body: <MeView {...view} />,
      section: frame.name === '' ? '/' : '/me',
    }
  },
})

/** What the page says of what was just done. */
function saidOf({
  refused,
  query,
}: Showing<object, { readonly done?: string | undefined }>): MeViewProps['said'] {
  const words = wordsFor()
  if (refused !== null) return { text: words.problems[refused.problem.code].title, isFault: true }
  if (query.done === 'numbered') return { text: words.membership.me.numbered, isFault: false }
  return query.done === undefined ? null : { text: words.membership.me.saved, isFault: false }
}

/** A field of the form is a fixed one, or names a field of the space that it is the value or the audience of. */
const profileForm = z
  .looseObject({
    name: z.string(),
    nativeName: z.string().default(''),
    handle: z.string(),
    listedFor: z.enum(fieldAudiences),
  })
  .superRefine((form, context) => {
    for (const key of Object.keys(form)) {
      if (['name', 'nativeName', 'handle', 'listedFor'].includes(key)) continue
      if (/^(value|audience)-[0-9A-HJKMNP-TV-Z]{26}$/.test(key) && typeof form[key] === 'string') continue
      context.addIssue({ code: 'custom', path: [key], message: 'is not asked here' })
    }
  })

const saveProfile = action({
  path: '/me/profile',
  right: 'profile.write',
  params: z.object({}),
  form: profileForm,
  page: meRoute,
  act: async (scope, { form }) => {
    const { name, nativeName, handle, listedFor, ...answers } = form as z.output<typeof profileForm>
    const given = Object.entries(answers).filter(([key]) => key.startsWith('value-'))
    const values = given.map(([key, value]) => {
      const fieldId = key.slice('value-'.length)
      const audience = answers[`audience-${fieldId}`] ?? null
      return { fieldId: asId<'field'>(fieldId), value: String(value), audience: audience as never }
    })
    const done = await perform(editProfile, scope, { name, nativeName, handle, listedFor, values })
    if (done.ok) {
      const isAsked = done.value.handle === handle
      return { ok: true, to: `/me?done=${isAsked ? 'saved' : 'numbered'}#profile` }
    }
    return { ok: false, problem: inForm(done.problem, values) }
  },
})

/** The problem in the names of the form: a value by its field. */
function inForm(
  { code, fields = [] }: ReturnType<typeof problem>,
  values: readonly { readonly fieldId: string }[],
) {
  return problem(
    code,
    fields.map(({ path, reason }) => {
      const [, place = '', part = ''] = /^values\.(\d+)\.(\w+)$/.exec(path) ?? []
      const fieldId = values[Number(place)]?.fieldId
      if (fieldId === undefined || place === '') return { path, reason }
      return { path: `${part === 'audience' ? 'audience' : 'value'}-${fieldId}`, reason }
    }),
  )
}

const empty = z.strictObject({})

const endOne = action({
  path: '/me/logins/end',
  right: 'login.end',
  params: z.object({}),
  form: z.strictObject({ loginId: id('login') }),
  page: meRoute,
  act: async (scope, { form }) => toActed(await perform(endLogin, scope, form), '/me?done=ended#logins'),
})

const endOthers = action({
  path: '/me/logins/end-others',
  right: 'login.end',
  params: z.object({}),
  form: empty,
  page: meRoute,
  act: async (scope) =>
    toActed(await perform(endAllLogins, scope, { isThisKept: true }), '/me?done=ended#logins'),
})

const sleep = action({
  path: '/me/sleep',
  right: 'profile.write',
  params: z.object({}),
  form: empty,
  page: meRoute,
  act: async (scope) => outOf(await perform(deactivateMembership, scope, {})),
})

const leave = action({
  path: '/me/leave',
  right: 'profile.write',
  params: z.object({}),
  form: empty,
  page: meRoute,
  act: async (scope) => outOf(await perform(leaveSpace, scope, {})),
})

const erase = action({
  path: '/me/erase',
  right: 'profile.write',
  params: z.object({}),
  form: z.strictObject({ confirm: z.string() }),
  page: meRoute,
  act: async (scope, { form, me }) => {
    const isMeant = form.confirm.trim().toLowerCase() === me.name.trim().toLowerCase()
    if (!isMeant)
      return {
        ok: false,
        problem: problem('invalid-input', [{ path: 'confirm', reason: 'is not the name on your page' }]),
      }
    return outOf(await perform(eraseMyself, scope, {}))
  },
})

type Performed = { readonly ok: true } | Extract<Acted, { ok: false }>

function toActed(done: Performed, to: string): Acted {
  return done.ok ? { ok: true, to } : done
}

/** Out of the space, by whichever way. */
function outOf(done: Performed): Acted {
  return done.ok ? { ok: true, to: '/', endsLogin: true } : done
}

export const meRoutes: readonly Route[] = [meRoute, myDataRoute]

export const meActions: readonly Action[] = [
  saveProfile,
  saveMailsOn(meRoute),
  endOne,
  endOthers,
  sleep,
  leave,
  erase,
]
