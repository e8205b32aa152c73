import * as z from 'zod'
import { ulidPattern, type Id, type IdKind } from './id.ts'
import { countryPattern, languagePattern, slugPattern } from './text.ts'
import { beginOf, isTimeZone, precisionOf, type Precision, type When } from './when.ts'

/** An id of one kind. The kind stands in the schema, so that tests find every id a use case or route takes. */
export function id<K extends IdKind>(kind: K): z.ZodType<Id<K>, Id<K>> {
  return z.string().regex(ulidPattern, 'is not an id').meta({ idOf: kind }) as unknown as z.ZodType<
    Id<K>,
    Id<K>
  >
}

/** The last part of an item's address. `of` names the kind, so that tests can ask with another space's. */
export function slug(of?: IdKind): z.ZodType<string, string> {
  return z
    .string()
    .regex(slugPattern, 'is not a slug: small Latin letters, digits and single hyphens')
    .meta({ slugOf: of })
}

/** Controls, halves of characters, and marks that turn the direction of what follows them. */
const unseen = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u

/** The same, but for the line breaks and tabs of a text. */
const unseenInText = /[^\P{Cc}\n\t]|[\p{Cs}\u202a-\u202e\u2066-\u2069]/u

const unseenReason = 'holds a line break or a character that cannot be seen'

function text(most: number, refused: RegExp, reason: string) {
  return z
    .string()
    .trim()
    .max(most, `is longer than ${most} characters`)
    .refine((value) => !refused.test(value), reason)
}

/** One line of text, trimmed, with something in it. */
export function line(most: number): z.ZodType<string, string> {
  return text(most, unseen, unseenReason).min(1, 'is empty')
}

/** One line of text that may be empty, and is when it is left out. */
export function optionalLine(most: number): z.ZodDefault<z.ZodString> {
  return text(most, unseen, unseenReason).default('')
}

/** A text of a few paragraphs at most, without markup; empty when it is left out. */
export function optionalText(most: number): z.ZodDefault<z.ZodString> {
  return text(most, unseenInText, 'holds a character that cannot be seen').default('')
}

/** A list in which nothing stands twice. */
export function distinct<T>(list: z.ZodArray<z.ZodType<T, T>>, keyOf: (one: T) => unknown = (one) => one) {
  return list.refine((all) => new Set(all.map(keyOf)).size === all.length, 'names something twice')
}

/** A date no more exact than is known; see `When`. */
export function when(...allowed: readonly Precision[]): z.ZodType<When, When> {
  return z.string().refine(
    (value) => {
      const precision = precisionOf(value)
      return precision !== null && allowed.includes(precision)
    },
    `is not a date of the calendar known to the ${allowed.join(', ')}`,
  )
}

export function timeZone(): z.ZodType<string, string> {
  return z.string().refine(isTimeZone, 'is not a time zone by its own name, such as Asia/Almaty')
}

export function language(): z.ZodType<string, string> {
  return z.string().regex(languagePattern, 'is not a language tag, such as en or fa-AF')
}

export function country(): z.ZodType<string, string> {
  return z.string().regex(countryPattern, 'is not a country code of two capital letters')
}

/** An address on the web as browsers spell it: http or https, without a password in it. */
export function webAddress(): z.ZodType<string, string> {
  return z
    .string()
    .max(2000)
    .refine(isWebAddress, 'is not a web address that starts with https:// or http://')
    .transform((value) => new URL(value).href)
}

function isWebAddress(value: string): boolean {
  const url = URL.parse(value)
  return url !== null && /^https?:\/\//.test(value) && url.username === '' && url.password === ''
}

/** An instant as UTC text to the second, such as `2026-03-01T09:00:00Z`. */
export function instant(): z.ZodType<string, string> {
  return z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/)
    .refine((at) => beginOf(at.slice(0, 16), 'UTC') !== null, 'is not an instant')
}
