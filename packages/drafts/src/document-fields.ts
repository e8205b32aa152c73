import { audienceOf, country, distinct, documentAudiences, id, language } from '@serai/kernel'
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
  audience: z.enum(documentAudiences).default('public'),
  /** The cohort that it is for, where it is for one. */
  cohortId: id('cohort').nullable().default(null),
  language: language().default('en'),
  topics: distinct(z.array(id('topic')).max(20)).default([]),
  countries: distinct(z.array(country()).max(60)).default([]),
  /** True for what was made up to show the platform; its page says so. */
  isSample: z.boolean().default(false),
}

/** Whom a document is for, as its description says it. */
export function audienceIn(document: Parameters<typeof audienceOf>[0]) {
  return {
    audience: audienceOf(document),
    cohortId: document.audience === 'cohort' ? document.cohortId : null,
  }
}
