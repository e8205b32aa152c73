import type { KeptMail } from '@serai/mail'
import { fetched } from './fetched.ts'
import { origin } from './served.ts'

/** Does something, and answers the mail with such a subject that it has sent to an address. */
export async function mailAfter(to: string, subject: RegExp, act: () => Promise<unknown>): Promise<KeptMail> {
  const known = new Set((await mailsTo(to)).map(({ id }) => id))
  await act()
  for (let tries = 0; tries < 150; tries++) {
    const found = (await mailsTo(to)).find((mail) => !known.has(mail.id) && subject.test(mail.subject))
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`No mail to ${to} has a subject like ${subject}.`)
}

/** The address that stands in a mail on a line of its own. */
export function linkIn({ text }: KeptMail): string {
  return wanted(/^https?:\/\/\S+$/m, text)
}

/** The code that stands in a mail. */
export function codeIn({ text }: KeptMail): string {
  return wanted(/(?<=^ +)[0-9A-Z]{4}-[0-9A-Z]{4}$/m, text)
}

function wanted(pattern: RegExp, text: string): string {
  const found = pattern.exec(text)?.[0]
  if (found === undefined) throw new Error(`Nothing like ${pattern} stands in: ${text}`)
  return found
}

async function mailsTo(to: string): Promise<readonly KeptMail[]> {
  const { body } = await fetched(`${origin}/dev/mailbox.json`)
  return (JSON.parse(body.toString()) as readonly KeptMail[]).filter((mail) => mail.to === to)
}
