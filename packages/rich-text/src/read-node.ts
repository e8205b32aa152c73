import { Fragment, type Mark, type Node, type NodeType } from 'prosemirror-model'

import { withoutUnprintable } from './attribute-rules.ts'
import { complain, hasOnlyKeys, isRecord, isSpent, quoted, readAttributes, type Reading } from './reading.ts'
import { attributesOfMark, attributesOfNode, clashOfAttributes } from './rich-text-attributes.ts'
import { richTextLimits } from './rich-text-limits.ts'
import { richTextSchema } from './rich-text-schema.ts'

const keysOfNode = new Set(['type', 'attrs', 'content', 'marks', 'text'])
const keysOfMark = new Set(['type', 'attrs'])

/** The node, or null with the reason among the problems. `path` is where it stands in the input. */
export function readNode(reading: Reading, json: unknown, path: string, depth: number): Node | null {
  reading.nodes += 1
  if (reading.nodes > richTextLimits.nodes) return complain(reading, path, 'The text has too many parts.')
  if (depth > richTextLimits.depth) return complain(reading, path, 'The text is nested too deeply.')
  if (!isRecord(json)) return complain(reading, path, 'This must be an object with a type.')
  const type = typeof json['type'] === 'string' ? richTextSchema.nodes[json['type']] : undefined
  if (type === undefined) {
    return complain(reading, `${path}.type`, `A text has no part of the kind ${quoted(json['type'])}.`)
  }
  if (!hasOnlyKeys(reading, json, keysOfNode, path)) return null
  const marks = readMarks(reading, json['marks'], `${path}.marks`)
  if (marks === null) return null
  if (marks.length > 0 && type.isBlock) {
    return complain(reading, `${path}.marks`, 'Only text inside a block can carry marks.')
  }
  return type.isText
    ? readText(reading, json, marks, path)
    : readElement(reading, type, json, marks, path, depth)
}

function readText(
  reading: Reading,
  json: Record<string, unknown>,
  marks: readonly Mark[],
  path: string,
): Node | null {
  if (json['attrs'] !== undefined || json['content'] !== undefined) {
    return complain(reading, path, 'A text node has neither attributes nor content.')
  }
  const text = json['text']
  if (typeof text !== 'string' || text === '') {
    return complain(reading, `${path}.text`, 'A text node must hold some text.')
  }
  if (text.length > richTextLimits.bytes) {
    return complain(reading, `${path}.text`, `The text is longer than ${richTextLimits.bytes / 1000} KB.`)
  }
  return richTextSchema.text(withoutUnprintable(text), marks)
}

function readElement(
  reading: Reading,
  type: NodeType,
  json: Record<string, unknown>,
  marks: readonly Mark[],
  path: string,
  depth: number,
): Node | null {
  if (json['text'] !== undefined)
    return complain(reading, `${path}.text`, 'Only a text node holds text itself.')
  if (type.name === 'footnote' && (reading.footnotes += 1) > richTextLimits.footnotes) {
    return complain(reading, path, `A text has at most ${richTextLimits.footnotes} footnotes.`)
  }
  const attrs = readAttributes(reading, attributesOfNode(type.name), json['attrs'], `${path}.attrs`)
  const content = readContent(reading, json['content'], `${path}.content`, depth)
  if (attrs === null || content === null) return null
  const clash = clashOfAttributes(type.name, attrs)
  if (clash !== null) return complain(reading, `${path}.attrs.${clash[0]}`, clash[1])
  if (!type.validContent(content)) {
    const found = content.content.slice(0, 5).map((child) => child.type.name)
    const reason = `A ${type.name} must hold “${type.spec.content ?? ''}”, and it holds “${found.join(' ')}”.`
    return complain(reading, `${path}.content`, reason)
  }
  return type.create(attrs, content, marks)
}

function readContent(reading: Reading, json: unknown, path: string, depth: number): Fragment | null {
  if (json === undefined) return Fragment.empty
  if (!Array.isArray(json)) return complain(reading, path, 'This must be a list of nodes.')
  const children: Node[] = []
  for (let at = 0; at < json.length; at++) {
    const child = readNode(reading, json[at], `${path}.${at}`, depth + 1)
    if (child !== null) children.push(child)
    if (isSpent(reading)) return null
  }
  return children.length === json.length ? Fragment.fromArray(children) : null
}

function readMarks(reading: Reading, json: unknown, path: string): readonly Mark[] | null {
  if (json === undefined) return []
  const mostMarks = Object.keys(richTextSchema.marks).length
  if (!Array.isArray(json) || json.length > mostMarks) {
    return complain(reading, path, `This must be a list of at most ${mostMarks} marks.`)
  }
  let marks: readonly Mark[] = []
  for (let at = 0; at < json.length; at++) {
    const mark = readMark(reading, json[at], `${path}.${at}`)
    if (mark === null) return null
    marks = mark.addToSet(marks)
  }
  if (marks.length === json.length) return marks
  return complain(reading, path, 'These marks repeat or exclude each other.')
}

function readMark(reading: Reading, json: unknown, path: string): Mark | null {
  if (!isRecord(json)) return complain(reading, path, 'This must be an object with a type.')
  const type = typeof json['type'] === 'string' ? richTextSchema.marks[json['type']] : undefined
  if (type === undefined) {
    return complain(reading, `${path}.type`, `A text has no mark of the kind ${quoted(json['type'])}.`)
  }
  if (!hasOnlyKeys(reading, json, keysOfMark, path)) return null
  const attrs = readAttributes(reading, attributesOfMark(type.name), json['attrs'], `${path}.attrs`)
  return attrs === null ? null : type.create(attrs)
}
