import { describe, expect, it } from 'vitest'
import { EventList } from '../ui/event-row.tsx'
import { wordsFor } from '../words/index.ts'
import { samplesOf } from './samples.test-support.ts'
import * as site from './index.ts'

const one = samplesOf('One')

describe('an event', () => {
  const { event } = one
  const shown = (change: Partial<site.EventViewProps['event']>, isOver = false) =>
    String(
      <site.EventView
        event={{ ...event, changes: [], status: 'scheduled', ...change }}
        isOver={isOver}
        calendar={one.calendar}
      />,
    )
  const recording = { kind: 'recording', provider: 'youtube', label: '' } as const

  it('says that a link is not known instead of linking to nothing', () => {
    const markup = shown({ videos: [{ ...recording, url: null }] })
    expect(markup).toContain('A recording is on YouTube; its link is not known here.')
    expect(markup).not.toContain('class="action"')
  })

  it('offers its recording as the one strong action', () => {
    const markup = shown({ videos: [{ ...recording, url: 'https://youtu.be/a' }] }, true)
    expect(markup).toMatch(
      /<a class="poster" href="https:\/\/youtu\.be\/a" rel="noopener">[^]*<span class="action">Watch the recording on YouTube</,
    )
  })

  it('strikes the date that was given up and says why', () => {
    const markup = String(<site.EventView event={event} isOver={false} calendar={one.calendar} />)
    expect(markup).toMatch(/<h2[^>]*>Postponed<\/h2>/)
    expect(markup).toContain('<del><bdi class="figures"><time datetime="2020-11-04T10:00-05:00">')
  })

  it('strikes the hours of a cancelled event, on its page and in a list', () => {
    const struck = '<p class="hours figures"><del><bdi>10:00–11:00 EST (UTC−5)</bdi></del></p>'
    expect(shown({ status: 'cancelled' })).toContain(struck)
    const past = [{ ...one.eventLine, status: 'cancelled' as const }]
    expect(String(<EventList events={past} words={wordsFor()} />)).toContain(struck)
  })

  it('dates what stands in its place, not what it stands for, which took place on no day', () => {
    expect(shown({ replacedBy: [] })).not.toContain('2020-06-15')
    expect(shown({ inPlaceOf: [] })).toContain('<time datetime="2020-06-15">')
  })

  it('shows what clocks show elsewhere, unless its date does not hold or is no time', () => {
    const strip = 'aria-label="The same time in eight cities"'
    expect(shown({}).split(strip)).toHaveLength(2)
    expect(shown({})).toContain('<own-time datetime="2020-12-04T15:00:00Z" end="2020-12-04T16:00:00Z"')
    for (const change of [{ status: 'cancelled' as const }, { startsAt: null, endsAt: null }]) {
      expect(shown(change)).not.toContain(strip)
      expect(shown(change)).not.toContain('<own-time')
    }
  })

  it('can be added to a calendar while it is to come, and its series subscribed to at any time', () => {
    const markup = shown({ seriesTitle: 'A forum' })
    for (const href of ['/events/a-forum.ics', one.calendar.google, one.calendar.outlook]) {
      expect(markup).toContain(`href="${href}"`)
      expect(shown({}, true)).not.toContain(`href="${href}"`)
      expect(shown({ status: 'cancelled' })).not.toContain(`href="${href}"`)
    }
    expect(markup).toContain('These add the event as it stands today.')
    for (const page of [markup, shown({ seriesTitle: 'A forum' }, true)]) {
      expect(page).toContain(
        '<a class="tap" href="webcal://a.example/series/a-series.ics"><bdi>Subscribe to A forum</bdi></a>',
      )
    }
    expect(shown({ seriesTitle: null })).toContain('<bdi>Subscribe to all events</bdi>')
  })

  it('leads to all that is about the same', () => {
    expect(shown({})).toContain('href="/events?topic=a-topic"')
    expect(shown({})).toContain('href="/events?country=KZ"')
  })

  it('shows people with their session, not twice', () => {
    expect(shown({}).match(/<dt>Speaker<\/dt>/g)).toHaveLength(1)
  })
})

describe('a publication', () => {
  const { publication } = one
  const shown = (change: Partial<typeof publication>) =>
    String(
      <site.PublicationView
        publication={{ ...publication, ...change }}
        events={[]}
        contents={[]}
        institute="The Institute"
        address="https://ti.example/publications/a-paper"
      />,
    )

  it('says below its download what the file is', () => {
    const pdf = { sha256: 'ab', bytes: 1_000, pages: 1, alt: 'A generated sample' }
    expect(shown({ pdf })).toMatch(
      /class="action"[^]*<\/a><\/p><p class="note file-note">A generated sample</,
    )
    expect(shown({})).not.toContain('file-note')
  })

  it('has an abstract, and news has none', () => {
    expect(shown({})).toContain('>Abstract</h2>')
    expect(shown({ kind: 'news' })).not.toContain('Abstract')
  })

  it('says how to cite it, but not how to cite news', () => {
    const cited = /<p class="cite"><bdi>[^<]*The Institute[^<]*https:\/\/ti\.example\/publications\/a-paper\./
    expect(shown({})).toMatch(cited)
    expect(shown({ kind: 'news' })).not.toContain('class="cite"')
  })

  it('leads to all that is about the same', () => {
    const markup = shown({ topics: [{ slug: 'trade', name: 'Trade' }], countries: [{ country: 'KZ' }] })
    expect(markup).toContain('<a class="tap" href="/publications?topic=trade"><bdi>Trade</bdi></a>')
    expect(markup).toContain('<a class="tap" href="/publications?country=KZ"><bdi>Kazakhstan</bdi></a>')
  })
})
