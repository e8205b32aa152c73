import { describe, expect, it } from 'vitest'

import { randomDocument, seededRandom } from './random-documents.test-support.ts'
import { readRichText } from './read-rich-text.ts'
import { renderRichText, type RenderedRichText } from './render-rich-text.ts'
import { contentOf, type RichTextDocument, type RichTextNode } from './rich-text-document.ts'
import { richTextSchema } from './rich-text-schema.ts'
import { readStrictHtml } from './strict-html.test-support.ts'

const seeds = Array.from({ length: 400 }, (_, seed) => seed + 1)

function render(document: RichTextDocument): RenderedRichText {
  return renderRichText(document, {
    media: (id) => (id.endsWith('X') ? null : { url: `/media/${id}?a&b"c`, width: 3, height: 2 }),
  })
}

function taken(input: unknown): RichTextDocument {
  const result = readRichText(input)
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

function typesIn(node: RichTextNode): string[] {
  const marks = (node.marks ?? []).map((mark) => mark.type)
  return [node.type, ...marks, ...contentOf(node).flatMap(typesIn)]
}

describe('four hundred random documents', () => {
  it('hold every kind of node and mark between them', () => {
    const seen = new Set(seeds.flatMap((seed) => typesIn(randomDocument(seededRandom(seed)))))
    const known = [...Object.keys(richTextSchema.nodes), ...Object.keys(richTextSchema.marks)]
    expect(Array.from(seen).toSorted()).toEqual(known.toSorted())
  })

  it('give HTML of our own tags alone, well nested, with footnotes and headings that can be reached', () => {
    for (const seed of seeds) {
      const { html, headings } = render(taken({ version: 1, doc: randomDocument(seededRandom(seed)) }))
      const tags = readStrictHtml(html).flatMap((token) => (token.kind === 'open' ? [token.attributes] : []))
      const ids = new Set(tags.map((attributes) => attributes['id']))
      for (const { id } of headings) expect(ids, `seed ${seed}`).toContain(id)
      for (const { href } of tags) {
        if (href?.startsWith('#fn') === true) expect(ids, `seed ${seed}`).toContain(href.slice(1))
      }
    }
  })

  it('are what ProseMirror itself takes', () => {
    for (const seed of seeds) {
      const { doc } = taken({ version: 1, doc: randomDocument(seededRandom(seed)) })
      expect(() => richTextSchema.nodeFromJSON(doc).check(), `seed ${seed}`).not.toThrow()
    }
  })

  it('come out the same when they are stored, read and rendered again', () => {
    for (const seed of seeds) {
      const first = taken({ version: 1, doc: randomDocument(seededRandom(seed)) })
      const again = taken(JSON.parse(JSON.stringify(first)))
      expect(again, `seed ${seed}`).toEqual(first)
      expect(render(again), `seed ${seed}`).toEqual(render(first))
    }
  })
})

const junk: readonly unknown[] = [
  null,
  true,
  NaN,
  -1,
  1e308,
  '',
  '__proto__',
  [],
  [[]],
  {},
  { type: 'text' },
  { type: 'doc' },
  { type: 'paragraph', content: [{ type: 'paragraph' }] },
  JSON.parse('{"__proto__":{"type":"paragraph"},"constructor":1}'),
  undefined,
  () => 'words',
  Symbol('words'),
  10n,
]

/** The value with one part of it, anywhere, replaced. */
function spoil(value: unknown, random: () => number): unknown {
  if (typeof value !== 'object' || value === null || random() < 0.2) {
    return junk[Math.floor(random() * junk.length)]
  }
  const keys = Object.keys(value)
  const key = keys[Math.floor(random() * keys.length)]
  const parts = Object.entries(value).map(([name, part]) => [name, name === key ? spoil(part, random) : part])
  return Array.isArray(value) ? parts.map(([, part]) => part) : Object.fromEntries(parts)
}

describe('a random document with one part spoiled', () => {
  it('is refused with a path and a sentence, or is harmless still', () => {
    let refusals = 0
    for (const seed of seeds) {
      const random = seededRandom(seed)
      const result = readRichText(spoil({ version: 1, doc: randomDocument(random) }, random))
      if (result.ok) readStrictHtml(render(result.value).html)
      else {
        refusals += 1
        expect(result.problem.code).toBe('invalid-input')
        expect(result.problem.fields?.length, `seed ${seed}`).toBeGreaterThan(0)
        for (const { reason } of result.problem.fields ?? []) expect(reason).toMatch(/^[A-Z].*\.$/s)
      }
    }
    expect(refusals).toBeGreaterThan(200)
  })

  it('never makes the renderer throw or write a live tag, though nobody read it', () => {
    for (const seed of seeds) {
      const random = seededRandom(seed)
      const doc = {
        type: 'doc',
        content: contentOf(randomDocument(random)).map((block) => retyped(block, random)),
      }
      expect(() => readStrictHtml(render({ version: 1, doc }).html), `seed ${seed}`).not.toThrow()
    }
  })
})

/** The node with some types in it turned into ones that the schema lacks. */
function retyped(node: RichTextNode, random: () => number): RichTextNode {
  const type = random() < 0.1 ? 'script' : node.type
  return { ...node, type, content: contentOf(node).map((child) => retyped(child, random)) }
}
