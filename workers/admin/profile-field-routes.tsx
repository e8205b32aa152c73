import { fieldAudiences, fieldKinds, problem } from '@serai/kernel'
import { defineField, findFieldByKey, listDefinedFields } from '@serai/members'
import { perform } from '@serai/scope'
import { FieldsView, FieldView } from '@serai/web/admin'
import { wordsFor } from '@serai/web/words'
import * as z from 'zod'
import { action, type Action } from '../edge/action.ts'
import { route } from '../edge/route.ts'
import { adminPage, doneQuery } from './admin-page.tsx'
import { formOf, ticked, toActed } from './form-parts.ts'

const path = '/admin/fields'

export const fieldsRoute = route({
  path,
  right: 'field.write',
  params: z.object({}),
  query: z.object(doneQuery),
  values: () => ({}),
  ask: ({ read }) => ({ fields: listDefinedFields(read) }),
  show: (showing, { fields }) => {
    const position = String((fields.at(-1)?.position ?? -1) + 1)
    const values = { kind: 'text', maxAudience: 'members', defaultAudience: 'members', isOwn: 'on', position }
    return adminPage(showing, {
      path,
      title: wordsFor().adminMembers.fields.title,
      body: <FieldsView fields={fields} form={formOf(showing.refused, define.path, values)} />,
    })
  },
})

const params = z.object({
  key: z
    .string()
    .regex(/^[a-z0-9-]{2,40}$/)
    .meta({ slugOf: 'field' }),
})

export const fieldRoute = route({
  path: '/admin/fields/:key',
  right: 'field.write',
  params,
  query: z.object(doneQuery),
  values: () => ({}),
  ask: ({ read }) => ({ fields: listDefinedFields(read) }),
  show: (showing, { fields }) => {
    const field = fields.find(({ key }) => key === showing.params.key)
    if (field === undefined) return { show: 'problem', code: 'not-found' }
    const { label, options, maxAudience, defaultAudience, position } = field
    const ticks = (['isOwn', 'isFilter', 'isOnCard'] as const).filter((name) => field[name])
    const values = {
      ...{ label, maxAudience, defaultAudience, position: String(position), options: options.join('\n') },
      ...Object.fromEntries(ticks.map((name) => [name, 'on'])),
    }
    return adminPage(showing, {
      path: `${path}/${field.key}`,
      title: label,
      body: <FieldView field={field} form={formOf(showing.refused, change.path, values)} />,
    })
  },
})

/** What of a field may be changed as often as one likes. */
const changing = {
  label: z.string(),
  options: z
    .string()
    .max(20_000)
    .default('')
    .transform((text) => text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))),
  maxAudience: z.enum(fieldAudiences),
  defaultAudience: z.enum(fieldAudiences),
  isOwn: ticked(),
  isFilter: ticked(),
  isOnCard: ticked(),
  position: z
    .string()
    .regex(/^\d{1,4}$/, 'is not a number')
    .transform(Number),
}

const define: Action = action({
  path,
  right: 'field.write',
  params: z.object({}),
  form: z.strictObject({ ...changing, key: z.string(), kind: z.enum(fieldKinds) }),
  page: fieldsRoute,
  act: async (scope, { form }) =>
    toActed(await perform(defineField, scope, { ...form, fieldId: null }), path, 'saved'),
})

const change: Action = action({
  path: '/admin/fields/:key',
  right: 'field.write',
  params,
  form: z.strictObject(changing),
  page: fieldRoute,
  act: async (scope, { params: { key }, form }) => {
    const { found } = await scope.db.read({ found: findFieldByKey(scope.db, key) })
    const known = found[0]
    if (known === undefined) return { ok: false, problem: problem('not-found') }
    const done = await perform(defineField, scope, { ...form, key, kind: known.kind, fieldId: known.id })
    return toActed(done, path, 'saved')
  },
})

export const fieldActions: readonly Action[] = [define, change]
