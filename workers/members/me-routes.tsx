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
import { MeView, type MeViewProps, type Said } from '@serai/web/members'
import { wordsFor } from '@serai/web/words'
import * as z from 'zod'
import { action, type Acted, type Action } from '../edge/action.ts'
import { route, type Route, type Showing } from '../edge/route.ts'
import { signedOutPath, type Farewell } from '../edge/signed-out.ts'
import { answersInForm } from '../edge/answers-in-form.ts'
import { isSameText } from './is-same-text.ts'
import { myDataRoute } from './my-data.ts'
import { saveMailsOn } from './my-mails.tsx'
import { signedOutRoute } from './signed-out-route.tsx'

const meRoute = route({
  path: '/me',
  right: 'profile.write',
  params: z.object({}),
  query: z.object({ done: z.enum(['joined', 'awake', 'saved', 'numbered', 'mails', 'ended']).optional() }),
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
    const said = saidOf(showing)
    const sent = said?.at === 'profile' ? said.form : null
    const view: MeViewProps = {
      form: { values: { ...values, ...sent?.values }, faults: sent?.faults ?? [] },
      said,
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

/** Which part of the page says what was done, and what it says. */
const notes = {
  joined: { at: 'page', note: 'joined' },
  awake: { at: 'page', note: 'awake' },
  saved: { at: 'profile', note: 'saved' },
  numbered: { at: 'profile', note: 'numbered' },
  mails: { at: 'mails', note: 'saved' },
  ended: { at: 'logins', note: 'ended' },
} as const

/** What the page says of what was just done, in the part that the form is in: a form's address begins with that. */
function saidOf({
  refused,
  query: { done },
}: Showing<object, { readonly done?: keyof typeof notes | undefined }>): Said | null {
  const { membership, problems } = wordsFor()
  if (refused !== null) {
    const [, , at = 'profile'] = refused.action.split('/')
    const { code, fields = [] } = refused.problem
    const { title, advice } = problems[code]
    const isWayOut = Object.hasOwn(membership.me.waysOut, at)
    // What to change stands below it, and the general advice is to go back.
    const toChange = isWayOut ? ` ${membership.me.notConfirmed}` : ''
    const text = code === 'invalid-input' ? `${title}.${toChange}` : `${title}. ${advice}`
    return { at, text, isFault: true, form: { values: refused.typed, faults: fields } }
  }
  if (done === undefined) return null
  const { at, note } = notes[done]
  return { at, text: membership.me[note], isFault: false, form: { values: {}, faults: [] } }
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
    return { ok: false, problem: answersInForm(done.problem, values) }
  },
})

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

/** Out of the space, each in its way. Whoever goes types their name first, for none of it is done by a slip. */
const waysOut = (
  [
    { way: 'sleep', useCase: deactivateMembership },
    { way: 'leave', useCase: leaveSpace },
    { way: 'erase', useCase: eraseMyself },
  ] as const
).map(({ way, useCase }) =>
  action({
    path: `/me/${way}`,
    right: 'profile.write',
    params: z.object({}),
    form: z.strictObject({ confirm: z.string().max(500).default('') }),
    page: meRoute,
    act: async (scope, { form, me }) => {
      if (isSameText(form.confirm, me.name)) return outOf(await perform(useCase, scope, {}), way)
      return {
        ok: false,
        problem: problem('invalid-input', [{ path: 'confirm', reason: 'does not match the one below' }]),
      }
    },
  }),
)

type Performed = { readonly ok: true } | Extract<Acted, { ok: false }>

function toActed(done: Performed, to: string): Acted {
  return done.ok ? { ok: true, to } : done
}

/** Out of the space, by this way. */
function outOf(done: Performed, way: Farewell): Acted {
  return done.ok ? { ok: true, to: signedOutPath(way), endsLogin: true } : done
}

export const meRoutes: readonly Route[] = [meRoute, myDataRoute, signedOutRoute]

export const meActions: readonly Action[] = [saveProfile, saveMailsOn(meRoute), endOne, endOthers, ...waysOut]
