import { describe, expect, it } from 'vitest'
import { offsetAt } from './wall-time.ts'
import { transitionsOf } from './zone-transitions.ts'

describe('the times that the clocks of a zone are set', () => {
  it('are two a year in New York and in Stockholm', () => {
    expect(transitionsOf('America/New_York', 2026, 2026)).toEqual({
      offset: -300,
      transitions: [
        { at: '2026-03-08T07:00:00Z', before: -300, after: -240 },
        { at: '2026-11-01T06:00:00Z', before: -240, after: -300 },
      ],
    })
    expect(transitionsOf('Europe/Stockholm', 2020, 2021)).toEqual({
      offset: 60,
      transitions: [
        { at: '2020-03-29T01:00:00Z', before: 60, after: 120 },
        { at: '2020-10-25T01:00:00Z', before: 120, after: 60 },
        { at: '2021-03-28T01:00:00Z', before: 60, after: 120 },
        { at: '2021-10-31T01:00:00Z', before: 120, after: 60 },
      ],
    })
  })

  it('begin in summer south of the equator', () => {
    expect(transitionsOf('Australia/Sydney', 2026, 2026)).toEqual({
      offset: 660,
      transitions: [
        { at: '2026-04-04T16:00:00Z', before: 660, after: 600 },
        { at: '2026-10-03T16:00:00Z', before: 600, after: 660 },
      ],
    })
  })

  it('were one in Almaty, in the night to 1 March 2024', () => {
    expect(transitionsOf('Asia/Almaty', 2023, 2026)).toEqual({
      offset: 360,
      transitions: [{ at: '2024-02-29T18:00:00Z', before: 360, after: 300 }],
    })
    expect(transitionsOf('Asia/Almaty', 2025, 2026)).toEqual({ offset: 300, transitions: [] })
  })

  it.each([
    ['Asia/Kabul', 270],
    ['Asia/Ulaanbaatar', 480],
    ['UTC', 0],
    ['Etc/GMT+5', -300],
  ])('are none in %s', (zone, offset) => {
    expect(transitionsOf(zone, 2020, 2035)).toEqual({ offset, transitions: [] })
  })

  it('are told also where they leave out the midnight of a new year, or show it twice', () => {
    expect(transitionsOf('Asia/Ulaanbaatar', 1978, 1978)).toEqual({
      offset: 420,
      transitions: [{ at: '1977-12-31T17:00:00Z', before: 420, after: 480 }],
    })
    expect(transitionsOf('Asia/Dhaka', 2010, 2010)).toEqual({ offset: 360, transitions: [] })
    expect(transitionsOf('Asia/Dhaka', 2009, 2009).transitions.at(-1)).toEqual({
      at: '2009-12-31T17:00:00Z',
      before: 420,
      after: 360,
    })
  })

  it('explain every offset between them', () => {
    for (const zone of ['America/St_Johns', 'Asia/Tehran', 'Africa/Casablanca', 'Australia/Lord_Howe']) {
      const { offset, transitions } = transitionsOf(zone, 2018, 2026)
      for (let day = Date.UTC(2018, 0, 1, 12); day < Date.UTC(2027, 0, 1); day += 86_400_000) {
        const noon = new Date(day).toISOString().slice(0, 16)
        const last = transitions.findLast(({ at, after }) => Date.parse(at) + after * 60_000 <= day)
        expect([zone, noon, last?.after ?? offset]).toEqual([zone, noon, offsetAt(noon, zone)])
      }
    }
  })
})
