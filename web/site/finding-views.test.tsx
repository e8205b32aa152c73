import { describe, expect, it } from 'vitest'
import { wordsFor } from '../words/index.ts'
import { samplesOf } from './samples.test-support.ts'
import * as site from './index.ts'

const { eventLine, publicationLine, calendarOfAll, filters, hit } = samplesOf('One')
const nowhere = { newer: null, older: null }
const unfiltered = { filters: [], kept: [], isFiltered: false }
const filtered = { filters, kept: [], isFiltered: true }

/** The headings of a page, in their order. */
function headings(markup: string): readonly string[] {
  return [...markup.matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map(([, text = '']) => text)
}

/** The addresses that a page links to, but for those of what it lists. */
function linksOf(markup: string, beginning: string): readonly string[] {
  return [...markup.matchAll(/href="([^"]*)"/g)]
    .map(([, href = '']) => href.replaceAll('&amp;', '&'))
    .filter((href) => href.startsWith(beginning))
}

describe('the events', () => {
  const shown = (change: Partial<site.EventsViewProps>) =>
    String(
      <site.EventsView
        further={null}
        when="both"
        upcoming={[eventLine]}
        past={[eventLine]}
        {...nowhere}
        {...unfiltered}
        subscribe={calendarOfAll}
        monthHref="/events?view=month"
        {...change}
      />,
    )

  it('are those to come and those that were, unless one side is asked for', () => {
    expect(headings(shown({}))).toEqual(['Coming up', 'Past events'])
    expect(headings(shown({ when: 'upcoming', past: [] }))).toEqual(['Coming up'])
    expect(headings(shown({ when: 'past', upcoming: [] }))).toEqual(['Past events'])
    expect(headings(shown({ upcoming: [], newer: '/events' }))).toEqual(['Earlier events'])
  })

  it('have four ways to be looked at, which keep the filters that are on', () => {
    const markup = shown({ ...filtered, when: 'past' })
    expect(linksOf(markup, '/events?')).toEqual([
      '/events?topic=a',
      '/events?when=upcoming&topic=a',
      '/events?when=past&topic=a',
      '/events?view=month',
    ])
    expect(markup).toContain(
      'href="/events?when=past&amp;topic=a" rel="nofollow" aria-current="page">Past</a>',
    )
  })

  it('send crawlers to each of them once, and not to what the same events are shown in besides', () => {
    const followed = (markup: string) =>
      [...markup.matchAll(/<a href="([^"]*)"(?! rel="nofollow")/g)].map(([, href]) => href)
    expect(followed(shown({}))).toEqual(['/events', '/events?when=upcoming', '/events?when=past'])
    expect(followed(shown(filtered))).toEqual([])
  })

  it('say once that nothing fits the filters', () => {
    const markup = shown({ ...filtered, upcoming: [], past: [] })
    expect(headings(markup)).toEqual([])
    expect(markup.match(/class="empty"/g)).toHaveLength(1)
    expect(markup).toContain('Nothing fits One: One.')
  })

  it('lead further back where a page has none that fit but more is left', () => {
    const markup = shown({ ...filtered, upcoming: [], past: [], older: '/events?after=x' })
    expect(markup).toContain('Nothing among these.')
    expect(markup).toContain('href="/events?after=x"')
    expect(headings(shown({ ...filtered, past: [], older: '/events?after=x' }))).toEqual([
      'Coming up',
      'Past events',
    ])
  })

  it('leave out a side on which no event fits', () => {
    expect(headings(shown({ ...filtered, past: [] }))).toEqual(['Coming up'])
    expect(headings(shown({ ...filtered, upcoming: [] }))).toEqual(['Past events'])
  })

  it('to come are paged by sooner and later, those that were by newer and older', () => {
    const pages = { newer: '/a', older: '/b' }
    expect(shown({ when: 'upcoming', past: [], ...pages })).toMatch(/>Sooner<[^]*>Later</)
    expect(shown({ when: 'past', upcoming: [], ...pages })).toMatch(/>Newer<[^]*>Older</)
  })
})

describe('a month of events', () => {
  const shown = (events: site.MonthViewProps['events'], change: Partial<site.MonthViewProps> = {}) =>
    String(
      <site.MonthView
        month="2020-12"
        events={events}
        previous="/a"
        next={null}
        {...unfiltered}
        {...change}
      />,
    )

  it('shows an event on its day, with its time once', () => {
    const markup = shown([{ ...eventLine, end: '2020-12-05T11:00' }])
    expect(markup.match(/href="\/events\/a-forum"/g)).toHaveLength(2)
    expect(markup.match(/>10:00 </g)).toHaveLength(1)
    expect(markup).toMatch(/datetime="2020-12-04">(?:(?!<td).)*href="\/events\/a-forum"/)
  })

  it('is a table with a name and a head for each weekday', () => {
    const markup = shown([eventLine])
    expect(markup).toContain('<caption class="visually-hidden">Events in December 2020</caption>')
    expect(markup.match(/<th scope="col">/g)).toHaveLength(7)
  })

  it('names what has no day yet above the days, and needs no table for it alone', () => {
    const markup = shown([{ ...eventLine, start: '2020-12', end: null }])
    expect(markup).toContain('on a day that is not fixed yet')
    expect(markup).not.toContain('<table')
  })

  it('without events says so, and by which filters', () => {
    expect(shown([])).toContain('No event in December 2020.')
    expect(shown([], filtered)).toContain('Nothing fits One: One.')
  })

  it('leads to the months that there are', () => {
    const markup = shown([eventLine])
    expect(markup).toContain('href="/a" rel="prev nofollow"')
    expect(markup).not.toContain('rel="next')
  })
})

describe('search', () => {
  const shown = (change: Partial<site.SearchViewProps>) =>
    String(
      <site.SearchView
        query="kazakhstan"
        results={[hit]}
        isCut={false}
        problem={null}
        words={wordsFor()}
        {...nowhere}
        {...change}
      />,
    )

  it('marks the words where they were found, and says what was found and when', () => {
    const markup = shown({
      results: [
        {
          ...hit,
          title: [
            { text: 'On ', isHit: false },
            { text: 'Kazakhstan', isHit: true },
          ],
          snippet: [{ text: 'a text', isHit: false }],
        },
      ],
    })
    expect(markup).toContain('<bdi>On <mark>Kazakhstan</mark></bdi>')
    expect(markup).toMatch(
      /<p class="kicker">Publication · <bdi[^>]*><time datetime="2020-11">November 2020</,
    )
    expect(markup).toContain('href="/publications/a-paper"')
  })

  it('keeps what was looked for in its box', () => {
    expect(shown({})).toMatch(/<input id="q"[^>]* name="q" value="kazakhstan"/)
  })

  it('without words shows the box and what can be found', () => {
    const markup = shown({ query: '', results: [] })
    expect(markup).toContain('<input id="q"')
    expect(markup).not.toContain('class="empty"')
    expect(markup).not.toContain('Results for')
  })

  it('that found nothing says what to try', () => {
    expect(shown({ results: [] })).toMatch(/Nothing was found for “kazakhstan”\.[^]*Try fewer words/)
  })

  it('tells why it looked for nothing, at the box', () => {
    const markup = shown({ results: [], problem: 'too-long' })
    expect(markup).toMatch(/<input[^>]* aria-describedby="q-fault q-hint" aria-invalid="true"/)
    expect(markup).toMatch(/id="q-fault"><bdi[^>]*>This is too long/)
    expect(markup).not.toContain('Nothing was found')
  })

  it('says where it stopped', () => {
    expect(shown({ isCut: true })).toContain('Only the first 200 results')
    expect(shown({})).not.toContain('Only the first 200')
  })
})

describe('the publications', () => {
  const shown = (change: Partial<site.PublicationsViewProps>) =>
    String(
      <site.PublicationsView publications={[publicationLine]} {...nowhere} {...unfiltered} {...change} />,
    )

  it('can be narrowed, and say by what', () => {
    expect(shown(filtered)).toContain('<form action="/publications" method="get">')
    expect(shown({ ...filtered, publications: [] })).toContain('Nothing fits One: One.')
    expect(shown({ publications: [] })).toContain('Nothing is published yet.')
  })
})
