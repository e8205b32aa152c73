import { calendarText } from '@serai/web/calendar'
import { describe, expect, it } from 'vitest'
import { faultsOfCalendar } from '../support/calendar-linter.ts'
import {
  calendarWith,
  cancelledEvent,
  daysEvent,
  timedEvent,
  unicodeEvent,
} from '../support/calendar-samples.ts'
import { structureSlips } from '../support/calendar-structure-slips.ts'
import { valueSlips } from '../support/calendar-value-slips.ts'

const text = calendarText(calendarWith(timedEvent, daysEvent, cancelledEvent, unicodeEvent))

/** An invitation as other programs write them, with what our own files do without. */
const invitation = `BEGIN:VCALENDAR
PRODID:-//Sample//Sample//EN
VERSION:2.0
METHOD:REQUEST
BEGIN:VTIMEZONE
TZID:Europe/Stockholm
BEGIN:DAYLIGHT
DTSTART:19810329T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:1@sample.example
DTSTAMP:20260101T000000Z
ORGANIZER;CN="Sample; office, of: events":mailto:office@sample.example
ATTENDEE;ROLE=REQ-PARTICIPANT;RSVP=TRUE:mailto:guest@sample.example
DTSTART;TZID=Europe/Stockholm:20260401T100000
DURATION:P1DT2H
SUMMARY:Folded with a
\ttab
X-ANYTHING;X-OF=ours:a; b, c
END:VEVENT
END:VCALENDAR
`.replaceAll('\n', '\r\n')

describe('the linter of iCalendar', () => {
  it.each([
    ['a time in a zone with summer', calendarText(calendarWith(timedEvent))],
    ['some days', calendarText(calendarWith(daysEvent))],
    ['a cancelled event', calendarText(calendarWith(cancelledEvent))],
    ['many scripts', calendarText(calendarWith(unicodeEvent))],
    ['all of them', text],
    ['no event', calendarText(calendarWith())],
    ['an invitation by somebody else', invitation],
  ])('finds nothing in %s', (_, sample) => {
    expect(faultsOfCalendar(sample)).toEqual([])
    expect(faultsOfCalendar(new TextEncoder().encode(sample))).toEqual([])
  })

  it.each([...structureSlips, ...valueSlips])('finds $what', ({ change, faults }) => {
    const changed = change(text)
    expect(changed).not.toEqual(text)
    expect(faultsOfCalendar(changed)).toEqual(faults)
  })
})
