import { problem, type Id } from '@serai/kernel'
import { mapImport, previewImport } from '@serai/members'
import { perform, type Right, type Scope } from '@serai/scope'
import * as z from 'zod'
import type { Acted } from '../edge/action.ts'
import { fieldsOfPreview } from './import-shown.ts'

const columnField = /^column-(\d{1,2})$/

/** A field for each column of the file. */
export const columnsForm = z.record(z.string().regex(columnField), z.string().max(100))

type Chosen = readonly (string | null)[]

/** What such a form says that each column holds, in the order of the file. */
export function mappingIn(form: Readonly<Record<string, string>>): Chosen {
  return Object.entries(form)
    .map(([name, target]) => ({ place: Number(columnField.exec(name)?.[1]), target }))
    .sort((one, other) => one.place - other.place)
    .map(({ target }) => (target === '' ? null : target))
}

/** Keeps what the columns hold as it was chosen, and then says what the import would do. */
export async function lookAt(scope: Scope<Right>, importId: Id<'import'>, mapping: Chosen): Promise<Acted> {
  const mapped = await perform(mapImport, scope, { importId, mapping: [...mapping] })
  if (!mapped.ok) return mapped
  const done = await perform(previewImport, scope, { importId })
  // Nothing is written that the page could read, so what was found is told as fields of a form.
  return done.ok ? { ok: false, problem: problem('invalid-input', fieldsOfPreview(done.value)) } : done
}
