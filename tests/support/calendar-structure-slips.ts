import { before, foldedIn, put, without, type Slip } from './calendar-slips.ts'

/** Slips of lines and of what stands in what, each in the file of all samples. */
export const structureSlips: readonly Slip[] = [
  { what: 'no PRODID', change: without('PRODID'), faults: ['VCALENDAR has no PRODID'] },
  { what: 'no VERSION', change: without('VERSION'), faults: ['VCALENDAR has no VERSION'] },
  { what: 'no UID', change: without('UID'), faults: ['VEVENT has no UID'] },
  { what: 'no DTSTAMP', change: without('DTSTAMP'), faults: ['VEVENT has no DTSTAMP'] },
  {
    what: 'no DTSTART',
    change: put('DTSTART;TZID=America/New_York:20260708T100000\r\n', ''),
    faults: ['VEVENT has no DTSTART'],
  },
  {
    what: 'two STATUS',
    change: before('TRANSP', 'STATUS:CONFIRMED'),
    faults: ['VEVENT has STATUS 2 times'],
  },
  {
    what: 'DTEND and DURATION',
    change: before('STATUS', 'DURATION:PT1H'),
    faults: ['VEVENT has DTEND and DURATION'],
  },
  {
    what: 'METHOD:CANCEL without ORGANIZER',
    change: before('CALSCALE', 'METHOD:CANCEL'),
    faults: ['METHOD:CANCEL needs ORGANIZER'],
  },
  {
    what: 'METHOD:CANCEL without SEQUENCE',
    change: (text) => without('SEQUENCE')(before('CALSCALE', 'METHOD:CANCEL')(text)),
    faults: ['METHOD:CANCEL needs ORGANIZER', 'METHOD:CANCEL needs SEQUENCE'],
  },
  {
    what: 'an event that is not closed',
    change: put('END:VEVENT\r\nEND:VCALENDAR', 'END:VCALENDAR'),
    faults: ['VEVENT is not closed'],
  },
  {
    what: 'a calendar that is not closed',
    change: put('END:VCALENDAR\r\n', ''),
    faults: ['VCALENDAR is not closed'],
  },
  {
    what: 'an end of nothing',
    change: before('END:VCALENDAR', 'END:VTODO'),
    faults: ['VTODO ends without beginning'],
  },
  {
    what: 'an event in an event',
    change: put('END:VEVENT\r\nBEGIN:VEVENT', 'BEGIN:VEVENT'),
    faults: ['VEVENT is not closed', 'VEVENT does not belong in VEVENT'],
  },
  {
    what: 'two calendars',
    change: (text) => text + text,
    faults: ['the file is not one VCALENDAR'],
  },
  {
    what: 'nothing in the calendar',
    change: (text) => text.replace(/BEGIN:VTIMEZONE.*END:VEVENT\r\n/s, ''),
    faults: ['VCALENDAR holds no component'],
  },
  {
    what: 'a line before the calendar',
    change: (text) => `X-HELLO:hello\r\n${text}`,
    faults: ['a line stands outside of every component'],
  },
  {
    what: 'a raw line end in text',
    change: put('follows\\; with', 'follows\r\nwith'),
    faults: ['no content line: with a \\\\ in it'],
  },
  {
    what: 'a raw line feed in text',
    change: put('follows\\; with', 'follows\nwith'),
    faults: ['a line does not end with CRLF', 'no content line: with a \\\\ in it'],
  },
  {
    what: 'a raw line end before what looks like a property',
    change: put('follows\\; with', 'follows\r\nNote: with'),
    faults: ['VEVENT has no property NOTE'],
  },
  {
    what: 'LF alone',
    change: (text) => text.replaceAll('\r\n', '\n'),
    faults: ['a line does not end with CRLF'],
  },
  {
    what: 'no end of the last line',
    change: (text) => text.trimEnd(),
    faults: ['a line does not end with CRLF'],
  },
  {
    what: 'lines that are not folded',
    change: (text) => text.replaceAll('\r\n ', ''),
    faults: ['a line is longer than 75 octets'],
  },
  {
    what: 'a line of 76 octets',
    change: before('STATUS', `COMMENT:${'ё'.repeat(34)}`),
    faults: ['a line is longer than 75 octets'],
  },
  {
    what: 'a fold inside of a letter',
    change: foldedIn('ფ'),
    faults: ['a line is no UTF-8 by itself'],
  },
  {
    what: 'a fold inside of a pair of surrogates',
    change: put('🚂', '\ud83d\r\n \ude82'),
    faults: ['a line is no UTF-8 by itself'],
  },
  {
    what: 'a control character',
    change: put('A hall', 'A\u0007hall'),
    faults: ['a line has a control character'],
  },
  {
    what: 'a byte order mark',
    change: (text) => `\ufeff${text}`,
    faults: ['the file begins with a byte order mark'],
  },
]
