import { listFailedMails } from '@serai/mail'
import type { Scope } from '@serai/scope'

/** The mails of a space that were given up, the newest hundred, a line each: when, which, to whom as far as it is told, and why. */
export async function listFailures({ db }: Scope): Promise<readonly string[]> {
  const { failed } = await db.read({ failed: listFailedMails(db) })
  return failed.map(({ createdAt, template, toAddress, failure }) =>
    [createdAt, template, withoutName(toAddress), failure].join('  '),
  )
}

/** An address without the part that names a person: which provider refuses is what an operator needs to know. */
function withoutName(address: string): string {
  const at = address.lastIndexOf('@')
  return at === -1 ? '…' : `…${address.slice(at).replace(/[\s\p{Cc}]+/gu, ' ')}`
}
