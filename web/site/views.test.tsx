import { describe, expect, it } from 'vitest'
import { wordsFor } from '../words/index.ts'
import { hostile, samplesOf } from './samples.test-support.ts'
import * as site from './index.ts'

const assets = {
  css: '/assets/site.css',
  membersCss: '/assets/members.css',
  icon: '/assets/icon.svg',
  islands: '/assets/islands.js',
  memberIslands: '/assets/member-islands.js',
}
const one = samplesOf('One')

/** Every view, given the same text in every place that a text can go. */
function viewsOf(say: string) {
  const { frame, event, eventLine, publication, publicationLine, person, page } = samplesOf(say)
  const { calendar, calendarOfAll, filters, hit } = samplesOf(say)
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
  const logo = { sha256: 'ab', contentType: 'image/png', alt: say, width: 1, height: 1 }
  const partners = [{ name: say, url: 'https://example.org/', logo }]
  const lists = { upcoming: [eventLine], past: [eventLine], publications: [publicationLine] }
  const pager = { newer: null, older: null }
  const filtered = { filters, kept: [{ name: say, value: say }], isFiltered: true }
  const search = { query: say, results: [hit], isCut: true, problem: null, words: wordsFor() }
  const contributions = [{ ...contribution, sortAt: '2020-11-01T00:00:00Z', isSample: false }]
  return {
    HomeView: <site.HomeView frame={frame} page={page} series={[series]} partners={partners} {...lists} />,
    EventsView: (
      <site.EventsView
        further={null}
        when="both"
        {...lists}
        {...pager}
        {...filtered}
        subscribe={calendarOfAll}
        monthHref="/events"
      />
    ),
    MonthView: (
      <site.MonthView month="2020-12" events={[eventLine]} previous={null} next={null} {...filtered} />
    ),
    EventView: <site.EventView event={event} isOver calendar={calendar} />,
    SeriesView: (
      <site.SeriesView
        series={series}
        upcoming={[eventLine]}
        past={[eventLine]}
        publications={[publicationLine]}
        calendar={calendarOfAll}
      />
    ),
    PublicationsView: <site.PublicationsView publications={[publicationLine]} {...pager} {...filtered} />,
    SearchView: <site.SearchView {...search} {...pager} />,
    PublicationView: (
      <site.PublicationView
        publication={publication}
        events={[{ ...eventLine, relation: 'related' }]}
        contents={[publicationLine]}
        institute={say}
        address={say}
      />
    ),
    PersonView: <site.PersonView person={person} appearances={[appearance]} contributions={contributions} />,
    NewsView: <site.NewsView news={[{ ...publicationLine, abstract: say }]} {...pager} />,
    PageView: <site.PageView page={page} below={[{ path: 'a', title: say, summary: say, language: 'fa' }]} />,
    FrontDoorView: (
      <site.FrontDoorView
        spaces={[house]}
        upcoming={[{ ...eventLine, host: 'a.example', space: say }]}
        hrefOf={(host) => `https://${host}/`}
      />
    ),
    ProblemView: <site.ProblemView code="not-found" requestId={say} home={say} />,
    SpacePage: (
      <site.SpacePage
        platform="https://serai.example/"
        frame={frame}
        title={say}
        description={say}
        language="en"
        path="/"
        canonical={null}
        assets={assets}
        me={null}
        body={say}
      />
    ),
    PlatformPage: <site.PlatformPage title={say} description={say} path="/" assets={assets} body={say} />,
  }
}

describe('a view escapes whatever text it is given', () => {
  it.each(Object.entries(viewsOf(hostile)))('%s', (_name, view) => {
    const markup = String(view)
    expect(markup).not.toContain('<script')
    expect(markup).toContain('&lt;script&gt;')
  })
})

describe('the parts shown together', () => {
  const markup = String(<site.PartsView />)

  it('have each id once', () => {
    const ids = [...markup.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBeGreaterThan(20)
  })

  it('stand from left to right and from right to left', () => {
    const [left, right] = markup.split('<article lang="fa-AF" dir="rtl">')
    expect(right?.match(/<section class="part"/g)?.length).toBe(left?.match(/<section class="part"/g)?.length)
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

describe('the front door', () => {
  const { eventLine } = samplesOf('One')
  const house = { host: 'a.example', name: 'A', shortName: 'A', tagline: '', notice: '', accent: '#7a1f2b' }
  const door = (upcoming: site.FrontDoorViewProps['upcoming']) =>
    String(
      <site.FrontDoorView spaces={[house]} upcoming={upcoming} hrefOf={(host) => `https://${host}:8787/`} />,
    )

  it('leads to what is on next on the host of its space, by the name of the space', () => {
    const markup = door([{ ...eventLine, edition: '', host: 'b.example', space: 'B' }])
    expect(markup).toContain('<a class="tap" href="https://b.example:8787/events/a-forum">')
    expect(markup).toContain('<p class="kicker"><bdi>B</bdi>')
  })

  it('says so when nothing is', () => {
    expect(door([]).match(/class="empty"/g)).toHaveLength(1)
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
