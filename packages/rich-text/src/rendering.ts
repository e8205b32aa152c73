import type { Id } from '@serai/kernel'

/** Where a file of the media library is served, and how large it is where that is known. */
export type RichTextMedia = {
  readonly url: string
  readonly width?: number
  readonly height?: number
  readonly alt?: string
}

/** What a reader of the text meets that its author did not write, in the text's language. */
export type RichTextWords = {
  readonly footnotes: string
  readonly backToText: (number: number) => string
  readonly table: (number: number) => string
}

/** A heading as it stands in the HTML. */
export type RenderedHeading = { readonly id: string; readonly level: number; readonly text: string }

/** One rendering under way: what it was given and what it has met so far. */
export type Rendering = {
  readonly media: (id: Id<'media'>) => RichTextMedia | null
  readonly words: RichTextWords
  readonly footnotes: string[]
  readonly headings: RenderedHeading[]
  readonly mediaIds: Set<Id<'media'>>
  readonly tableLabels: Set<string>
}
