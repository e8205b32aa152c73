export {
  emptyRichText,
  type RichTextAttribute,
  type RichTextDocument,
  type RichTextMark,
  type RichTextNode,
} from './rich-text-document.ts'
export { readRichText } from './read-rich-text.ts'
export {
  rendererVersion,
  renderRichText,
  type RenderedRichText,
  type RenderRichTextOptions,
} from './render-rich-text.ts'
export type { RenderedHeading, RichTextMedia, RichTextWords } from './rendering.ts'
