import { describe, expect, it } from 'vitest'
import { hostile, samplesOf } from './samples.test-support.ts'
import * as site from './index.ts'

const assets = { css: '/assets/site.css', icon: '/assets/icon.svg' }
const one = samplesOf('One')

/** Every view, given the same text in every place that a text can go. */
function viewsOf(say: string) {
  const { frame, event, eventLine, publication, publicationLine, person, page } = samplesOf(say)
  const appearance = { role: 'speaker', title: say, affiliation: say, event: { ...eventLine } } as const
  const contribution = {
    ...publicationLine,
    role: 'author',
    contributorTitle: say,
    contributorAffiliation: say,
  } as const
  const house = { host: 'a.example', name: say, shortName: say, tagline: say, notice: say, accent: '#7a1f2b' }
  const series = {
    slug: 'a-series',
    of: 'events',
    title: say,
    summary: say,
    issn: null,
    isSample: false,
    html: null,
  } as const
  const partners = [{ name: say, url: 'https://example.org/' }]
  const lists = { upcoming: [eventLine], past: [eventLine], publications: [publicationLine] }
  const pager = { newer: null, older: null }
  const contributions = [{ ...contribution, sortAt: '2020-11-01T00:00:00Z', isSample: false }]
  return {
    HomeView: <site.HomeView frame={frame} page={page} series={[series]} partners={partners} {...lists} />,
    EventsView: <site.EventsView {...lists} {...pager} />,
    EventView: <site.EventView event={event} isOver />,
    SeriesView: <site.SeriesView series={series} events={[eventLine]} publications={[publicationLine]} />,
    PublicationsView: <site.PublicationsView publications={[publicationLine]} {...pager} />,
    PublicationView: (
      <site.PublicationView
        publication={publication}
        events={[{ ...eventLine, relation: 'related' }]}
        contents={[publicationLine]}
      />
    ),
    PersonView: <site.PersonView person={person} appearances={[appearance]} contributions={contributions} />,
    NewsView: <site.NewsView news={[{ ...publicationLine, abstract: say }]} {...pager} />,
    PageView: <site.PageView page={page} below={[{ path: 'a', title: say, summary: say, language: 'fa' }]} />,
    FrontDoorView: <site.FrontDoorView spaces={[house]} hrefOf={(host) => `https://${host}/`} />,
    ProblemView: <site.ProblemView code="not-found" requestId={say} home={say} />,
    SpacePage: (
      <site.SpacePage
        frame={frame}
        title={say}
        description={say}
        language="en"
        path="/"
        canonical={null}
        assets={assets}
        body={say}
      />
    ),
    PlatformPage: <site.PlatformPage title={say} description={say} path="/" assets={assets} body={say} />,
  }
}

it('the home page of a space is called by the space’s full name', () => {
  const page = String(
    <site.SpacePage
      frame={{ ...samplesOf('one').frame, name: 'Institute of Institutes', shortName: 'II' }}
      title=""
      description=""
      language="en"
      path="/"
      canonical={null}
      assets={{ css: '/assets/site.css', icon: '/assets/icon.svg' }}
      body=""
    />,
  )
  expect(page).toContain('<title>Institute of Institutes</title>')
})

describe('a view escapes whatever text it is given', () => {
  it.each(Object.entries(viewsOf(hostile)))('%s', (_name, view) => {
    const markup = String(view)
    expect(markup).not.toContain('<script')
    expect(markup).toContain('&lt;script&gt;')
  })
})

describe('a view keeps to what the content policy allows', () => {
  it.each(Object.entries(viewsOf('One')))('%s', (_name, view) => {
    expect(String(view)).not.toMatch(/\sstyle="|<style|<script|\son[a-z]+="|javascript:/)
  })

  const { SpacePage: _page, PlatformPage: _platform, ...bodies } = viewsOf('One')
  it.each(Object.entries(bodies))('%s has one first heading', (_name, view) => {
    expect(String(view).match(/<h1/g)).toHaveLength(1)
  })
})

describe('the document of a space', () => {
  const pageIn = (language: string, title = 'A forum', path = '/events/a-forum') =>
    String(
      <site.SpacePage
        frame={{ ...one.frame, name: 'The Institute', shortName: 'TI' }}
        title={title}
        description=""
        language={language}
        path={path}
        canonical="https://ti.example/events/a-forum"
        assets={assets}
        body={<h1>A forum</h1>}
      />,
    )

  it.each(['fa', 'fa-AF', 'ar', 'ps', 'ur', 'he', 'dv'])('runs from right to left in %s', (language) => {
    expect(pageIn(language)).toMatch(new RegExp(`^<!DOCTYPE html><html lang="${language}" dir="rtl">`))
  })

  it('keeps the head of the space in the space’s own direction', () => {
    expect(pageIn('fa')).toContain('<header class="masthead" lang="en" dir="ltr">')
  })

  it('is named after the page and the space, and the front page after the space alone', () => {
    expect(pageIn('en')).toContain('<title>A forum · TI</title>')
    expect(pageIn('en', 'The Institute', '/')).toContain('<title>The Institute</title>')
  })

  it('marks the part of the space that the page is in', () => {
    expect(pageIn('en')).toContain('<a href="/events" aria-current="true">')
    expect(pageIn('en', 'Events', '/events')).toContain('<a href="/events" aria-current="page">')
  })

  it('takes its colours from the space’s own stylesheet', () => {
    expect(pageIn('en')).toContain('<link rel="stylesheet" href="/theme/abc.css"/>')
  })
})

describe('an event', () => {
  const { event } = one
  const shown = (change: Partial<site.EventViewProps['event']>, isOver = false) =>
    String(
      <site.EventView event={{ ...event, changes: [], status: 'scheduled', ...change }} isOver={isOver} />,
    )
  const recording = { kind: 'recording', provider: 'youtube', label: '' } as const

  it('says that a link is not known instead of linking to nothing', () => {
    const markup = shown({ videos: [{ ...recording, url: null }] })
    expect(markup).toContain('A recording is on YouTube; its link is not known here.')
    expect(markup).not.toContain('class="action"')
  })

  it('offers its recording as the one strong action', () => {
    const markup = shown({ videos: [{ ...recording, url: 'https://youtu.be/a' }] }, true)
    expect(markup).toContain('<a class="action" href="https://youtu.be/a" rel="noopener">')
  })

  it('strikes the date that was given up and says why', () => {
    const markup = String(<site.EventView event={event} isOver={false} />)
    expect(markup).toMatch(/<h2[^>]*>Postponed<\/h2>/)
    expect(markup).toContain('<del><bdi class="figures"><time datetime="2020-11-04T10:00-05:00">')
  })

  it('shows people with their session, not twice', () => {
    expect(shown({}).match(/<dt>Speaker<\/dt>/g)).toHaveLength(1)
  })
})

describe('a space without content', () => {
  it('says in every part of its front page what will stand there', () => {
    const { frame } = one
    const nothing = { upcoming: [], past: [], publications: [], series: [], partners: [] }
    const markup = String(<site.HomeView frame={frame} page={null} {...nothing} />)
    expect(markup.match(/class="empty"/g)).toHaveLength(5)
    expect(markup).not.toContain('<ul')
  })
})
