import type { ProfileView } from '@serai/db'

type ViewRow = { readonly id: string; readonly sortName: string; readonly view: ProfileView }

export type SeenRow = { readonly id: string; readonly sortName: string; readonly seen: ProfileView }

/** The rows of a viewer's several audiences as one for each profile: whatever any of them sees. */
export function toSeen(rows: readonly ViewRow[]): readonly SeenRow[] {
  const byProfile = Map.groupBy(rows, ({ id }) => id)
  return [...byProfile.values()].flatMap((same) => {
    const [first] = same
    return first === undefined
      ? []
      : [{ id: first.id, sortName: first.sortName, seen: joined(same.map(({ view }) => view)) }]
  })
}

/** What several audiences see of one profile, taken together. */
export function joined(views: readonly ProfileView[]): ProfileView {
  // The one with most in it keeps the order of the fields.
  const [most, ...rest] = views.toSorted((one, other) => other.values.length - one.values.length)
  if (most === undefined) throw new Error('A profile that nobody sees was found.')
  const values = new Map(
    [...most.values, ...rest.flatMap((view) => view.values)].map((one) => [one.key, one]),
  )
  return { ...most, values: [...values.values()] }
}
