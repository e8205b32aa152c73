import { describe, expect, it } from 'vitest'
import { contextOf, samplePaper } from './described.test-support.ts'
import { CitationTags, type DescribedPublication } from './index.ts'

const context = contextOf('/publications/roads')

/** The tags of a publication in their order, as name and content. */
function tagsOf(change: Partial<DescribedPublication>) {
  const publication = { ...samplePaper, ...change }
  // Outside a head the JSX library takes tags of one name for the same tag.
  const head = (
    <head>
      <CitationTags publication={publication} context={context} />
    </head>
  )
  const markup = String(head)
  return [...markup.matchAll(/<meta name="([^"]+)" content="([^"]*)"\/>/g)].map(([, ...tag]) => tag)
}

const named = (tags: ReturnType<typeof tagsOf>, name: string) =>
  tags.filter(([tag]) => tag === name).map(([, content]) => content)

describe('a paper for Scholar and Zotero', () => {
  it('says who wrote it in order, what it is, when and where it came out', () => {
    expect(tagsOf({})).toEqual([
      ['citation_title', 'Roads and Rivers: Trade on the Silk Road'],
      ['citation_author', 'Ann Author'],
      ['citation_author', 'A Think Tank'],
      ['citation_publication_date', '2025'],
      ['citation_online_date', '2026/01/02'],
      ['citation_technical_report_institution', 'An Institute'],
      ['citation_technical_report_number', '12'],
      ['citation_series_title', 'Silk Road Papers'],
      ['citation_issn', '1653-4212'],
      ['citation_language', 'en'],
      ['citation_keywords', 'Trade; Roads'],
      ['citation_abstract', 'What it says.'],
      ['citation_abstract_html_url', 'https://caci.example/publications/roads'],
      ['citation_pdf_url', 'https://caci.example/publications/roads.pdf'],
      ['DC.title', 'Roads and Rivers: Trade on the Silk Road'],
      ['DC.creator', 'Ann Author'],
      ['DC.creator', 'A Think Tank'],
      ['DC.contributor', 'Ed Editor'],
      ['DC.contributor', 'Fay Foreword'],
      ['DC.date', '2025-06'],
      ['DCTERMS.issued', '2025-06'],
      ['DC.type', 'Report'],
      ['DC.publisher', 'An Institute'],
      ['DC.language', 'en'],
      ['DC.identifier', 'https://caci.example/publications/roads'],
      ['DC.format', 'application/pdf'],
      ['DC.subject', 'Trade'],
      ['DC.subject', 'Roads'],
      ['DC.description', 'What it says.'],
      ['DC.rights', 'https://creativecommons.org/licenses/by/4.0/'],
      ['DC.relation', 'https://caci.example/series/silk-road-papers'],
    ])
  })

  it('has no empty tag', () => {
    const nothing = { subtitle: '', abstract: '', seriesTitle: null, seriesIssn: null, seriesNumber: '' }
    const tags = tagsOf({ ...nothing, licence: null, pdf: null, contributors: [], topics: [] })
    expect(tags.map(([name]) => name)).toEqual([
      'citation_title',
      'citation_author',
      'citation_publication_date',
      'citation_online_date',
      'citation_technical_report_institution',
      'citation_language',
      'citation_abstract_html_url',
      'DC.title',
      'DC.creator',
      'DC.date',
      'DCTERMS.issued',
      'DC.type',
      'DC.publisher',
      'DC.language',
      'DC.identifier',
    ])
    expect(tags.filter(([, content]) => content === '')).toEqual([])
  })

  it.each([
    ['2025', '2025', '2025'],
    ['2025-06', '2025', '2025-06'],
    ['2025-06-03', '2025/06/03', '2025-06-03'],
  ])('issued %s has the date %s for Scholar, who knows no months, and %s else', (issued, scholar, exact) => {
    const tags = tagsOf({ issued })
    expect(named(tags, 'citation_publication_date')).toEqual([scholar])
    expect(named(tags, 'DC.date')).toEqual([exact])
  })

  it('that another site alone has names no institution', () => {
    const tags = tagsOf({ pdf: null, externalUrl: 'https://other.example/text' })
    expect(
      tags.map(([name]) => name).filter((name) => /institution|number|publisher/.test(name ?? '')),
    ).toEqual([])
  })
})

describe('a publication that is no paper', () => {
  const collection = { slug: 'a-book', title: 'A Book' }
  const placeOf = (change: Partial<DescribedPublication>) =>
    tagsOf(change).filter(([name]) => /institution|number|inbook|publisher|type|relation/.test(name ?? ''))

  it('names the book that a chapter is in', () => {
    expect(placeOf({ kind: 'chapter', collection, seriesTitle: null })).toEqual([
      ['citation_inbook_title', 'A Book'],
      ['citation_publisher', 'An Institute'],
      ['DC.type', 'Book Chapter'],
      ['DC.publisher', 'An Institute'],
      ['DC.relation', 'https://caci.example/publications/a-book'],
    ])
  })

  it.each([
    ['monograph', 'Book'],
    ['article', 'Article'],
    ['collection', 'Book'],
    ['joint-statement', 'Text'],
    ['letter', 'Text'],
  ] as const)('is published, when it is a %s, as a %s', (kind, type) => {
    expect(placeOf({ kind, collection, seriesTitle: null })).toEqual([
      ['citation_publisher', 'An Institute'],
      ['DC.type', type],
      ['DC.publisher', 'An Institute'],
      ['DC.relation', 'https://caci.example/publications/a-book'],
    ])
  })

  it('has no tag at all when it is news', () => {
    expect(tagsOf({ kind: 'news' })).toEqual([])
  })
})
