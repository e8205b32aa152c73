/** A picture of the media library: where it is, how large it is, what it shows, and what a crop keeps of it. */
export type Picture = {
  readonly sha256: string
  readonly contentType: string
  readonly alt: string
  readonly width: number | null
  readonly height: number | null
  readonly focal: string
}

/** Where a picture is served: under its content's hash, with the ending of its type. */
export function pictureAddress({ sha256, contentType }: Pick<Picture, 'sha256' | 'contentType'>): string {
  const ending = contentType.replace(/^.*\//, '').replace('jpeg', 'jpg')
  return `/media/${sha256}.${ending}`
}

/** The two classes, of a fixed set, that keep the picture's focal point in a crop. */
export function focalClass(focal: string): string {
  const [across = '2', down = '2'] = focal.split('-')
  return `fx-${across} fy-${down}`
}
