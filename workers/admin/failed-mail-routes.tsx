import { id } from '@serai/kernel'
import { listFailedMails, retryMail } from '@serai/mail'
import { perform } from '@serai/scope'
import { FailedMailsView } from '@serai/web/admin'
import { wordsFor } from '@serai/web/words'
import * as z from 'zod'
import { action, type Action } from '../edge/action.ts'
import { route } from '../edge/route.ts'
import { adminPage, doneQuery } from './admin-page.tsx'
import { toActed } from './form-parts.ts'

const path = '/admin/mail'

export const failedMailsRoute = route({
  path,
  right: 'mail.read',
  params: z.object({}),
  query: z.object(doneQuery),
  values: () => ({}),
  ask: ({ read }) => ({ mails: listFailedMails(read) }),
  show: (showing, { mails }) =>
    adminPage(showing, {
      path,
      title: wordsFor().adminMembers.mail.title,
      body: <FailedMailsView mails={mails} now={showing.now} />,
    }),
})

const again = action({
  path: '/admin/mail/again',
  right: 'mail.read',
  params: z.object({}),
  form: z.strictObject({ mailId: id('mail') }),
  page: failedMailsRoute,
  act: async (scope, { form }) => toActed(await perform(retryMail, scope, form), path, 'mail-waits'),
})

export const failedMailActions: readonly Action[] = [again]
