import { audiences, country, distinct, id, language } from '@serai/kernel'
import { emptyRichText, readRichText, type RichTextDocument } from '@serai/rich-text'
import * as z from 'zod'

/** A body: the schema-checked rich text document, empty when it is left out. */
export function richText() {
  return z
    .unknown()
    .default(emptyRichText())
    .transform((value, context): RichTextDocument => {
      const read = readRichText(value)
      if (read.ok) return read.value
      for (const { path, reason } of read.problem.fields ?? []) {
        context.addIssue({ code: 'custom', message: reason, path: path === '' ? [] : path.split('.') })
      }
      return z.NEVER
    })
}

/** The fields that every document has. */
export const draftBase = {
  audience: z.enum(audiences).default('public'),
  language: language().default('en'),
  topics: distinct(z.array(id('topic')).max(20)).default([]),
  countries: distinct(z.array(country()).max(60)).default([]),
  /** True for what was made up to show the platform; its page says so. */
  isSample: z.boolean().default(false),
}
