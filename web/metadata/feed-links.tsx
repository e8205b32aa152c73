import type { Frame } from '@serai/spaces'
import { headLink } from '../ui/head-link.ts'

/** Where readers of feeds find a space's: its newest items in both formats that they look for. */
export function FeedLinks({ space }: { readonly space: Pick<Frame, 'name'> }) {
  return (
    <>
      {headLink('alternate', '/feed.atom', { type: 'application/atom+xml', title: space.name })}
      {headLink('alternate', '/feed.json', { type: 'application/feed+json', title: space.name })}
    </>
  )
}
