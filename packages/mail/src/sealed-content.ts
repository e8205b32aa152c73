import { language } from '@serai/kernel'
import type { Sealing } from '@serai/scope'
import * as z from 'zod'
import { findTemplate, type AnyMail } from './templates.ts'

/** What a mail that waits has sealed. */
const content = z.object({ language: language(), data: z.unknown() })

/** What a mail says, so that the database alone does not give it away. */
export function sealContent(
  sealing: Sealing,
  mailId: string,
  sealed: { readonly language: string; readonly data: unknown },
): Promise<string> {
  return sealing.seal('mail', mailId, JSON.stringify(sealed))
}

/** What was sealed; null where it cannot be opened, or is not what its template takes now. */
export async function unsealContent(
  sealing: Sealing,
  mail: { readonly id: string; readonly template: string; readonly sealedData: string | null },
): Promise<{ readonly language: string; readonly mail: AnyMail } | null> {
  const plain = mail.sealedData === null ? null : await sealing.unseal('mail', mail.id, mail.sealedData)
  if (plain === null) return null
  const read = content.safeParse(JSON.parse(plain))
  const data = findTemplate(mail.template)?.data.safeParse(read.data?.data)
  if (!read.success || data?.success !== true) return null
  return { language: read.data.language, mail: asMail(mail.template, data.data) }
}

/** The template's own schema has read the data. */
function asMail(template: string, data: unknown): AnyMail {
  return { template, data } as AnyMail
}
