import { describe, expect, it } from 'vitest'
import { contextOf, samplePaper, samplePerson } from './described.test-support.ts'
import { personJsonLd, publicationJsonLd, type DescribedPublication } from './index.ts'

const context = contextOf('/publications/roads')
const described = (change: Partial<DescribedPublication>) =>
  publicationJsonLd({ ...samplePaper, ...change }, context)
const space = { '@type': 'Organization', name: 'An Institute', url: 'https://caci.example/' }
const university = { '@type': 'Organization', name: 'A University' }
const person = { '@type': 'Person', honorificPrefix: 'Dr.', jobTitle: 'Fellow', affiliation: university }

describe('a publication for machines', () => {
  it('says all that its page says', () => {
    expect(described({})).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Report',
      name: 'Roads and Rivers',
      headline: 'Roads and Rivers',
      alternativeHeadline: 'Trade on the Silk Road',
      reportNumber: '12',
      url: 'https://caci.example/publications/roads',
      abstract: 'What it says.',
      author: [
        { ...person, name: 'Ann Author', url: 'https://caci.example/people/ann-author' },
        { '@type': 'Organization', name: 'A Think Tank' },
      ],
      editor: [{ ...person, name: 'Ed Editor' }],
      contributor: [{ ...person, name: 'Fay Foreword' }],
      datePublished: '2025-06',
      publisher: space,
      inLanguage: 'en',
      about: [
        { '@type': 'Thing', name: 'Trade' },
        { '@type': 'Thing', name: 'Roads' },
      ],
      license: 'https://creativecommons.org/licenses/by/4.0/',
      image: { '@type': 'ImageObject', url: 'https://caci.example/media/ab.jpg' },
      encoding: {
        '@type': 'MediaObject',
        contentUrl: 'https://caci.example/publications/roads.pdf',
        encodingFormat: 'application/pdf',
        contentSize: '1432111 B',
        sha256: 'cd',
      },
      isPartOf: [
        {
          '@type': 'CreativeWorkSeries',
          name: 'Silk Road Papers',
          issn: '1653-4212',
          url: 'https://caci.example/series/silk-road-papers',
        },
      ],
    })
  })

  it('leaves out what nobody said', () => {
    const nothing = { subtitle: '', abstract: '', seriesTitle: null, seriesNumber: '', licence: null }
    expect(
      described({ ...nothing, contributors: [], topics: [], pdf: null, cover: null, issued: '2025' }),
    ).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Report',
      name: 'Roads and Rivers',
      headline: 'Roads and Rivers',
      url: 'https://caci.example/publications/roads',
      author: [space],
      datePublished: '2025',
      publisher: space,
      inLanguage: 'en',
    })
  })

  it.each([
    ['paper', 'Report', { headline: 'Roads and Rivers', reportNumber: '12' }],
    ['monograph', 'Book', { numberOfPages: 58 }],
    ['article', 'Article', { headline: 'Roads and Rivers', dateModified: '2026-01-03T09:00:00Z' }],
    ['collection', 'Collection', {}],
    ['chapter', 'Chapter', {}],
    ['joint-statement', 'CreativeWork', {}],
    ['letter', 'CreativeWork', {}],
    ['news', 'NewsArticle', { headline: 'Roads and Rivers', dateModified: '2026-01-03T09:00:00Z' }],
  ] as const)('that is a %s is a %s', (kind, type, ofItsOwn) => {
    const said = described({ kind })
    const own = ['headline', 'reportNumber', 'numberOfPages', 'dateModified'].filter((key) => key in said)
    expect(said['@type']).toBe(type)
    expect(Object.fromEntries(own.map((key) => [key, Reflect.get(said, key)]))).toEqual(ofItsOwn)
  })

  it('is part of its collection, and a collection has its parts in their order', () => {
    const collection = { slug: 'a-book', title: 'A Book' }
    const book = { '@type': 'Collection', name: 'A Book', url: 'https://caci.example/publications/a-book' }
    expect(described({ collection, seriesTitle: null })).toMatchObject({ isPartOf: [book] })
    const contents = [
      { slug: 'two', kind: 'chapter', title: 'Two' },
      { slug: 'one', kind: 'paper', title: 'One' },
    ] as const
    expect(publicationJsonLd({ ...samplePaper, kind: 'collection' }, context, contents)).toMatchObject({
      hasPart: [
        { '@type': 'Chapter', name: 'Two', url: 'https://caci.example/publications/two' },
        { '@type': 'Report', name: 'One', url: 'https://caci.example/publications/one' },
      ],
    })
  })

  it('that another site alone has leads there, and its publisher is nobody’s to say', () => {
    const said = described({ pdf: null, externalUrl: 'https://other.example/text' })
    expect(said).toMatchObject({ sameAs: 'https://other.example/text' })
    expect(said).not.toHaveProperty('publisher')
  })
})

it('a person for machines is who they are today, with their other addresses', () => {
  expect(personJsonLd(samplePerson, contextOf('/people/ann-author'))).toEqual({
    '@context': 'https://schema.org',
    ...person,
    name: 'Ann Author',
    url: 'https://caci.example/people/ann-author',
    image: {
      '@type': 'ImageObject',
      url: 'https://caci.example/media/ab.jpg',
      width: 1200,
      height: 630,
      caption: 'A hall',
    },
    sameAs: ['https://orcid.org/0000-0002-1825-0097', 'https://ann.example/'],
  })
  const bare = { honorific: '', title: '', affiliation: '', photo: null, orcid: null, links: [] }
  expect(personJsonLd({ ...samplePerson, ...bare }, contextOf('/people/ann-author'))).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Person',
    name: 'Ann Author',
    url: 'https://caci.example/people/ann-author',
  })
})
