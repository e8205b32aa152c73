import type { JSX } from 'hono/jsx/jsx-runtime'
import { describe, expect, it } from 'vitest'
import { contextOf, sampleEvent, samplePaper, samplePerson } from './described.test-support.ts'
import { EventMetadata, PageMetadata, PersonMetadata, PublicationMetadata } from './index.ts'

const context = contextOf('/here')
const news = { ...samplePaper, kind: 'news' } as const

/** What the head of a page holds of each kind, in its order. */
function contentOf(metadata: JSX.Element) {
  const head = String(<head>{metadata}</head>)
  const documents = [...head.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)]
  return {
    cards: head.split('property="og:title"').length - 1,
    citations: head.split('name="citation_title"').length - 1,
    documents: documents.map(([, text]): Readonly<Record<string, unknown>> => JSON.parse(text ?? '')),
  }
}

const home = { '@type': 'ListItem', position: 1, name: 'AI', item: 'https://caci.example/' }
const step = (position: number, name: string, item: string) => ({
  ...{ '@type': 'ListItem', position, name },
  item: `https://caci.example${item}`,
})

describe('the head of a page', () => {
  it.each([
    [
      'an event',
      <EventMetadata event={sampleEvent} context={context} />,
      ['Event', 0],
      [home, step(2, 'Events', '/events'), step(3, 'A Forum', '/here')],
    ],
    [
      'a publication',
      <PublicationMetadata publication={samplePaper} context={context} />,
      ['Report', 1],
      [home, step(2, 'Publications', '/publications'), step(3, 'Roads and Rivers', '/here')],
    ],
    [
      'news',
      <PublicationMetadata publication={news} context={context} />,
      ['NewsArticle', 0],
      [home, step(2, 'News', '/news'), step(3, 'Roads and Rivers', '/here')],
    ],
    [
      'a person',
      <PersonMetadata person={samplePerson} context={context} />,
      ['Person', 0],
      [home, step(2, 'Ann Author', '/here')],
    ],
  ] as const)(
    'of %s has one card, says what it is about and the way to it, and citations where they belong',
    (_what, metadata, [type, citations], itemListElement) => {
      const { documents, ...counts } = contentOf(metadata)
      expect(counts).toEqual({ cards: 1, citations })
      expect(documents[0]?.['@type']).toBe(type)
      expect(documents.slice(1)).toEqual([
        { '@context': 'https://schema.org', '@type': 'BreadcrumbList', itemListElement },
      ])
    },
  )

  it('of a list has a card alone', () => {
    const page = { title: 'Events', description: '', language: 'en' }
    expect(contentOf(<PageMetadata page={page} context={context} />)).toEqual({
      ...{ cards: 1, citations: 0 },
      documents: [],
    })
  })

  it('of a collection names what stands in it', () => {
    const contents = [{ slug: 'one', kind: 'chapter', title: 'One' }] as const
    const collection = { ...samplePaper, kind: 'collection' } as const
    const { documents } = contentOf(
      <PublicationMetadata publication={collection} contents={contents} context={context} />,
    )
    expect(documents[0]?.['hasPart']).toEqual([
      { '@type': 'Chapter', name: 'One', url: 'https://caci.example/publications/one' },
    ])
  })
})
