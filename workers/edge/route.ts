import type { Answers, Queries, Reader } from '@serai/db'
import type { ProblemCode } from '@serai/kernel'
import type { Files } from '@serai/scope'
import type { Frame } from '@serai/spaces'
import type { JSX } from 'hono/jsx/jsx-runtime'
import type * as z from 'zod'

/** What a loader knows before any row is read. */
export type Asking<P, Q> = {
  readonly read: Reader
  readonly params: P
  readonly query: Q
  /** The moment of the request, as UTC text. */
  readonly now: string
}

/** What a page is shown with once its rows are there. */
export type Showing<P, Q> = {
  readonly files: Files
  readonly frame: Frame
  readonly params: P
  readonly query: Q
  readonly now: string
  /** The one address of this page, for links from elsewhere. */
  readonly canonical: string
  readonly request: Request
}

/** What a route answers: a view in the space's frame, a way elsewhere, a problem, or a ready answer. */
export type Shown =
  | {
      readonly show: 'view'
      readonly title: string
      readonly description: string
      readonly language?: string
      /** True for what search engines are asked to leave out: what is unlisted, and what is made up. */
      readonly isUnindexed?: boolean
      /** The path that the navigation marks as the current one, when it is not the beginning of the page's own. */
      readonly section?: string
      /** When the view will look otherwise by the clock alone; null or absent when only a publish changes it. */
      readonly holdsUntil?: string | null
      readonly body: JSX.Element
    }
  | { readonly show: 'moved'; readonly to: string }
  | { readonly show: 'problem'; readonly code: ProblemCode }
  | { readonly show: 'response'; readonly response: Response }

/**
 * One address of a space's site. `ask` names every statement of the page from what the request says; the edge runs
 * them in one round trip with the space's frame; `show` makes the view of the rows. `path` holds `:name` for one part
 * of the path, `:name.pdf` for a part with that ending, and `:name*` for all that is left.
 */
export type Route<P extends z.ZodObject = z.ZodObject, Q extends z.ZodObject = z.ZodObject> = {
  readonly path: `/${string}`
  readonly params: P
  /** What the query may say. Whatever else it says is not looked at. */
  readonly query: Q
  readonly ask: (asking: Asking<z.output<P>, z.output<Q>>) => Queries
  readonly show: (
    showing: Showing<z.output<P>, z.output<Q>>,
    rows: Answers<Queries>,
  ) => Shown | Promise<Shown>
}

/** Declares a route so that its rows are typed by its statements. */
export function route<P extends z.ZodObject, Q extends z.ZodObject, S extends Queries>(declared: {
  readonly path: `/${string}`
  readonly params: P
  readonly query: Q
  readonly ask: (asking: Asking<z.output<P>, z.output<Q>>) => S
  readonly show: (showing: Showing<z.output<P>, z.output<Q>>, rows: Answers<S>) => Shown | Promise<Shown>
}): Route {
  // The edge passes `show` the very rows of `ask`, so the narrower type holds wherever a route is used.
  return declared as unknown as Route
}
