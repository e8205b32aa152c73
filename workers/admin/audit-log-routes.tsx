import { id } from '@serai/kernel'
import { listDeeds } from '@serai/members'
import { AuditLogView } from '@serai/web/admin'
import { wordsFor } from '@serai/web/words'
import * as z from 'zod'
import { route } from '../edge/route.ts'
import { adminPage } from './admin-page.tsx'
import { pageOf } from './form-parts.ts'

const path = '/admin/log'
const pageSize = 50

export const auditLogRoute = route({
  path,
  right: 'audit.read',
  params: z.object({}),
  query: z.object({ before: id('audit').optional() }),
  values: ({ query }) => ({ before: query.before ?? null }),
  ask: ({ read, value }) => ({ deeds: listDeeds(read, pageSize, value.before) }),
  show: (showing, { deeds }) => {
    const { rows, next } = pageOf(deeds, pageSize)
    return adminPage(
      { ...showing, query: {} },
      {
        path,
        title: wordsFor().adminMembers.log.title,
        body: (
          <AuditLogView
            deeds={rows}
            next={next === null ? null : `${path}?before=${next}`}
            first={showing.query.before === undefined ? null : path}
          />
        ),
      },
    )
  },
})
