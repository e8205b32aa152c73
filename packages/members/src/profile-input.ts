import {
  fieldAudiences,
  id,
  line,
  narrowest,
  ok,
  optionalLine,
  problem,
  refuse,
  type FieldProblem,
  type Result,
} from '@serai/kernel'
import type { Answers } from '@serai/db'
import * as z from 'zod'
import { readValue } from './field-values.ts'
import type { KeptValue, listFields, mostFields } from './queries/profiles.ts'

const audience = z.enum(fieldAudiences)

/** How somebody is called: what is asked of everybody. */
export const names = { name: line(200), nativeName: optionalLine(200) }

/** Values of fields as a form gives them; one that is empty is forgotten, one that is not named stays. */
export const givenValues = z
  .array(
    z.strictObject({
      fieldId: id('field'),
      value: z.string().max(5000),
      /** Who may see it; null for whoever may now, and for whom the field says where it is new. */
      audience: audience.nullable().default(null),
    }),
  )
  .max(60 satisfies typeof mostFields)
  .default([])

export const listedFor = audience

export type Field = Answers<{ all: ReturnType<typeof listFields> }>['all'][number]

export type GivenValue = z.output<typeof givenValues>[number]

/** The values as they are to be kept, or what must change of them; `isOwn` for a member's own. */
export function readValues(
  fields: readonly Field[],
  given: readonly GivenValue[],
  isOwn: boolean,
): Result<readonly KeptValue[]> {
  const known = new Map(fields.map((field) => [field.id, field]))
  const unknown = given.flatMap(({ fieldId }, place) =>
    known.has(fieldId) ? [] : [{ path: `values.${place}.fieldId`, reason: 'is no field of this space' }],
  )
  if (unknown.length > 0) return refuse(problem('unknown-reference', unknown))
  const read = given.flatMap((one, place) => {
    const field = known.get(one.fieldId)
    return field === undefined ? [] : [readOne(field, one, `values.${place}`, isOwn)]
  })
  const faults = read.filter((one) => 'reason' in one)
  return faults.length > 0
    ? refuse(problem('invalid-input', faults))
    : ok(read.filter((one) => 'fieldId' in one))
}

function readOne(
  field: Field,
  { value, audience: asked }: GivenValue,
  path: string,
  isOwn: boolean,
): KeptValue | FieldProblem {
  if (isOwn && !field.isOwn) return { path: `${path}.fieldId`, reason: `${field.key} is for staff to write` }
  if (asked !== null && narrowest(asked, field.maxAudience) !== asked) {
    return { path: `${path}.audience`, reason: `${field.key} is shown to ${field.maxAudience} at most` }
  }
  const read = readValue(field, value)
  return 'reason' in read
    ? { path: `${path}.value`, reason: read.reason }
    : { fieldId: field.id, value: read.value, audience: asked, whereNew: asked ?? field.defaultAudience }
}
