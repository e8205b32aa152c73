import { problemStatus } from '@serai/kernel'
import type { Right } from '@serai/scope'
import { AdminFrame, type Notice } from '@serai/web/admin'
import { wordsFor, type Words } from '@serai/web/words'
import type { JSX } from 'hono/jsx/jsx-runtime'
import * as z from 'zod'
import type { Showing, Shown } from '../edge/route.ts'

type Noun = {
  readonly path: `/admin${string}`
  readonly right: Right
  readonly word: Exclude<keyof Words['adminMembers']['rail'], 'label'>
}

/** The pages of running a space, in the order of the rail; each stands there for who has its right. */
const nouns: readonly Noun[] = [
  { path: '/admin', right: 'member.approve', word: 'home' },
  { path: '/admin/members', right: 'member.manage', word: 'members' },
  { path: '/admin/invitations', right: 'member.invite', word: 'invitations' },
  { path: '/admin/applications', right: 'member.approve', word: 'applications' },
  { path: '/admin/cohorts', right: 'cohort.write', word: 'cohorts' },
  { path: '/admin/import', right: 'member.import', word: 'lists' },
  { path: '/admin/fields', right: 'field.write', word: 'fields' },
  { path: '/admin/joining', right: 'settings.write', word: 'joining' },
  { path: '/admin/mail', right: 'mail.read', word: 'mail' },
  { path: '/admin/log', right: 'audit.read', word: 'log' },
]

/** What a page of these may be asked to say: that something was just done. */
export const doneQuery = { done: z.string().max(20).optional() }

/** A form's answer, where the page then says that it was done. */
export type Note = keyof Words['adminMembers']['notes']

type AdminShowing = Pick<
  Showing<object, { readonly done?: string | undefined }>,
  'rights' | 'query' | 'refused'
>

type AdminPage = {
  readonly path: string
  readonly title: string
  readonly body: JSX.Element
  /** What it says first, where that is not what every page says of a form. */
  readonly notice?: Notice
  readonly status?: number
}

/** A page of running the space, beside the rail of the others that the viewer may see. */
export function adminPage(
  { rights, query, refused }: AdminShowing,
  { path, title, body, ...own }: AdminPage,
): Shown {
  const { rail } = wordsFor().adminMembers
  const links = nouns.filter(({ right }) => rights.has(right))
  const status = own.status ?? (refused === null ? null : problemStatus[refused.problem.code])
  return {
    show: 'view',
    title,
    description: '',
    isUnindexed: true,
    section: '/admin',
    ...(status === null ? {} : { status }),
    body: (
      <AdminFrame
        rail={links.map((link) => ({ path: link.path, label: rail[link.word] }))}
        path={path}
        notice={own.notice ?? noticeOf(query.done, refused)}
      >
        {body}
      </AdminFrame>
    ),
  }
}

function noticeOf(done: string | undefined, refused: AdminShowing['refused']): Notice | null {
  const words = wordsFor()
  if (refused !== null) {
    const { title, advice } = words.problems[refused.problem.code]
    const text = refused.problem.fields === undefined ? `${title}. ${advice}` : `${title}.`
    return { text, isFault: true }
  }
  const { notes } = words.adminMembers
  const said = Object.entries(notes).find(([note]) => note === done)
  return said === undefined ? null : { text: said[1], isFault: false }
}
