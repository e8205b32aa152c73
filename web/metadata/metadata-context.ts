import type { Frame } from '@serai/spaces'
import { pictureAddress, type Picture } from '../ui/media-address.ts'

/** Where a page stands. */
export type PageContext = {
  /** The page's one address. */
  readonly canonical: string
  /** Scheme and host of the space, such as `https://caci.example`. */
  readonly origin: string
  readonly space: Pick<Frame, 'name' | 'shortName' | 'languages'>
}

/** A picture as machines are told of it. */
export type PictureFacts = Omit<Picture, 'focal'>

/** A path of the space as an absolute address. */
export function urlAt({ origin }: PageContext, path: `/${string}`): string {
  return `${origin}${path}`
}

/** The absolute address of a picture. */
export function pictureUrl({ origin }: PageContext, picture: PictureFacts): string {
  return `${origin}${pictureAddress(picture)}`
}
