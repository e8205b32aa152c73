import type { PageFacts } from './page-facts.ts'

/** An object of JSON-LD. */
export type Node = Readonly<Record<string, unknown>>

/** True for an object, and not for a list or nothing. */
export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What the page describes; a text that is no JSON describes nothing. */
export function documentsOf({ jsonLd }: PageFacts): readonly Node[] {
  return jsonLd.map(parsed).filter(isNode)
}

/** The value of a text of JSON; undefined when it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** One or many as a list. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}

/** The texts among one or many. */
export function textsOf(value: unknown): readonly string[] {
  return listOf(value).filter((one) => typeof one === 'string')
}

/** The objects among one or many. */
export function nodesOf(value: unknown): readonly Node[] {
  return listOf(value).filter(isNode)
}

/** The types of an object. */
export function typesOf(node: Node): readonly string[] {
  return textsOf(node['@type'])
}

/** The names of one or many people or organisations. */
export function namesIn(value: unknown): readonly string[] {
  return nodesOf(value).flatMap(({ name }) => textsOf(name))
}
