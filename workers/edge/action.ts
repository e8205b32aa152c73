import type { SignedIn } from '@serai/auth'
import type { Problem } from '@serai/kernel'
import type { Right, Scope } from '@serai/scope'
import type * as z from 'zod'
import type { Route } from './route.ts'

/** What came of a form: the page that now shows it, or the problem with it. `endsLogin` takes the cookies back. */
export type Acted =
  | { readonly ok: true; readonly to: string; readonly endsLogin?: boolean }
  /** A file, or whatever else is no page. */
  | { readonly ok: true; readonly answer: Response; readonly endsLogin?: false }
  | { readonly ok: false; readonly problem: Problem }

/**
 * Something that a form of a space's site does. Whoever sends it needs the right; the scope has exactly the rights of
 * its sender, as they are at that moment. A refused form is its page again, with what was typed and why.
 */
export type Action = {
  readonly path: `/${string}`
  readonly right: Right
  readonly params: z.ZodObject
  /** A strict schema: a field that it does not know is refused. */
  readonly form: z.ZodType
  /** The page that holds the form, and what its address says. */
  readonly page: Route
  readonly act: (scope: Scope<Right>, said: Sent) => Promise<Acted>
}

/** What was sent: what the address says, what the form says, by whom, and from where. */
type Sent<P = Readonly<Record<string, unknown>>, F = unknown> = {
  readonly params: P
  readonly form: F
  readonly me: SignedIn
  /** The address of the platform's own host, without a path. */
  readonly origin: string
  /** The space's canonical host, for links in mail. */
  readonly host: string
}

/** Declares an action so that what is sent is typed by its schemas. */
export function action<P extends z.ZodObject, F extends z.ZodType>(declared: {
  readonly path: `/${string}`
  readonly right: Right
  readonly params: P
  readonly form: F
  readonly page: Route
  readonly act: (scope: Scope<Right>, said: Sent<z.output<P>, z.output<F>>) => Promise<Acted>
}): Action {
  // The edge passes `act` what these very schemas have read.
  return declared as unknown as Action
}
