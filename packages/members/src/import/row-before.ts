import { cohortParts, id } from '@serai/kernel'
import * as z from 'zod'
import { sortNameOf } from '../name-words.ts'
import type { KnownEntry } from './known-entries.ts'
import { placeChanges, valueChanges } from './plan-row.ts'

const changeOf = <T extends z.ZodType>(what: T) => z.strictObject({ was: what, became: what })

/** What a row changed of an entry, each with what was there before and what then was. */
export const rowBefore = z.strictObject({
  name: changeOf(z.string()).optional(),
  nativeName: changeOf(z.string()).optional(),
  email: changeOf(z.string().nullable()).optional(),
  values: z.array(z.strictObject({ fieldId: id('field'), was: z.string().nullable(), became: z.string() })),
  places: z.array(
    z.strictObject({
      cohortId: id('cohort'),
      was: z.enum(cohortParts).nullable(),
      became: z.enum(cohortParts),
    }),
  ),
})

export type RowBefore = z.output<typeof rowBefore>

/** Of an entry that a row adds, the cohorts that it is put into: all else that changes in it leaves a mark of its own. */
export function beforeOf(was: KnownEntry | null, became: KnownEntry): RowBefore {
  const places = placeChanges(was, became).map(({ cohortId, before, part }) => ({
    ...{ cohortId, was: before, became: part },
  }))
  if (was === null) return { values: [], places }
  const named = (['name', 'nativeName', 'email'] as const).filter((part) => was[part] !== became[part])
  return {
    ...Object.fromEntries(named.map((part) => [part, { was: was[part], became: became[part] }])),
    values: valueChanges(was, became).map(({ fieldId, before, value }) => ({
      ...{ fieldId, was: before, became: value },
    })),
    places,
  }
}

/** The entry with what the row changed as it was before, but for what is other by now and what a member wrote. */
export function entryBefore(
  now: KnownEntry,
  before: RowBefore,
  isStaffField: (fieldId: string) => boolean,
): KnownEntry {
  const isTheirs = now.memberId !== null
  const values = before.values.filter(
    ({ fieldId, became }) =>
      now.values.get(fieldId)?.value === became && (!isTheirs || isStaffField(fieldId)),
  )
  const forgotten = new Set<string>(values.flatMap(({ fieldId, was }) => (was === null ? [fieldId] : [])))
  const { name, nativeName, email, places } = before
  const restored = {
    ...(name !== undefined && now.name === name.became ? { name: name.was } : {}),
    ...(nativeName !== undefined && now.nativeName === nativeName.became
      ? { nativeName: nativeName.was }
      : {}),
    ...(email !== undefined && now.email === email.became ? { email: email.was } : {}),
  }
  const named = isTheirs ? now : { ...now, ...restored }
  return {
    ...named,
    sortName: sortNameOf(named.name),
    values: new Map(
      [...now.values]
        .filter(([fieldId]) => !forgotten.has(fieldId))
        .map(([fieldId, held]) => {
          const was = values.find((one) => one.fieldId === fieldId)?.was
          return [fieldId, { ...held, value: was ?? held.value }] as const
        }),
    ),
    places: now.places.flatMap((place) => {
      const change = places.find(
        ({ cohortId, became }) => cohortId === place.cohortId && became === place.part,
      )
      if (change === undefined) return [place]
      return change.was === null ? [] : [{ ...place, part: change.was }]
    }),
  }
}
