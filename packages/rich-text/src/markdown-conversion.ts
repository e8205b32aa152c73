import type { FieldProblem } from '@serai/kernel'
import type { fromMarkdown } from 'mdast-util-from-markdown'

export type MarkdownRoot = ReturnType<typeof fromMarkdown>
export type MarkdownNode = MarkdownRoot['children'][number]
export type MarkdownOf<T extends MarkdownNode['type']> = Extract<MarkdownNode, { type: T }>

/** One conversion under way: what the source defines, and what has gone wrong so far. */
export type Conversion = {
  readonly problems: FieldProblem[]
  readonly definitions: ReadonlyMap<string, MarkdownOf<'definition'>>
  readonly footnotes: ReadonlyMap<string, MarkdownOf<'footnoteDefinition'>>
  readonly usedFootnotes: Set<string>
}

/** Link and footnote definitions are found wherever they stand; of two alike the first holds. */
export function newConversion(root: MarkdownRoot): Conversion {
  const definitions = new Map<string, MarkdownOf<'definition'>>()
  const footnotes = new Map<string, MarkdownOf<'footnoteDefinition'>>()
  const waiting: MarkdownNode[] = root.children.toReversed()
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node)
    if (node.type === 'footnoteDefinition' && !footnotes.has(node.identifier)) {
      footnotes.set(node.identifier, node)
    }
    if ('children' in node) waiting.push(...node.children.toReversed())
  }
  return { problems: [], definitions, footnotes, usedFootnotes: new Set() }
}

/** Notes what cannot be converted, by its line in the source. */
export function complainAt(conversion: Conversion, node: MarkdownNode, reason: string): void {
  conversion.problems.push({ path: `line ${node.position?.start.line ?? 1}`, reason })
}
