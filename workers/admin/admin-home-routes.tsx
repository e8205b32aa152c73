import { askWhatWaits, mostCounted } from '@serai/members'
import { AdminHomeView, type AdminHomeViewProps } from '@serai/web/admin'
import { wordsFor } from '@serai/web/words'
import * as z from 'zod'
import { route } from '../edge/route.ts'
import { adminPage, doneQuery } from './admin-page.tsx'

export const adminHomeRoute = route({
  path: '/admin',
  right: 'member.approve',
  params: z.object({}),
  query: z.object(doneQuery),
  values: () => ({}),
  ask: ({ read }) => askWhatWaits(read),
  show: (showing, { applications, invitations, mails }) => {
    const { rights, frame } = showing
    const waiting: AdminHomeViewProps['waiting'] = [
      { of: 'applications', path: '/admin/applications', count: applications.length },
      ...(rights.has('member.invite')
        ? [{ of: 'invitations', path: '/admin/invitations', count: invitations.length } as const]
        : []),
      ...(rights.has('mail.read') ? [{ of: 'mail', path: '/admin/mail', count: mails.length } as const] : []),
    ]
    return adminPage(showing, {
      path: '/admin',
      title: wordsFor().adminMembers.home.title,
      body: <AdminHomeView spaceName={frame.name} waiting={waiting} most={mostCounted} />,
    })
  },
})
