import { ok, problem, refuse, type FieldProblem, type Result } from '@serai/kernel'

import { withHeadingIds } from './heading-ids.ts'
import { readNode } from './read-node.ts'
import type { Reading } from './reading.ts'
import { richTextVersion, type RichTextDocument, type RichTextNode } from './rich-text-document.ts'
import { richTextLimits } from './rich-text-limits.ts'

/**
 * Takes what an editor sent. What comes back keeps to the schema and the limits, has every default filled in
 * and an id on each heading; reading it again changes nothing. Whatever the input, it answers and never throws.
 */
export function readRichText(input: unknown): Result<RichTextDocument> {
  if (!isVersioned(input)) {
    return refused([{ path: '', reason: 'A text must be an object with a version and a doc.' }])
  }
  if (input.version !== richTextVersion) {
    return refused([{ path: 'version', reason: `The version of a text must be ${richTextVersion}.` }])
  }
  const extra = Object.keys(input).find((key) => key !== 'version' && key !== 'doc')
  if (extra !== undefined) {
    return refused([{ path: extra.slice(0, 40), reason: 'A text has only a version and a doc.' }])
  }
  const reading: Reading = { problems: [], nodes: 0, footnotes: 0 }
  const root = readNode(reading, input.doc, 'doc', 1)
  if (root === null || reading.problems.length > 0) return refused(reading.problems)
  if (root.type.name !== 'doc') {
    return refused([{ path: 'doc.type', reason: 'The outermost node must be a doc.' }])
  }
  const json = JSON.stringify(root)
  if (weightOf(json) > richTextLimits.bytes) {
    return refused([{ path: 'doc', reason: `The text is longer than ${richTextLimits.bytes / 1000} KB.` }])
  }
  return ok({ version: richTextVersion, doc: withHeadingIds(plainNode(json)) })
}

function isVersioned(input: unknown): input is { readonly version: unknown; readonly doc: unknown } {
  return (
    typeof input === 'object' &&
    input !== null &&
    Object.hasOwn(input, 'version') &&
    Object.hasOwn(input, 'doc')
  )
}

function refused(problems: readonly FieldProblem[]): Result<never> {
  return refuse(problem('invalid-input', problems))
}

/** The JSON is of a node that has just been checked, so it is one. */
function plainNode(json: string): RichTextNode {
  return JSON.parse(json) as RichTextNode
}

function weightOf(json: string): number {
  let bytes = 0
  for (const character of json.replace(/[&<>]/g, '&amp;')) {
    const point = character.codePointAt(0) ?? 0
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
  return bytes
}
