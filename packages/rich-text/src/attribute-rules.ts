import { ulidPattern } from '@serai/kernel'

import { normaliseHref } from './href.ts'
import type { RichTextAttribute } from './rich-text-document.ts'
import { richTextLimits } from './rich-text-limits.ts'

/** Why a value cannot stand, as a sentence; null where it can. */
export type AttributeCheck = (value: unknown) => string | null

/** An attribute without `fallback` must be given. */
export type AttributeRule = { readonly check: AttributeCheck; readonly fallback?: RichTextAttribute }

/** The attribute may be left out, and is then `fallback`. */
export function optional(fallback: RichTextAttribute, check: AttributeCheck): AttributeRule {
  return { fallback, check: (value) => (value === fallback ? null : check(value)) }
}

/** The attribute must be given. */
export function required(check: AttributeCheck): AttributeRule {
  return { check }
}

/** One of the values named. */
export function oneOf(...values: readonly RichTextAttribute[]): AttributeCheck {
  const isNamed = new Set<unknown>(values)
  return (value) => (isNamed.has(value) ? null : `This must be one of: ${values.join(', ')}.`)
}

/** A whole number within the bounds. */
export function integer(least: number, most: number): AttributeCheck {
  return (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
      ? null
      : `This must be a whole number from ${least} to ${most}.`
}

/** A string of at most one line's length that XML and HTML can carry. */
export function line(value: unknown): string | null {
  if (typeof value !== 'string') return 'This must be text.'
  if (value.length > richTextLimits.lineLength) {
    return `This must not be longer than ${richTextLimits.lineLength} characters.`
  }
  return value === withoutUnprintable(value) ? null : 'This must not contain control characters.'
}

/** A `line` with something in it to read. */
export function filledLine(value: unknown): string | null {
  const reason = line(value)
  if (reason !== null) return reason
  return typeof value === 'string' && value.trim() !== '' ? null : 'This must not be empty.'
}

/** An address that `normaliseHref` accepts. */
export function href(value: unknown): string | null {
  if (typeof value === 'string' && normaliseHref(value) !== null) return null
  return 'Write the whole address, beginning with https://, mailto: or tel:, or with / for a page of this site.'
}

/** A web address on any host. */
export function webHref(value: unknown): string | null {
  const isWeb = typeof value === 'string' && /^https?:/i.test(normaliseHref(value) ?? '')
  return isWeb ? null : 'Write the whole address, beginning with https://.'
}

/** The id of a file in the media library. */
export function mediaId(value: unknown): string | null {
  return typeof value === 'string' && ulidPattern.test(value)
    ? null
    : 'This must be the id of a file in the media library.'
}

/** A language tag (BCP 47) of language, script, region and variants. */
export function language(value: unknown): string | null {
  const tag = /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*$/i
  return typeof value === 'string' && value.length <= 35 && tag.test(value)
    ? null
    : 'This must be a language tag such as ru, fa or uz-Cyrl.'
}

/** The anchor of a heading. */
export function headingId(value: unknown): string | null {
  return typeof value === 'string' && /^h-[\p{L}\p{N}-]{1,80}$/u.test(value)
    ? null
    : 'This must begin with h- and hold only letters, digits and hyphens.'
}

/** The text with each character that XML or UTF-8 cannot carry turned into a space or U+FFFD. */
export function withoutUnprintable(text: string): string {
  return text.toWellFormed().replace(/(?![\t\n])[\p{Cc}\ufffe\uffff]/gu, ' ')
}
