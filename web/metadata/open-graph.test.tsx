import { describe, expect, it } from 'vitest'
import { contextOf, sampleEvent, samplePaper, samplePerson } from './described.test-support.ts'
import { eventCard, OpenGraph, personCard, publicationCard, type SocialCard } from './index.ts'

const context = contextOf('/events/a-forum')

function tagsOf(card: SocialCard) {
  const head = (
    <head>
      <OpenGraph card={card} context={context} />
    </head>
  )
  const markup = String(head)
  return [...markup.matchAll(/<meta (?:property|name)="([^"]+)" content="([^"]*)"\/>/g)].map(
    ([, ...tag]) => tag,
  )
}

const card: SocialCard = {
  ...{ type: 'website', title: 'A', description: '', language: 'en', picture: null },
  ...{ issued: null, authorUrls: [] },
}

describe('a page that is passed on', () => {
  it('shows an event with its picture', () => {
    expect(tagsOf(eventCard(sampleEvent))).toEqual([
      ['og:type', 'website'],
      ['og:site_name', 'An Institute'],
      ['og:title', 'A Forum'],
      ['og:url', 'https://caci.example/events/a-forum'],
      ['og:description', 'What it is about.'],
      ['og:image', 'https://caci.example/media/ab.jpg'],
      ['og:image:type', 'image/jpeg'],
      ['og:image:width', '1200'],
      ['og:image:height', '630'],
      ['og:image:alt', 'A hall'],
      ['twitter:card', 'summary_large_image'],
    ])
  })

  it('shows a publication with its cover, and leads to the authors who have pages', () => {
    const paper = publicationCard({ ...samplePaper, issued: '2025-06-03' }, context)
    expect(tagsOf(paper)).toEqual([
      ['og:type', 'article'],
      ['og:site_name', 'An Institute'],
      ['og:title', 'Roads and Rivers: Trade on the Silk Road'],
      ['og:url', 'https://caci.example/events/a-forum'],
      ['og:description', 'What it says.'],
      ['og:image', 'https://caci.example/media/ab.jpg'],
      ['og:image:type', 'image/jpeg'],
      ['article:published_time', '2025-06-03'],
      ['article:author', 'https://caci.example/people/ann-author'],
      ['twitter:card', 'summary'],
    ])
  })

  it('shows a person with what they are', () => {
    expect(personCard(samplePerson)).toEqual({
      ...{ type: 'profile', title: 'Ann Author', description: 'Fellow, A University', language: 'en' },
      ...{ picture: samplePerson.photo, issued: null, authorUrls: [] },
    })
  })

  it('says only what is known, and no day of a month or a year', () => {
    expect(tagsOf({ ...card, type: 'article', issued: '2025-06' })).toEqual([
      ['og:type', 'article'],
      ['og:site_name', 'An Institute'],
      ['og:title', 'A'],
      ['og:url', 'https://caci.example/events/a-forum'],
      ['twitter:card', 'summary'],
    ])
  })

  it('names a language that has a country', () => {
    expect(tagsOf({ ...card, language: 'fa-AF' })).toContainEqual(['og:locale', 'fa_AF'])
    expect(tagsOf({ ...card, language: 'uz-Cyrl' }).map(([name]) => name)).not.toContain('og:locale')
  })

  it('falls back on a photograph of the event', () => {
    const photo = { ...samplePerson.photo, sha256: 'ph', caption: '' }
    const photos = [photo] as typeof sampleEvent.photos
    expect(eventCard({ ...sampleEvent, image: null, photos }).picture).toBe(photo)
    expect(eventCard({ ...sampleEvent, photos }).picture).toBe(sampleEvent.image)
  })

  it('says the beginning of a long text as one line, to the end of a word, and cuts no character', () => {
    const cardOf = (summary: string) => eventCard({ ...sampleEvent, summary }).description
    expect(cardOf('abcde\n'.repeat(50))).toBe(`${'abcde '.repeat(32)}abcde…`)
    expect(cardOf('𝒳'.repeat(300))).toBe(`${'𝒳'.repeat(200)}…`)
    expect(cardOf('𝒳'.repeat(200))).toBe('𝒳'.repeat(200))
  })
})
