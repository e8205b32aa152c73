import { MailboxView } from '@serai/web/mail'
import { isDevelopment } from '../edge/development.ts'
import { drawPlatformView } from '../edge/draw.tsx'
import { refusal, type PlatformRoute } from '../edge/platform-app.ts'
import { listMailbox } from '../platform/mail-mailbox.ts'

/** The mail that a machine of somebody who builds Serai keeps instead of sending it. */
export const mailboxRoutes: readonly PlatformRoute[] = [
  {
    method: 'GET',
    path: '/dev/mailbox',
    answer: async (arrival) => {
      const { setting } = arrival
      if (!isDevelopment(setting)) return refusal(arrival, 'not-found')
      const mails = await listMailbox(setting.env.FILES)
      const page = { title: 'Mailbox', description: '', isOwn: true, body: <MailboxView mails={mails} /> }
      return drawPlatformView(setting, '/dev/mailbox', page)
    },
  },
  {
    method: 'GET',
    path: '/dev/mailbox.json',
    answer: async (arrival) =>
      isDevelopment(arrival.setting)
        ? Response.json(await listMailbox(arrival.setting.env.FILES))
        : refusal(arrival, 'not-found'),
  },
]
