import { describe, expect, it } from 'vitest'
import { citationWordsFor } from '../words/citation.ts'
import { wordsFor } from '../words/index.ts'
import { citationText, CiteBox, type CitedPublication } from './cite-box.tsx'

const made = (role: 'author' | 'editor' | 'foreword', ...names: readonly string[]) =>
  names.map((name) => ({
    ...{ role, name, honorific: 'Dr.', title: 'Fellow', affiliation: 'An Institute' },
    ...{ personSlug: null, organisationId: null },
  }))

const paper: CitedPublication = {
  kind: 'paper',
  title: 'Roads and Rivers',
  subtitle: 'Trade on the Silk Road',
  contributors: [...made('author', 'Ann Author'), ...made('foreword', 'Fay Foreword')],
  seriesTitle: 'Silk Road Papers',
  seriesNumber: '12',
  collection: null,
  issued: '2025-06',
  pdf: null,
  externalUrl: null,
}
const cited = (change: Partial<CitedPublication>) =>
  citationText(
    {
      publication: { ...paper, ...change },
      institute: 'An Institute',
      address: 'https://caci.example/publications/roads',
    },
    citationWordsFor(),
    wordsFor(),
  )

describe('a citation', () => {
  it('names the authors without honorific, the title, the series, the institute, the date and the address', () => {
    expect(cited({})).toBe(
      'Ann Author, “Roads and Rivers: Trade on the Silk Road,” Silk Road Papers 12, An Institute, June 2025, https://caci.example/publications/roads.',
    )
  })

  it.each([
    [['A'], 'A, “'],
    [['A', 'B'], 'A and B, “'],
    [['A', 'B', 'C'], 'A, B, and C, “'],
    [['A', 'B', 'C', 'D'], 'A et al., “'],
  ])('says %j as people do', (names, beginning) => {
    expect(cited({ contributors: made('author', ...names) })).toMatch(new RegExp(`^${beginning}`))
  })

  it.each([
    [['A'], 'A, ed., “'],
    [['A', 'B'], 'A and B, eds., “'],
  ])('names the editors %j where there is no author', (names, beginning) => {
    expect(cited({ contributors: made('editor', ...names) })).toMatch(new RegExp(`^${beginning}`))
  })

  it('leaves out what is not known', () => {
    const bare = { contributors: made('foreword', 'A'), subtitle: '', seriesTitle: null, issued: '2025' }
    expect(cited(bare)).toBe(
      '“Roads and Rivers,” An Institute, 2025, https://caci.example/publications/roads.',
    )
  })

  it('names the book that a chapter is in', () => {
    const collection = { slug: 'a-book', title: 'A Book' }
    expect(cited({ collection, seriesTitle: null })).toContain(',” in A Book, An Institute,')
  })

  it('keeps the mark at the end of a title', () => {
    expect(cited({ title: 'Whose Road?', subtitle: '' })).toContain('“Whose Road?” Silk')
    expect(cited({ title: 'Whose Road?' })).toContain('“Whose Road? Trade on the Silk Road,” Silk')
  })

  it('names no institute for what another site alone has', () => {
    const externalUrl = 'https://other.example/text'
    expect(cited({ externalUrl })).toContain('Silk Road Papers 12, June 2025')
    const pdf = { sha256: 'ab', bytes: 1, pages: 1, alt: '' }
    expect(cited({ externalUrl, pdf })).toContain('12, An Institute, June 2025')
  })

  it('stands on the page as one line under a heading', () => {
    const markup = String(
      <CiteBox publication={paper} institute="A & B" address="https://a.example/p" words={wordsFor()} />,
    )
    expect(markup).toContain('<h2 id="cite">How to cite</h2>')
    expect(markup).toMatch(/<p class="cite"><bdi>Ann Author, “[^<]+ A &amp; B, [^<]+<\/bdi><\/p>/)
  })
})
