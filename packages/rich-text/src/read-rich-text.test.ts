import { describe, expect, it } from 'vitest'
import { readRichText } from './read-rich-text.ts'
import { ulid, words, version1, firstProblemOf, takenContent, nested } from './reading.test-support.ts'
import { emptyRichText } from './rich-text-document.ts'

describe('a text that is taken', () => {
  it('is what was given where nothing was left out', () => {
    expect(readRichText(emptyRichText())).toEqual({ ok: true, value: emptyRichText() })
  })

  it('has its defaults filled in', () => {
    expect(takenContent({ type: 'figure', attrs: { mediaId: ulid, alt: 'A map' } })).toEqual([
      { type: 'figure', attrs: { mediaId: ulid, alt: 'A map', decorative: false } },
    ])
  })

  it('has one id for each heading, and a heading keeps the id that it had', () => {
    const headings = takenContent(
      { type: 'heading', attrs: { level: 2 }, content: [words] },
      { type: 'heading', attrs: { level: 2, id: 'h-words' }, content: [words] },
      { type: 'heading', attrs: { level: 3, id: 'h-words' }, content: [words] },
      { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Тегеран — 1943' }] },
      { type: 'heading', attrs: { level: 4 }, content: [{ type: 'text', text: '…' }] },
    )
    const ids = headings.map((heading) => heading.attrs?.['id'])
    expect(ids).toEqual(['h-words-2', 'h-words', 'h-words-3', 'h-тегеран-1943', 'h-section'])
  })

  it('holds a space for a character that XML cannot carry, and U+FFFD for half a character', () => {
    const text = 'a\u000bb\u0000c\ud800d\te'
    expect(takenContent({ type: 'paragraph', content: [{ type: 'text', text }] })).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: 'a b c\ufffdd\te' }] },
    ])
  })

  it('may nest lists to the limit and not beyond', () => {
    expect(takenContent(nested(18))).toHaveLength(1)
    expect(firstProblemOf(version1(nested(19))).reason).toBe('The text is nested too deeply.')
  })

  it('is measured as HTML would have it', () => {
    const text = (character: string): unknown =>
      version1({ type: 'paragraph', content: [{ type: 'text', text: character.repeat(99_000) }] })
    expect(readRichText(text('a')).ok).toBe(true)
    expect(readRichText(text('ა')).ok).toBe(true)
    expect(firstProblemOf(text('&'))).toEqual({ path: 'doc', reason: 'The text is longer than 400 KB.' })
    expect(firstProblemOf(text('😀😀'))).toEqual({ path: 'doc', reason: 'The text is longer than 400 KB.' })
  })
})
