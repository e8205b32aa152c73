import {
  placeOf,
  prepareReads,
  type Given,
  type GivenValue,
  type Prepared,
  type Queries,
  type Reader,
  type Viewer,
} from '@serai/db'

/** Shapes of pages that are remembered at once; an isolate that meets more forgets the oldest. */
const mostShapes = 500

/** The values that a request puts into a page's statements, by name; null for what it does not ask. */
export type Values = Readonly<Record<string, GivenValue | null>>

/** The places of those values in the statements: null where the request gave none. */
export type PlacesOf<V extends Values> = {
  readonly [K in keyof V]: Exclude<Given, string> | (null extends V[K] ? null : never)
}

/** The statements of pages, each written once in an isolate. They hold no space and nothing that a request said. */
export type Statements = {
  /** The statements of a page for this sort of viewer; `ask` writes them when values of this shape are first given. */
  of<V extends Values, Q extends Queries>(
    page: string,
    viewer: Viewer,
    values: V,
    ask: (read: Reader, places: PlacesOf<V>) => Q,
  ): Prepared<Q>
}

export function openStatements(): Statements {
  const remembered = new Map<string, Prepared<Queries>>()
  return {
    of: (page, viewer, values, ask) => {
      const given = Object.keys(values).filter((name) => values[name] !== null)
      const shape = [page, viewer, given.join(' ')].join('\n')
      const known = remembered.get(shape)
      // What is remembered under a shape was written by the same `ask` for the same shape.
      if (known !== undefined) return known as never
      const prepared = prepareReads(viewer, (read) => ask(read, placesOf(values)))
      remembered.set(shape, prepared)
      if (remembered.size > mostShapes) remembered.delete(remembered.keys().next().value ?? shape)
      return prepared
    },
  }
}

/** What this isolate has written. */
export const isolateStatements: Statements = openStatements()

function placesOf<V extends Values>(values: V): PlacesOf<V> {
  const places = Object.entries(values).map(([name, value]) => [name, value === null ? null : placeOf(name)])
  // The names are those of `values`, each with its place or null.
  return Object.fromEntries(places) as PlacesOf<V>
}
