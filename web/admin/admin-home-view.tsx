import { EmptyState } from '../ui/empty-state.tsx'
import { wordsFor } from '../words/index.ts'
import { AdminHead } from './admin-parts.tsx'

export type AdminHomeViewProps = {
  readonly spaceName: string
  /** Of each sort of thing that waits and that the viewer may see to, how much there is, up to `most`. */
  readonly waiting: readonly {
    readonly of: 'applications' | 'invitations' | 'mail'
    readonly path: string
    readonly count: number
  }[]
  readonly most: number
}

/** What waits for the people who run a space. */
export function AdminHomeView({ spaceName, waiting, most }: AdminHomeViewProps) {
  const { home } = wordsFor().adminMembers
  const some = waiting.filter(({ count }) => count > 0)
  return (
    <>
      <AdminHead title={home.title} lead={home.lead(spaceName)} />
      {some.length === 0 ? (
        <EmptyState say={home.none} />
      ) : (
        <ul class="admin-waits">
          {some.map(({ of, path, count }) => (
            <li>
              <a class="tap" href={path}>
                <span class="figures">{home.counted(count, most)}</span> {home.of[of][count === 1 ? 0 : 1]}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
