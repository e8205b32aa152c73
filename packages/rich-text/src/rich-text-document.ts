/** The version of the schema that `readRichText` accepts and every stored text carries. */
export const richTextVersion = 1

export type RichTextAttribute = string | number | boolean | null

export type RichTextMark = {
  readonly type: string
  readonly attrs?: Readonly<Record<string, RichTextAttribute>>
}

/** One node of ProseMirror's JSON. */
export type RichTextNode = {
  readonly type: string
  readonly attrs?: Readonly<Record<string, RichTextAttribute>>
  readonly content?: readonly RichTextNode[]
  readonly marks?: readonly RichTextMark[]
  readonly text?: string
}

/** A body text that keeps to the schema: `readRichText` made it, or it is empty. */
export type RichTextDocument = { readonly version: typeof richTextVersion; readonly doc: RichTextNode }

/** A text with nothing in it yet: one empty paragraph. */
export function emptyRichText(): RichTextDocument {
  return { version: richTextVersion, doc: { type: 'doc', content: [{ type: 'paragraph' }] } }
}

/** The children of a node, none where it has none. */
export function contentOf(node: RichTextNode): readonly RichTextNode[] {
  return node.content ?? []
}

/** The attribute where it is a string, else the empty string. */
export function stringAttribute(holder: RichTextNode | RichTextMark, name: string): string {
  const value = holder.attrs?.[name]
  return typeof value === 'string' ? value : ''
}

/** The attribute where it is a whole number within the bounds, else the lower bound. */
export function integerAttribute(node: RichTextNode, name: string, least: number, most: number): number {
  const value = node.attrs?.[name]
  const isInBounds = typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
  return isInBounds ? value : least
}
