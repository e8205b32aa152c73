import { describe, expect, it } from 'vitest'
import { contextOf, sampleEvent } from './described.test-support.ts'
import { eventJsonLd, type DescribedEvent } from './index.ts'

const described = (fate: Partial<DescribedEvent>) =>
  eventJsonLd({ ...sampleEvent, ...fate }, contextOf('/events/a-forum'))

const change = (status: DescribedEvent['status'], previousStart: string | null = null, n = 1) => ({
  ...{ n, status, reason: 'A reason', previousStart, previousEnd: null, announcedOn: null },
})
const place = expect.objectContaining({ '@type': 'Place' })
const online = { '@type': 'VirtualLocation', url: 'https://caci.example/events/a-forum' }
const now = '2026-03-20T10:00+05:00'
const before = '2026-02-10T10:00'
const beforeSaid = '2026-02-10T10:00+05:00'

type Expected = readonly [
  what: string,
  change: Partial<DescribedEvent>,
  states: string | readonly string[],
  previously: string | readonly string[] | undefined,
  mode: string,
  location: unknown,
]

const fates: readonly Expected[] = [
  ['scheduled', {}, 'Scheduled', undefined, 'Offline', place],
  ['hybrid', { mode: 'hybrid' }, 'Scheduled', undefined, 'Mixed', [place, online]],
  [
    'cancelled',
    { status: 'cancelled', changes: [change('cancelled')] },
    'Cancelled',
    undefined,
    'Offline',
    place,
  ],
  [
    'moved, then cancelled',
    { status: 'cancelled', changes: [change('rescheduled', before), change('cancelled', null, 2)] },
    ...(['Cancelled', beforeSaid, 'Offline', place] as const),
  ],
  [
    'postponed without a date',
    { status: 'postponed', changes: [change('postponed')] },
    ...(['Postponed', now, 'Offline', place] as const),
  ],
  [
    'postponed without a date, its date said again',
    { status: 'postponed', changes: [change('postponed', '2026-03-20T10:00')] },
    ...(['Postponed', now, 'Offline', place] as const),
  ],
  [
    'postponed to a date',
    { status: 'postponed', changes: [change('postponed', before)] },
    ...(['Rescheduled', beforeSaid, 'Offline', place] as const),
  ],
  [
    'moved twice',
    {
      status: 'rescheduled',
      changes: [change('rescheduled', '2026-01-10'), change('rescheduled', before, 2)],
    },
    ...(['Rescheduled', ['2026-01-10', beforeSaid], 'Offline', place] as const),
  ],
  [
    'cancelled, its date said again',
    { status: 'cancelled', changes: [change('cancelled', '2026-03-20T10:00')] },
    ...(['Cancelled', undefined, 'Offline', place] as const),
  ],
  [
    'moved twice from the same day',
    { status: 'rescheduled', changes: [change('rescheduled', before), change('rescheduled', before, 2)] },
    ...(['Rescheduled', beforeSaid, 'Offline', place] as const),
  ],
  [
    'moved, then postponed without a date',
    { status: 'postponed', changes: [change('rescheduled', before), change('postponed', null, 2)] },
    ...(['Postponed', [beforeSaid, now], 'Offline', place] as const),
  ],
  [
    'moved online',
    { status: 'moved-online', changes: [change('moved-online')] },
    ...(['MovedOnline', undefined, 'Online', online] as const),
  ],
  [
    'moved online and to another day',
    { status: 'moved-online', changes: [change('moved-online', before)] },
    ...([['Rescheduled', 'MovedOnline'], beforeSaid, 'Online', online] as const),
  ],
  [
    'moved online, later to another day',
    {
      status: 'rescheduled',
      mode: 'online',
      changes: [change('moved-online'), change('rescheduled', before, 2)],
    },
    ...([['Rescheduled', 'MovedOnline'], beforeSaid, 'Online', online] as const),
  ],
  [
    'cancelled, then on again',
    { status: 'scheduled', changes: [change('cancelled'), change('scheduled', null, 2)] },
    ...(['Scheduled', undefined, 'Offline', place] as const),
  ],
  [
    'postponed, then on again on another day',
    { status: 'scheduled', changes: [change('postponed', before), change('scheduled', null, 2)] },
    ...(['Rescheduled', beforeSaid, 'Offline', place] as const),
  ],
]

describe('an event that was', () => {
  it.each(fates)('%s', (_what, fate, states, previously, mode, location) => {
    const urls = [states].flat().map((state) => `https://schema.org/Event${state}`)
    const said = described(fate)
    expect(pick(said, 'startDate', 'eventStatus', 'eventAttendanceMode', 'location')).toEqual({
      startDate: now,
      eventStatus: urls.length === 1 ? urls[0] : urls,
      eventAttendanceMode: `https://schema.org/${mode}EventAttendanceMode`,
      location,
    })
    expect(Reflect.get(said, 'previousStartDate')).toEqual(previously)
  })

  it('to begin at a time in no known zone is said to have been on that day', () => {
    const times = { start: '2027-06', end: null, timeZone: null, startsAt: null, endsAt: null } as const
    expect(
      described({ ...times, status: 'postponed', changes: [change('postponed', before)] }),
    ).toMatchObject({
      startDate: '2027-06',
      previousStartDate: '2026-02-10',
    })
  })
})

function pick(from: object, ...keys: readonly string[]) {
  return Object.fromEntries(keys.map((key) => [key, Reflect.get(from, key)]))
}
