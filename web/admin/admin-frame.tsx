import type { Child } from 'hono/jsx'
import { wordsFor } from '../words/index.ts'

/** A page of the rail: one noun of running the space. */
export type RailLink = { readonly path: string; readonly label: string }

/** What stands over a page: that something was done, or what must change. */
export type Notice = { readonly text: string; readonly isFault: boolean }

export type AdminFrameProps = {
  /** The pages that this viewer may see. */
  readonly rail: readonly RailLink[]
  readonly path: string
  readonly notice: Notice | null
  readonly children?: Child
}

/** A page for the people who run a space, beside the rail of the others. */
export function AdminFrame({ rail, path, notice, children }: AdminFrameProps) {
  const { rail: names } = wordsFor().adminMembers
  return (
    <div class="admin">
      <nav class="admin-rail" aria-label={names.label}>
        <ul>
          {rail.map((link) => (
            <li>
              <a href={link.path} aria-current={presenceOf(link.path, path)}>
                {link.label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="admin-page">
        {notice !== null && (
          <p class={notice.isFault ? 'fault form-fault' : 'saved'} role={notice.isFault ? 'alert' : 'status'}>
            {notice.text}
          </p>
        )}
        {children}
      </div>
    </div>
  )
}

function presenceOf(link: string, path: string): 'page' | 'true' | undefined {
  if (link === path) return 'page'
  return link !== '/admin' && path.startsWith(`${link}/`) ? 'true' : undefined
}
