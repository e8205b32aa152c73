import type { Factor, Role } from '@serai/kernel'
import type { MailData, MailTemplate } from '@serai/mail'
import { countryName } from '../ui/figures.ts'
import { en } from './en.ts'

/** A sentence with what others wrote in it, such as names: that keeps its own direction, and is no markup. An address of ours is a link. */
export type Said = readonly (string | { readonly given: string } | { readonly href: string })[]

/** What a mail says, before it is text or HTML. */
export type MailCopy = {
  readonly subject: Said
  /** What a list of mails shows beside the subject. */
  readonly preview: Said
  readonly lead: Said
  /** To be typed elsewhere; null where there is none. */
  readonly code: string | null
  /** What a person wrote, word for word; empty where nobody did. */
  readonly quote: string
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  /** The one thing to do, and where. */
  readonly action: { readonly label: string; readonly href: string }
  readonly note: Said
  /** Why it came, and what to do if it should not have. */
  readonly why: Said
  readonly ifWrong: Said
}

/** The words of every mail in a language. */
export type MailWords = {
  readonly language: string
  readonly sender: string
  readonly copy: { readonly [T in MailTemplate]: (data: MailData<T>) => MailCopy }
}

/** The words of mails in this language. English stands in for every language that has none yet. */
export function mailWordsFor(_language = 'en'): MailWords {
  return english
}

/** A sentence whose places are what others wrote. */
function say(texts: TemplateStringsArray, ...given: readonly string[]): Said {
  return texts.flatMap((text, place) => {
    const next = given[place]
    return [...(text === '' ? [] : [text]), ...(next === undefined ? [] : [{ given: next }])]
  })
}

/** Where a mail can be turned off: on one's own page, on the host that its link is of. */
function offAt(link: string): Said {
  return ['You can turn it off on your page: ', { href: new URL('/me#mails', link).href }]
}

const nothing = { code: null, quote: '', facts: [], note: [] } as const satisfies Partial<MailCopy>

const english: MailWords = {
  language: 'en',
  sender: 'Sent by Serai, a courtyard for policy institutes.',
  copy: {
    'sign-in-code': ({ code, link, spaceName, minutes }) => ({
      ...nothing,
      subject: say`Your code to sign in to ${spaceName ?? 'Serai'}`,
      preview: [`It counts for ${counted(minutes, 'minute')}, in the browser that asked for it.`],
      lead: say`This is your code to sign in to ${spaceName ?? 'Serai'}. Type it where you asked for it:`,
      code,
      action: { label: 'Or open this address in the same browser', href: link },
      note: [
        `It counts once, and for ${counted(minutes, 'minute')}. Nobody from Serai will ever ask for it.`,
      ],
      why: ['You get this mail because somebody wants to sign in with this address.'],
      ifWrong: ['If that was not you, do nothing: without the code nobody gets in.'],
    }),

    invitation: ({ spaceName, link, inviterName, note, days }) => ({
      ...nothing,
      subject:
        inviterName === ''
          ? say`You are invited to ${spaceName}`
          : say`${inviterName} invites you to ${spaceName}`,
      preview: [`The invitation is open for ${counted(days, 'day')}.`],
      lead:
        inviterName === ''
          ? say`You are invited to become a member of ${spaceName}.`
          : say`${inviterName} invites you to become a member of ${spaceName}.`,
      quote: note,
      action: { label: 'See the invitation', href: link },
      note: [`It is for this address alone, and open for ${counted(days, 'day')}.`],
      why: say`You get this mail because a member of ${spaceName} entered this address.`,
      ifWrong: ['If you do not know them, do nothing: without you nothing happens.'],
    }),

    'application-received': ({ spaceName, link, name }) => ({
      ...nothing,
      subject: say`An application to ${spaceName}`,
      preview: say`${name} waits for an answer.`,
      lead: say`${name} asks to become a member of ${spaceName}, and waits for an answer.`,
      action: { label: 'Read the application', href: link },
      why: [...say`You get this mail because you may answer applications to ${spaceName}. `, ...offAt(link)],
      ifWrong: ['If this is not yours to answer, ask the institute to change your roles.'],
    }),

    'application-answered': ({ spaceName, link, isApproved, answer }) => ({
      ...nothing,
      subject: isApproved ? say`Welcome to ${spaceName}` : say`Your application to ${spaceName}`,
      preview: isApproved ? ['You are a member now.'] : ['There is an answer.'],
      lead: isApproved
        ? say`You are now a member of ${spaceName}.`
        : say`Your application to become a member of ${spaceName} was not accepted.`,
      quote: answer,
      action: { label: isApproved ? 'Sign in' : 'Go to its site', href: link },
      why: say`You get this mail because somebody applied to ${spaceName} with this address.`,
      ifWrong: [
        isApproved
          ? 'If that was not you, write to the institute.'
          : 'If that was not you, there is nothing to do.',
      ],
    }),

    'new-device': ({ spaceName, device, place, at, link }) => ({
      ...nothing,
      subject: say`A new sign-in to ${spaceName}`,
      preview: ['From a device that was not used before.'],
      lead: say`Somebody signed in to ${spaceName} as you, from a device that was not used before.`,
      facts: [
        { label: 'Device', value: device },
        { label: 'Place', value: countryName(place, 'en') },
        { label: 'Time', value: instantWords(at) },
      ],
      action: { label: 'See where you are signed in', href: link },
      why: security,
      ifWrong: [
        'If that was not you, end that login on the page above, and the others that you do not know.',
      ],
    }),

    'login-ended': ({ spaceName, at, link }) => ({
      ...nothing,
      subject: say`A login of yours to ${spaceName} was ended`,
      preview: ['It was used in a way that looks as if it had been copied.'],
      lead: say`A login of yours to ${spaceName} was used in a way that looks as if it had been copied. It was ended, to be safe.`,
      facts: [{ label: 'Time', value: instantWords(at) }],
      action: { label: 'See where you are signed in', href: link },
      why: security,
      ifWrong: ['If you do not know why, end every login there that is not yours, and sign in anew.'],
    }),

    'factor-added': ({ kind, at, link }) => ({
      ...nothing,
      subject: ['A new way to sign in was added'],
      preview: [`${factorNames[kind]} can be used from now on.`],
      lead: [`A new way to sign in as you was added: ${factorNames[kind].toLowerCase()}.`],
      facts: [{ label: 'Time', value: instantWords(at) }],
      action: { label: 'See how you sign in', href: link },
      why: security,
      ifWrong: ['If that was not you, remove it on the page above at once, and sign out everywhere there.'],
    }),

    'factor-removed': ({ kind, at, link }) => ({
      ...nothing,
      subject: ['A way to sign in was removed'],
      preview: [`${factorNames[kind]} no longer signs you in.`],
      lead: [`A way to sign in as you was removed: ${factorNames[kind].toLowerCase()}.`],
      facts: [{ label: 'Time', value: instantWords(at) }],
      action: { label: 'See how you sign in', href: link },
      why: security,
      ifWrong: [
        'If that was not you, sign out everywhere on the page above at once. Then sign in again, and add a new one.',
      ],
    }),

    'roles-changed': ({ spaceName, roles, link, lastDays = {} }) => ({
      ...nothing,
      subject: say`Your roles in ${spaceName} have changed`,
      preview: [rolesWords(roles, lastDays)],
      lead: [...say`What you may do in ${spaceName} has changed. `, rolesWords(roles, lastDays)],
      action: { label: 'Go there', href: link },
      why: [...say`You get this mail because you are a member of ${spaceName}. `, ...offAt(link)],
      ifWrong: ['If you think that this is a mistake, ask the institute.'],
    }),
  },
}

const security: Said = [
  'You get this mail so that nobody signs in as you without your knowledge. It cannot be turned off.',
]

const factorNames: Readonly<Record<Factor, string>> = {
  email: 'A code by mail',
  passkey: 'A passkey',
  totp: 'An authenticator app',
  recovery: 'Recovery codes',
  demo: 'A code for this machine alone',
}

const roleNames: Readonly<Record<Role, string>> = {
  owner: 'owner',
  admin: 'administrator',
  editor: 'editor',
  author: 'author',
  moderator: 'moderator',
  member: 'member',
  guest: 'guest',
}

function rolesWords(roles: readonly Role[], lastDays: Partial<Readonly<Record<Role, string>>>): string {
  const named = roles.map((role) => {
    const day = lastDays[role]
    return day === undefined ? roleNames[role] : `${roleNames[role]} (the last day is ${dayWords(day)})`
  })
  return named.length === 0 ? 'You have no role there any more.' : `You are now: ${named.join(', ')}.`
}

function counted(count: number, unit: string): string {
  return count === 1 ? `one ${unit}` : `${count} ${unit}s`
}

/** An instant for people anywhere: `2 March 2026, 12:00 UTC`. */
function instantWords(at: string): string {
  return `${dayWords(at.slice(0, 10))}, ${at.slice(11, 16)} UTC`
}

function dayWords(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${Number(day)} ${en.calendar.months[Number(month) - 1]} ${year}`
}

/** The mailbox for development. */
export const mailboxWords = {
  title: 'Mailbox',
  lead: 'Mail that this machine would have sent, the newest first. Nothing leaves it.',
  empty: {
    title: 'No mail yet',
    advice: 'Sign in, or invite somebody: what they would get stands here, and at /dev/mailbox.json',
  },
} as const
