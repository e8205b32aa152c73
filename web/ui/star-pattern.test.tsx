import { expect, it } from 'vitest'
import { StarPattern } from './star-pattern.tsx'

const slugs = Array.from({ length: 400 }, (_, n) => `paper-${n}`)

it('the same slug always gives the same pattern', () => {
  expect(String(<StarPattern slug="silk-road" />)).toBe(String(<StarPattern slug="silk-road" />))
})

it('another slug gives another pattern', () => {
  expect(new Set(slugs.map((slug) => String(<StarPattern slug={slug} />))).size).toBe(slugs.length)
})

it('a pattern is small, for no ear, and asks for no style', () => {
  for (const slug of slugs) {
    for (const shape of [<StarPattern slug={slug} />, <StarPattern slug={slug} isWide accent="#7a1f2b" />]) {
      const svg = String(shape)
      expect(svg.length).toBeLessThanOrEqual(1_600)
      expect(svg).toContain('aria-hidden="true"')
      expect(svg).not.toMatch(/\sstyle=|\sid=|NaN|undefined/)
    }
  }
})

it('a slug that is no slug stays text', () => {
  expect(String(<StarPattern slug={'"><script>'} />)).not.toContain('<script>')
})
