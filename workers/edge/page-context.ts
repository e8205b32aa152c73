import type { Frame } from '@serai/spaces'
import type { PageContext } from '@serai/web/metadata'

/** Where a page of a space stands, for what it says of itself to machines. */
export function pageContext(frame: Frame, canonical: string): PageContext {
  return { canonical, origin: new URL(canonical).origin, space: frame }
}
