import { describe, expect, it } from 'vitest'
import { instantsOf, overAtOf, sortAtOf } from './event-times.ts'

const forum = { start: '2020-07-08T10:00', end: null, timeZone: 'America/New_York' }
const week = { start: '2020-06-15', end: '2020-06-19', timeZone: null }
const month = { start: '2021-06', end: null, timeZone: null }

describe('an event', () => {
  it('with an hour but no end is over with its day, and no end is made up for it', () => {
    expect(instantsOf(forum)).toEqual({ startsAt: '2020-07-08T14:00:00Z', endsAt: null })
    expect(overAtOf(forum)).toBe('2020-07-09T04:00:00Z')
  })

  it('with an end is over when it ends', () => {
    expect(overAtOf({ ...forum, end: '2020-07-08T11:00' })).toBe('2020-07-08T15:00:00Z')
  })

  it('of days or of a month has no instants, and is over with the last of them', () => {
    expect(instantsOf(week)).toEqual({ startsAt: null, endsAt: null })
    expect([overAtOf(week), overAtOf(month)]).toEqual(['2020-06-20T00:00:00Z', '2021-07-01T00:00:00Z'])
  })

  it('stands in order with those of other precisions', () => {
    const inOrder = [
      week,
      { start: '2020-06-15T10:00', end: null, timeZone: 'America/New_York' },
      forum,
      month,
    ].map(sortAtOf)
    expect([...inOrder].sort()).toEqual(inOrder)
  })
})
