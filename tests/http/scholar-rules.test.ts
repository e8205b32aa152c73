import { beforeAll, describe, expect, it } from 'vitest'
import { fill } from '../support/content.ts'
import { faultsOfPaper } from '../support/scholar-rules.ts'
import { visit } from '../support/setting.ts'
import { aSpace, type TestSpace } from '../support/space.ts'

const address = 'https://caci.example/publications/roads'

/** The page of a report, as Scholar wants it. */
const sound = `<!DOCTYPE html><html lang="en"><head><title>Roads</title>
<link rel="canonical" href="https://caci.example/publications/roads"/>
<meta name="citation_title" content="Roads &amp; Rivers: Trade"/>
<meta name="citation_author" content="Ann Author"/>
<meta name="citation_author" content="A Think Tank"/>
<meta name="citation_publication_date" content="2025/06/03"/>
<meta name="citation_online_date" content="2026/01/02"/>
<meta name="citation_technical_report_institution" content="An Institute"/>
<meta name="citation_technical_report_number" content="12"/>
<meta name="citation_language" content="en"/>
<meta name="citation_abstract" content="What it
says."/>
<meta name="citation_abstract_html_url" content="https://caci.example/publications/roads"/>
<meta name="citation_pdf_url" content="https://caci.example/publications/roads.pdf"/>
<meta name="DC.title" content="Roads &amp; Rivers: Trade"/>
<meta name="DC.creator" content="Ann Author"/>
<meta name="DC.creator" content="A Think Tank"/>
<meta name="DC.date" content="2025-06-03"/>
<script type="application/ld+json">{"@context":"https://schema.org","@type":"Report","author":[{"@type":"Person",
"name":"Ann Author"},{"@type":"Organization","name":"A Think Tank"}],"datePublished":"2025-06-03",
"encoding":{"@type":"MediaObject","contentUrl":"https://caci.example/publications/roads.pdf"}}</script>
</head><body><h1>Roads &amp; <em>Rivers</em></h1><p>Trade</p><p><b>Dr. <bdi>Ann Author</bdi></b>, A Think Tank</p>
<p>What it says.</p><a href="/publications/roads.pdf">PDF</a></body></html>`

/** What is changed in the page, into what, and everything that must then be found. */
const mutations: readonly (readonly [from: string, to: string, ...faults: readonly string[]])[] = [
  ['name="citation_title"', 'name="title"', 'there is no citation_title'],
  ['<h1>Roads', '<h1>Rails', 'citation_title is not the title that is seen'],
  ['<p>Trade</p>', '', 'citation_title is not the title that is seen'],
  [
    '<meta name="citation_title" content="Roads &amp; Rivers: Trade"/>',
    '<meta name="citation_title" content="Roads &amp; Rivers"/>',
    'DC.title is another title',
  ],
  [
    '<meta name="citation_author" content="A Think Tank"/>\n',
    '',
    'the authors are not those of the JSON-LD, in their order',
    'the authors are not those of DC.creator',
  ],
  [
    '<meta name="citation_author" content="Ann Author"/>\n<meta name="citation_author" content="A Think Tank"/>',
    '<meta name="citation_author" content="A Think Tank"/>\n<meta name="citation_author" content="Ann Author"/>',
    'the authors are not those of the JSON-LD, in their order',
    'the authors are not those of DC.creator',
  ],
  ['DC.creator" content="A', 'DC.contributor" content="A', 'the authors are not those of DC.creator'],
  ['<bdi>Ann Author</bdi>', '<bdi>A. Author</bdi>', 'Ann Author is not seen'],
  ['name="citation_publication_date"', 'name="date"', 'there is no citation_publication_date'],
  ['DC.date" content="2025-06-03', 'DC.date" content="2025-06', 'DC.date is another date'],
  [
    'citation_publication_date" content="2025/06/03',
    'citation_publication_date" content="2025',
    'the date is not that of the JSON-LD',
  ],
  ['2026/01/02', '2026/02/30', '2026/02/30 is no date as Scholar reads it'],
  ['2026/01/02', '2026/01', '2026/01 is no date as Scholar reads it'],
  ['2026/01/02', 'January 2026', 'January 2026 is no date as Scholar reads it'],
  [
    '<meta name="citation_technical_report_institution" content="An Institute"/>\n',
    '',
    'a report has no institution',
    'a number of a report has no institution',
  ],
  ['"Report"', '"Chapter"', 'a chapter has no book'],
  [
    'name="citation_language" content="en"',
    'name="citation_inbook_title" content="A Book"',
    'a report is no chapter',
  ],
  [
    'name="citation_language" content="en"',
    'name="citation_language" content=""',
    'citation_language is empty',
  ],
  ['name="citation_language" content="en"', 'name="DC.language" content=" "', 'DC.language is empty'],
  ['name="citation_language"', 'name="citation_lang"', 'citation_lang is no name that is read'],
  [
    'name="citation_language" content="en"',
    'name="citation_abstract" content="What it says."',
    'citation_abstract stands there more than once',
  ],
  ['<p>What it says.</p>', '<p>What it …</p>', 'the abstract is not seen whole'],
  ['<p>What it says.</p>', '<template>What it says.</template>', 'the abstract is not seen whole'],
  [
    'html_url" content="https://caci',
    'html_url" content="https://isdp',
    'the address of the abstract is another',
  ],
  [
    '<a href="/publications/roads.pdf">',
    '<a href="/publications/rails.pdf">',
    'no link leads to https://caci.example/publications/roads.pdf',
  ],
  [
    'citation_pdf_url" content="https://caci.example/publications/roads.pdf"',
    'citation_pdf_url" content="/publications/roads.pdf"',
    'citation_pdf_url is not the file of the JSON-LD',
    '/publications/roads.pdf is no whole address',
  ],
]

describe('the rules of Scholar', () => {
  it('find nothing wrong with a sound page, wherever what stands before it serves it', () => {
    expect(faultsOfPaper(sound, address)).toEqual([])
    expect(faultsOfPaper(sound, 'http://caci.example:8787/publications/roads')).toEqual([])
  })

  it.each(mutations)('see that %j became %j', (from, to, ...faults) => {
    expect(sound).toContain(from)
    expect(faultsOfPaper(sound.replace(from, to), address)).toEqual(faults)
  })

  it.each([
    ['https://caci.example/files/roads.pdf', 'is not in the folder of its page'],
    ['https://files.example/publications/roads.pdf', 'is not in the folder of its page'],
    ['https://caci.example/publications/roads', 'does not end in .pdf'],
  ])('see that a file at %s %s', (pdf, fault) => {
    const moved = sound
      .replaceAll('https://caci.example/publications/roads.pdf', pdf)
      .replace('href="/publications/roads.pdf"', `href="${pdf}"`)
    expect(faultsOfPaper(moved, address)).toEqual([`${pdf} ${fault}`])
  })

  it.each(['Dr. Ann', 'Ann, Fellow', 'Ann; Ben', 'Prof Ann', 'H.E. Ann', 'Ann PhD'])(
    'see that %s is more than a name',
    (name) => {
      expect(faultsOfPaper(sound.replaceAll('Ann Author', name), address)).toEqual([
        `${name} is more than a name`,
      ])
    },
  )

  it('see a page at another address, and one without an address', () => {
    expect(faultsOfPaper(sound, `${address}-2`)).toEqual(['the page is not at its canonical address'])
    expect(faultsOfPaper(sound.replace('rel="canonical"', 'rel="next"'), address)).toEqual([
      'the page has no canonical address',
    ])
  })

  it('see a tag in the body, and tags on news', () => {
    const [tag = ''] = /<meta name="citation_language"[^>]*>/.exec(sound) ?? []
    expect(faultsOfPaper(sound.replace(tag, '').replace('<h1>', `${tag}<h1>`), address)).toEqual([
      'citation_language stands outside the head',
    ])
    expect(faultsOfPaper(sound.replace('"Report"', '"NewsArticle"'), address)).toHaveLength(11)
  })
})

describe('our pages', () => {
  let space: TestSpace
  beforeAll(async () => {
    space = await aSpace()
    await fill(space, 'ownword')
  })

  it.each(['paper', 'collection', 'news'])('keep the rules of Scholar for a %s', async (kind) => {
    const path = `/publications/ownword-${kind}`
    const html = await (await visit(space.host, path)).text()
    expect(html.includes('name="citation_title"')).toBe(kind !== 'news')
    expect(faultsOfPaper(html, `https://${space.host}${path}`)).toEqual([])
  })
})
