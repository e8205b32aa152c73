import { factors, instant, roles, webAddress } from '@serai/kernel'
import type { Right } from '@serai/scope'
import * as z from 'zod'

type Template = {
  /** What the mail says beside its words. */
  readonly data: z.ZodType
  /** True where a member may do without it. What protects a login is sent in any case. */
  readonly isMutable: boolean
  /** What its member must still be allowed to do when it is sent; null where being a member is enough. */
  readonly right: Right | null
}

const text = z.string()
const link = webAddress()
const forEverybody = { isMutable: false, right: null } as const

/** Every mail there is, with what it needs. Its words are in `web/words`. */
export const mailTemplates = {
  'sign-in-code': {
    data: z.object({ code: text, link, spaceName: text.nullable(), minutes: z.int().positive() }),
    ...forEverybody,
  },
  invitation: {
    data: z.object({ spaceName: text, link, inviterName: text, note: text, days: z.int().positive() }),
    ...forEverybody,
  },
  'application-received': {
    data: z.object({ spaceName: text, link, name: text }),
    isMutable: true,
    right: 'member.approve',
  },
  'application-answered': {
    data: z.object({ spaceName: text, link, isApproved: z.boolean(), answer: text }),
    ...forEverybody,
  },
  'new-device': {
    data: z.object({ spaceName: text, device: text, place: text, at: instant(), link }),
    ...forEverybody,
  },
  /** A login was ended because somebody else seemed to have it too. */
  'login-ended': { data: z.object({ spaceName: text, at: instant(), link }), ...forEverybody },
  'factor-added': { data: z.object({ kind: z.enum(factors), at: instant(), link }), ...forEverybody },
  'factor-removed': { data: z.object({ kind: z.enum(factors), at: instant(), link }), ...forEverybody },
  'roles-changed': {
    data: z.object({
      ...{ spaceName: text, roles: z.array(z.enum(roles)), link },
      /** Of those that end by themselves, the last day. */
      lastDays: z.partialRecord(z.enum(roles), text).optional(),
    }),
    isMutable: true,
    right: null,
  },
} as const satisfies Readonly<Record<string, Template>>

export type MailTemplate = keyof typeof mailTemplates

export type MailData<T extends MailTemplate> = z.output<(typeof mailTemplates)[T]['data']>

/** A mail with what it says, of any template. */
export type AnyMail = {
  readonly [T in MailTemplate]: { readonly template: T; readonly data: MailData<T> }
}[MailTemplate]

/** What is said of a template, whichever it is; null for one that there is not. */
export function findTemplate(name: string): Template | null {
  return Object.hasOwn(mailTemplates, name) ? mailTemplates[name as MailTemplate] : null
}

/** The mails that a member may do without. */
export const mutableMails = namesOf((name) => mailTemplates[name].isMutable)

/** The mails that come in any case. */
export const constantMails = namesOf((name) => !mailTemplates[name].isMutable)

function namesOf(which: (name: MailTemplate) => boolean): readonly MailTemplate[] {
  return (Object.keys(mailTemplates) as readonly MailTemplate[]).filter(which)
}

/** The mails that somebody with these rights gets and may do without. */
export function mutableMailsFor(rights: ReadonlySet<Right>): readonly MailTemplate[] {
  return mutableMails.filter((name) => {
    const { right } = mailTemplates[name]
    return right === null || rights.has(right)
  })
}
