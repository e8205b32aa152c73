import { describe, expect, it } from 'vitest'
import { samplesOf } from './samples.test-support.ts'
import * as site from './index.ts'

const one = samplesOf('One')

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

  it('strikes the hours of a cancelled event, on its page and in a list', () => {
    const struck = '<p class="hours figures"><del><bdi>10:00–11:00 EST (UTC−5)</bdi></del></p>'
    expect(shown({ status: 'cancelled' })).toContain(struck)
    const past = [{ ...one.eventLine, status: 'cancelled' as const }]
    expect(String(<site.EventsView upcoming={[]} past={past} newer={null} older={null} />)).toContain(struck)
  })

  it('dates what stands in its place, not what it stands for, which took place on no day', () => {
    expect(shown({ replacedBy: [] })).not.toContain('2020-06-15')
    expect(shown({ inPlaceOf: [] })).toContain('<time datetime="2020-06-15">')
  })

  it('shows people with their session, not twice', () => {
    expect(shown({}).match(/<dt>Speaker<\/dt>/g)).toHaveLength(1)
  })
})

describe('a publication', () => {
  const { publication } = one
  const shown = (change: Partial<typeof publication>) =>
    String(<site.PublicationView publication={{ ...publication, ...change }} events={[]} contents={[]} />)

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
})
