import { countryPattern, line, optionalText, webAddress, type FieldKind } from '@serai/kernel'
import * as z from 'zod'
import { withScheme } from './with-scheme.ts'

/** What of a field says which values it takes. */
export type ValueRule = { readonly kind: FieldKind; readonly options: readonly string[] }

export type ReadValue = { readonly value: string } | { readonly reason: string }

/** A value of a field as it is kept, or what is wrong with it. An empty one is no value. */
export function readValue(rule: ValueRule, value: string): ReadValue {
  return valueReader(rule)(value)
}

/** `readValue` for many values of one field. */
export function valueReader({ kind, options }: ValueRule): (value: string) => ReadValue {
  const schema = schemaOf(kind, options)
  return (value) => {
    if (value.trim() === '') return { value: '' }
    const read = schema.safeParse(value)
    return read.success
      ? { value: read.data }
      : { reason: read.error.issues[0]?.message ?? 'is no value of it' }
  }
}

function schemaOf(kind: FieldKind, options: readonly string[]): z.ZodType<string, string> {
  switch (kind) {
    case 'text':
      return line(300)
    case 'long-text':
      return optionalText(4000).unwrap()
    case 'choice':
      return z.string().refine((value) => options.includes(value), 'is none of the choices')
    case 'country':
      return z.string().regex(countryPattern, 'is not a country code of two capital letters')
    case 'link':
      return z.string().transform(withScheme).pipe(webAddress())
    case 'year':
      return z.string().regex(/^(?:19|20)\d\d$/, 'is not a year')
  }
}
