import { auditLine } from '@serai/audit'
import type { Answers } from '@serai/db'
import { distinct, fieldAudiences, fieldKinds, id, line, narrowest, ok, problem, refuse } from '@serai/kernel'
import { defineUseCase } from '@serai/scope'
import * as z from 'zod'
import { demandRoomForField, findField, putField } from './queries/fields.ts'
import { mostFields } from './queries/profiles.ts'
import { projectField } from './queries/projection.ts'

/** What the directory is found by beside fields, and so the key of none. */
const reservedKeys: readonly string[] = ['all', 'handle', 'word', 'cohort', 'programme', 'year']

const fieldKey = z
  .string()
  .regex(
    /^(?=.{2,40}$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
    'must be 2 to 40 small Latin letters, digits and single hyphens, and begin with a letter',
  )
  .refine((key) => !reservedKeys.includes(key), 'is kept for the directory itself')

const definition = z
  .strictObject({
    /** Null makes a new field. */
    fieldId: id('field').nullable(),
    key: fieldKey,
    label: line(80),
    kind: z.enum(fieldKinds),
    options: distinct(z.array(line(120)).max(100)).default([]),
    maxAudience: z.enum(fieldAudiences),
    defaultAudience: z.enum(fieldAudiences),
    isOwn: z.boolean(),
    isFilter: z.boolean(),
    isOnCard: z.boolean(),
    position: z.int().min(0).max(1000),
  })
  .refine(({ kind, options }) => kind !== 'choice' || options.length > 0, {
    path: ['options'],
    message: 'has no choices',
  })
  .refine((field) => narrowest(field.defaultAudience, field.maxAudience) === field.defaultAudience, {
    path: ['defaultAudience'],
    message: 'is wider than the widest audience',
  })
  .refine(({ isFilter, kind }) => !isFilter || kind !== 'long-text', {
    path: ['isFilter'],
    message: 'is not for long text',
  })

/**
 * Makes a field, or changes one but for its key and kind. Afterwards every entry shows it as it is now: a lower ceiling
 * hides what is above it in the same batch, however many members the space has.
 */
export const defineField = defineUseCase({
  useCase: 'members.define-field',
  right: 'field.write',
  input: definition,
  run: async (scope, { fieldId: known, ...field }) => {
    const { db } = scope
    const fieldId = known ?? scope.newId('field')
    const { found } = known === null ? { found: [] } : await db.read({ found: findField(db, known) })
    const before = found[0]
    if (known !== null) {
      if (before === undefined) return refuse(problem('not-found'))
      const changed = (['key', 'kind'] as const).filter((name) => before[name] !== field[name])
      if (changed.length > 0) {
        return refuse(
          problem(
            'invalid-input',
            changed.map((path) => ({ path, reason: 'cannot be changed' })),
          ),
        )
      }
    }
    const outcome = await db.commit([
      ...(known === null ? [demandRoomForField(db, mostFields)] : []),
      putField(db, { ...field, id: fieldId }),
      ...(known === null ? [] : projectField(db, { id: fieldId, key: field.key })),
      auditLine(scope, {
        action: 'members.define-field',
        subjectKind: 'field',
        subjectId: fieldId,
        detail: before === undefined ? {} : changesOf(before, field),
      }),
    ])
    if (outcome.ok) return ok({ fieldId })
    return outcome.clash.kind === 'changed'
      ? refuse(problem('invalid-input', [{ path: '', reason: `is one more than ${mostFields} fields` }]))
      : refuse(problem('already-exists', [{ path: 'key', reason: 'is taken' }]))
  },
})

type Before = Answers<{ all: ReturnType<typeof findField> }>['all'][number]

/** What was changed of a field: who answers it and who sees it from what to what, and what else by its name. */
function changesOf(before: Before, now: Omit<z.output<typeof definition>, 'fieldId'>) {
  const said = (['isOwn', 'maxAudience', 'defaultAudience'] as const).filter(
    (name) => before[name] !== now[name],
  )
  const other = (['label', 'isFilter', 'isOnCard', 'position'] as const).filter(
    (name) => before[name] !== now[name],
  )
  const areOptionsOther = JSON.stringify(before.options) !== JSON.stringify(now.options)
  const named = [...other, ...(areOptionsOther ? ['options'] : [])].join(' ')
  return {
    ...Object.fromEntries(said.map((name) => [name, `${before[name]} → ${now[name]}`])),
    ...(named === '' ? {} : { other: named }),
  }
}
