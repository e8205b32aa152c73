import { Schema, type AttributeSpec, type MarkSpec, type NodeSpec } from 'prosemirror-model'

import { attributesOfMark, attributesOfNode, type AttributeRules } from './rich-text-attributes.ts'

// Flow is what may stand inside lists, quotes and cells. Names and roles are those of ProseMirror's own
// list and table packages, so that an editor can use them as they are.
const nodes: Readonly<Record<string, NodeSpec>> = {
  doc: { content: 'block+' },
  paragraph: { content: 'inline*', group: 'block flow' },
  heading: { content: 'inline*', group: 'block', defining: true },
  bullet_list: { content: 'list_item+', group: 'block flow' },
  ordered_list: { content: 'list_item+', group: 'block flow' },
  list_item: { content: 'paragraph flow*', defining: true },
  blockquote: { content: 'flow+', group: 'block', defining: true },
  pull_quote: { content: 'inline*', group: 'block', defining: true },
  horizontal_rule: { group: 'block' },
  figure: { content: 'inline*', group: 'block', isolating: true },
  table: { content: 'table_row+', group: 'block', tableRole: 'table', isolating: true },
  table_row: { content: '(table_cell | table_header)+', tableRole: 'row' },
  table_header: { content: 'flow+', tableRole: 'header_cell', isolating: true },
  table_cell: { content: 'flow+', tableRole: 'cell', isolating: true },
  embed: { group: 'block', atom: true },
  text: { group: 'inline phrase' },
  hard_break: { inline: true, group: 'inline phrase', selectable: false },
  footnote: { inline: true, content: 'phrase*', group: 'inline', isolating: true },
}

// The order is the nesting: a link stands outside all else.
const marks: Readonly<Record<string, MarkSpec>> = {
  link: { inclusive: false },
  lang: {},
  strong: {},
  em: {},
  superscript: { excludes: 'superscript subscript' },
  subscript: { excludes: 'superscript subscript' },
  code: {},
}

/** The names of the marks, outermost first. */
export const markNames: readonly string[] = Object.keys(marks)

/** What every body text is made of, on the server and in the editor alike. */
export const richTextSchema = new Schema({
  nodes: withAttributes(nodes, attributesOfNode),
  marks: withAttributes(marks, attributesOfMark),
})

function withAttributes<S extends NodeSpec | MarkSpec>(
  specs: Readonly<Record<string, S>>,
  rulesOf: (name: string) => AttributeRules,
): Record<string, S> {
  return Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => [name, { ...spec, attrs: attributeSpecs(rulesOf(name)) }]),
  )
}

function attributeSpecs(rules: AttributeRules): Record<string, AttributeSpec> {
  return Object.fromEntries(
    Object.entries(rules).map(([name, { check, fallback }]) => {
      const validate = (value: unknown): void => {
        const reason = check(value)
        if (reason !== null) throw new RangeError(`${name}: ${reason}`)
      }
      return [name, fallback === undefined ? { validate } : { validate, default: fallback }]
    }),
  )
}
