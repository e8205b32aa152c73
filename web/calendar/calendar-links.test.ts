import { describe, expect, it } from 'vitest'
import { aTalk } from './a-calendar.test-support.ts'
import { addLinks, subscribeLinks } from './calendar-links.ts'

const partsOf = (link: string | undefined) => {
  const { origin, pathname, searchParams } = new URL(link ?? '')
  return { at: origin + pathname, ...Object.fromEntries(searchParams) }
}

describe('the links that subscribe to a calendar', () => {
  it('lead to its file', () => {
    expect(subscribeLinks('https://institute.example/calendar.ics')).toEqual({
      webcal: 'webcal://institute.example/calendar.ics',
      google: 'https://calendar.google.com/calendar/r?cid=webcal%3A%2F%2Finstitute.example%2Fcalendar.ics',
    })
  })
})

describe('the links that add an event', () => {
  it('say when, what and where', () => {
    const links = addLinks({ ...aTalk, title: 'Trade & transit + 1', mode: 'online' })
    expect(partsOf(links?.google)).toEqual({
      at: 'https://calendar.google.com/calendar/render',
      action: 'TEMPLATE',
      text: 'Trade & transit + 1',
      dates: '20260708T140000Z/20260708T160000Z',
      ctz: 'America/New_York',
      details: 'What it is about.\n\nhttps://institute.example/events/a-talk',
      location: 'Online',
    })
    expect(partsOf(links?.outlook)).toEqual({
      at: 'https://outlook.office.com/calendar/deeplink/compose',
      path: '/calendar/action/compose',
      rru: 'addevent',
      startdt: '2026-07-08T14:00:00Z',
      enddt: '2026-07-08T16:00:00Z',
      subject: 'Trade & transit + 1',
      body: 'What it is about.\n\nhttps://institute.example/events/a-talk',
      location: 'Online',
    })
    expect(links?.outlook).toContain('subject=Trade%20%26%20transit%20%2B%201&')
  })

  it('end when they begin where no end is known, and leave out a place that is not', () => {
    const links = addLinks({ ...aTalk, end: null })
    expect(partsOf(links?.google)).toMatchObject({ dates: '20260708T140000Z/20260708T140000Z' })
    expect(partsOf(links?.outlook)).toMatchObject({
      startdt: '2026-07-08T14:00:00Z',
      enddt: '2026-07-08T14:00:00Z',
    })
    expect(Object.keys(partsOf(links?.google))).not.toContain('location')
  })

  it('are of whole days where no time is known', () => {
    const links = addLinks({ ...aTalk, start: '2026-06-29', end: '2026-06-30', timeZone: null })
    expect(partsOf(links?.google)).toMatchObject({ dates: '20260629/20260701' })
    expect(Object.keys(partsOf(links?.google))).not.toContain('ctz')
    expect(partsOf(links?.outlook)).toMatchObject({
      startdt: '2026-06-29',
      enddt: '2026-07-01',
      allday: 'true',
    })
  })

  it.each([
    [{ status: 'cancelled', dateHolds: false }],
    [{ status: 'postponed', dateHolds: false }],
    [{ start: '2026-05', end: null, timeZone: null }],
    [{ start: '2026', end: null, timeZone: null }],
  ] as const)('are none for %j', (change) => {
    expect(addLinks({ ...aTalk, ...change })).toBeNull()
  })
})
