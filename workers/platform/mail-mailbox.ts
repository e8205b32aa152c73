import { platformSpace } from '@serai/db'
import { scopedKey } from '@serai/kernel'
import type { KeptMail, MailProvider } from '@serai/mail'

/** The mailbox for development: nothing leaves the machine, and each mail is kept as JSON among its files. */
export function mailboxMail(bucket: R2Bucket, now: Date): MailProvider {
  return {
    name: 'mailbox',
    send: async (mail) => {
      const kept: KeptMail = { ...mail, sentAt: now.toISOString() }
      const key = scopedKey('object', platformSpace, folder, `${placeOf(now)}-${mail.id}`)
      await bucket.put(key, JSON.stringify(kept), { httpMetadata: { contentType: 'application/json' } })
      return 'sent'
    },
  }
}

/** The newest hundred mails in the mailbox, the newest first. */
export async function listMailbox(bucket: R2Bucket): Promise<readonly KeptMail[]> {
  const prefix = `${scopedKey('object', platformSpace, folder)}/`
  const { objects } = await bucket.list({ prefix, limit: 100 })
  const kept = await Promise.all(objects.map(async ({ key }) => (await bucket.get(key))?.json<KeptMail>()))
  return kept.filter((mail) => mail !== undefined)
}

const folder = 'mailbox'

/** A bucket lists by key, from the lowest: the later a mail, the lower its number. */
function placeOf(now: Date): string {
  return String(9_999_999_999_999 - now.getTime()).padStart(13, '0')
}
