import type { Statement } from '@serai/db'
import type { Scope } from '@serai/scope'
import { dropMails, listSealedMails } from './queries.ts'
import { unsealContent } from './sealed-content.ts'

/**
 * What forgets the mails to others that name one of these people: who asked to come in, or who invited. It goes into the
 * batch that erases them; what has been sent already says nothing any more.
 */
export async function forgetMailsNaming(
  scope: Scope,
  names: readonly string[],
): Promise<readonly Statement[]> {
  const { sealed } = await scope.db.read({ sealed: listSealedMails(scope.db) })
  const known = new Set(names.filter((name) => name !== ''))
  const naming = await Promise.all(
    sealed.map(async (mail) => {
      const content = await unsealContent(scope.sealing, mail)
      const said: readonly unknown[] = Object.values(content?.mail.data ?? {})
      return said.some((one) => typeof one === 'string' && known.has(one)) ? [mail.id] : []
    }),
  )
  return dropMails(scope.db, naming.flat(), 'erased')
}
