import type { Answers, Queries, Reader } from '@serai/db'
import type { SignedIn } from '@serai/auth'
import type { Problem, ProblemCode } from '@serai/kernel'
import type { Files, Right } from '@serai/scope'
import type { Frame } from '@serai/spaces'
import type { JSX } from 'hono/jsx/jsx-runtime'
import type * as z from 'zod'
import type { PlacesOf, Values } from './statements.ts'

/** What a request says, as the route's schemas read it. */
type Said<P, Q> = {
  readonly params: P
  readonly query: Q
  /** The moment of the request, as UTC text. */
  readonly now: string
}

/** What a loader knows when it names its statements: the places of the values, not the values. */
type Asking<V extends Values> = { readonly read: Reader; readonly value: PlacesOf<V> }

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
  /** The address of the platform's own host, without a path. */
  readonly platform: string
  /** The member who asks; null for a visitor. */
  readonly me: SignedIn | null
  /** What they may do here. */
  readonly rights: ReadonlySet<Right>
  /** What was sent by a form of this page and refused: it is shown with what was typed. */
  readonly refused: Refused | null
}

/** A form that was refused: why, and what was typed into it. */
export type Refused = {
  readonly action: string
  readonly problem: Problem
  readonly typed: Readonly<Record<string, string>>
}

/** What a route answers: a view in the space's frame, a text for machines, a way elsewhere, a problem, or a ready answer. */
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
      /** 200 when it is absent. What is refused is a view too, where it can say what to change. */
      readonly status?: number
      /** True for a page that hardly anybody asks for twice. */
      readonly isKeptNowhere?: boolean
      /** The query that is part of the page's one address, beginning with `?`. */
      readonly canonicalQuery?: string
      /** What the head says to machines besides. */
      readonly head?: JSX.Element
      /** True where a script adds to the page. */
      readonly hasIslands?: boolean
      /** True where visitors, too, see parts of the member area. */
      readonly hasMemberParts?: boolean
      /** What the page shows that changes without an epoch, as a digest: its entity tag then has it too. */
      readonly stamp?: string
      readonly body: JSX.Element
    }
  | {
      readonly show: 'text'
      readonly contentType: string
      readonly text: string
      readonly isUnindexed?: boolean
      readonly isKeptNowhere?: boolean
      readonly holdsUntil?: string | null
    }
  | { readonly show: 'moved'; readonly to: string }
  | { readonly show: 'problem'; readonly code: ProblemCode }
  | { readonly show: 'response'; readonly response: Response }

/**
 * One address of a space's site. `values` are what a request puts into the statements; `ask` names every statement,
 * with places for them; the edge runs them in one round trip with the space's frame; `show` makes the view of the
 * rows. Which values are null decides which statements there are: `ask` is called once for each such shape. `path`
 * holds `:name` for one part of the path, `:name.pdf` for a part with that ending, and `:name*` for all that is left.
 */
export type Route<P extends z.ZodObject = z.ZodObject, Q extends z.ZodObject = z.ZodObject> = {
  readonly path: `/${string}`
  /** What somebody needs to see it; where it is absent, everybody may. */
  readonly right?: Right
  readonly params: P
  /** What the query may say. Whatever else it says is not looked at. */
  readonly query: Q
  readonly values: (said: Said<z.output<P>, z.output<Q>>) => Values
  readonly ask: (asking: Asking<Values>) => Queries
  readonly show: (
    showing: Showing<z.output<P>, z.output<Q>>,
    rows: Answers<Queries>,
  ) => Shown | Promise<Shown>
}

/** Declares a route so that its rows are typed by its statements. */
export function route<
  P extends z.ZodObject,
  Q extends z.ZodObject,
  V extends Values,
  S extends Queries,
>(declared: {
  readonly path: `/${string}`
  readonly right?: Right
  readonly params: P
  readonly query: Q
  readonly values: (said: Said<z.output<P>, z.output<Q>>) => V
  readonly ask: (asking: Asking<V>) => S
  readonly show: (showing: Showing<z.output<P>, z.output<Q>>, rows: Answers<S>) => Shown | Promise<Shown>
}): Route {
  // The edge passes `show` the very rows of `ask`, so the narrower type holds wherever a route is used.
  return declared as unknown as Route
}
