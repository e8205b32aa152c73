import { asId, problem, type Id } from '@serai/kernel'
import { writeAnswers } from '@serai/members'
import { perform, type Right, type Scope } from '@serai/scope'
import type { StaffAnswer } from '@serai/web/admin'
import * as z from 'zod'
import { action, type Action } from '../edge/action.ts'
import type { Refused, Route } from '../edge/route.ts'
import { answersInForm } from '../edge/answers-in-form.ts'
import { formOf, toActed } from './form-parts.ts'

const named = /^(?:value|was)-([0-9A-HJKMNP-TV-Z]{26})$/

/** Each field of the form names a field of the space: that it is the value of, or what was shown as that. */
const answersForm = z.record(z.string().regex(named), z.string().max(5000))

type Whose<P extends z.ZodObject> = {
  /** The page's own path; the form is sent to what stands under it. */
  readonly path: `/${string}`
  readonly params: P
  /** The entry that is meant, and where it is looked after; null where there is none. */
  readonly whose: (
    scope: Scope<Right>,
    params: z.output<P>,
  ) => Promise<{ readonly profileId: Id<'profile'>; readonly href: string } | null>
}

/** The form with which those who run the space write what an entry answers. */
export function saveAnswersOn<P extends z.ZodObject>(page: Route, { path, params, whose }: Whose<P>): Action {
  return action({
    path: pathOf(path),
    right: 'profile.manage',
    params,
    form: answersForm,
    page,
    act: async (scope, { params: asked, form }) => {
      const meant = await whose(scope, asked)
      if (meant === null) return { ok: false, problem: problem('not-found') }
      const values = changedIn(form)
      const done = await perform(writeAnswers, scope, { profileId: meant.profileId, values })
      return toActed(
        done.ok ? done : { ok: false, problem: answersInForm(done.problem, values) },
        meant.href,
        'saved',
      )
    },
  })
}

/** What was typed anew: of the rest the page may be older than what the entry says now. */
function changedIn(form: z.output<typeof answersForm>) {
  return Object.entries(form).flatMap(([name, value]) => {
    const fieldId = asId<'field'>(named.exec(name)?.[1] ?? '')
    const was = form[`was-${fieldId}`] ?? ''
    return name.startsWith('was-') || value === was ? [] : [{ fieldId, value, was }]
  })
}

function pathOf(path: `/${string}`): `/${string}` {
  return `${path}/answers`
}

/** That form as its page shows it: what was typed anew stays, and the rest is as the entry has it now. */
export function answeringOf(
  refused: Refused | null,
  path: `/${string}`,
  answers: readonly Pick<StaffAnswer, 'id' | 'value'>[],
) {
  const { values: typed, faults } = formOf(refused, pathOf(path))
  const values = answers.flatMap(({ id, value }) => {
    const [anew, was] = [typed[`value-${id}`], typed[`was-${id}`] ?? '']
    return anew === undefined || anew === was
      ? [[`value-${id}`, value ?? '']]
      : [
          [`value-${id}`, anew],
          [`was-${id}`, was],
        ]
  })
  return { values: Object.fromEntries(values), faults }
}
