import { before, put, type Slip } from './calendar-slips.ts'

/** Slips of values, of times and of zones, each in the file of all samples. */
export const valueSlips: readonly Slip[] = [
  {
    what: 'SEQUENCE:two',
    change: put('SEQUENCE:0', 'SEQUENCE:two'),
    faults: ['SEQUENCE is no integer: two'],
  },
  { what: 'SEQUENCE:-1', change: put('SEQUENCE:0', 'SEQUENCE:-1'), faults: ['SEQUENCE is no integer: -1'] },
  {
    what: 'month 13',
    change: put('DTSTART;VALUE=DATE:202606', 'DTSTART;VALUE=DATE:202613'),
    faults: ['DTSTART is no date: 20261329'],
  },
  {
    what: '29 February 2026',
    change: put('DTSTART;VALUE=DATE:20260629', 'DTSTART;VALUE=DATE:20260229'),
    faults: ['DTSTART is no date: 20260229'],
  },
  {
    what: 'hour 25',
    change: put('New_York:20260708T10', 'New_York:20260708T25'),
    faults: ['DTSTART is no date-time: 20260708T250000'],
  },
  {
    what: 'STATUS:POSTPONED',
    change: put('STATUS:CANCELLED', 'STATUS:POSTPONED'),
    faults: ['STATUS may not be POSTPONED'],
  },
  {
    what: 'an ORGANIZER that is no URI',
    change: before('STATUS', 'ORGANIZER:A sample institute'),
    faults: ['ORGANIZER is no cal-address: A sample institute'],
  },
  {
    what: 'a URL without its scheme',
    change: put('URL:https://', 'URL:'),
    faults: ['URL is no uri: institute.example/events'],
  },
  {
    what: 'a comma that is not escaped',
    change: put('talk\\, and', 'talk, and'),
    faults: ['SUMMARY is no text: A talk, and what follows\\; with a \\\\ in it'],
  },
  {
    what: 'a backslash that is not escaped',
    change: put('a \\\\ in', 'a \\ in'),
    faults: ['SUMMARY is no text: A talk\\, and what follows\\; with a \\ in it'],
  },
  {
    what: 'a semicolon in a list of texts that is not escaped',
    change: put('Trade\\, transit', 'Trade; transit'),
    faults: ['CATEGORIES is no text-list: Trade; transit,Energy'],
  },
  {
    what: 'REFRESH-INTERVAL without its type',
    change: put('REFRESH-INTERVAL;VALUE=DURATION', 'REFRESH-INTERVAL'),
    faults: ['REFRESH-INTERVAL does not say VALUE=DURATION'],
  },
  {
    what: 'an interval of nothing',
    change: put('DURATION:PT6H', 'DURATION:PT'),
    faults: ['REFRESH-INTERVAL is no duration: PT'],
  },
  {
    what: 'SOURCE without its type',
    change: put('SOURCE;VALUE=URI', 'SOURCE'),
    faults: ['SOURCE does not say VALUE=URI'],
  },
  {
    what: 'DTSTAMP in local time',
    change: put('DTSTAMP:20260203T040506Z', 'DTSTAMP:20260203T040506'),
    faults: ['DTSTAMP is not in UTC'],
  },
  {
    what: 'DTEND before DTSTART',
    change: put('New_York:20260708T113000', 'New_York:20260708T093000'),
    faults: ['DTEND is not after DTSTART'],
  },
  {
    what: 'DTEND at DTSTART',
    change: put('DTEND;VALUE=DATE:20260703', 'DTEND;VALUE=DATE:20260629'),
    faults: ['DTEND is not after DTSTART'],
  },
  {
    what: 'a day as the end of a time',
    change: put('DTEND;TZID=America/New_York:20260708T113000', 'DTEND;VALUE=DATE:20260709'),
    faults: ['DTEND is of another type than DTSTART'],
  },
  {
    what: 'a UID twice',
    change: put('UID:0198fff9-ae6a-6695-b4f1-db83a94de001', 'UID:0198fff9-ae6a-6695-b4f1-db83a94de000'),
    faults: ['two events have the UID 0198fff9-ae6a-6695-b4f1-db83a94de000'],
  },
  {
    what: 'TZID without VTIMEZONE',
    change: (text) => text.replace(/BEGIN:VTIMEZONE\r\nTZID:America\/New_York.*?END:VTIMEZONE\r\n/s, ''),
    faults: ['TZID=America/New_York has no VTIMEZONE'],
  },
  {
    what: 'TZID=EST',
    change: (text) => text.replaceAll('America/New_York', 'EST'),
    faults: ['TZID=EST is no zone of the IANA database'],
  },
  {
    what: 'a TZID and UTC',
    change: put('New_York:20260708T113000', 'New_York:20260708T113000Z'),
    faults: ['DTEND has a TZID and no local time'],
  },
  {
    what: 'two VTIMEZONEs of a zone',
    change: (text) => text.replace(/BEGIN:VTIMEZONE.*?END:VTIMEZONE\r\n/s, '$&$&'),
    faults: ['America/New_York has two VTIMEZONEs'],
  },
  {
    what: 'a VTIMEZONE without observances',
    change: (text) => text.replace(/BEGIN:STANDARD.*?(?=END:VTIMEZONE)/s, ''),
    faults: ['America/New_York has no observance'],
  },
  {
    what: 'an observance that begins in UTC',
    change: put('DTSTART:20260308T020000', 'DTSTART:20260308T070000Z'),
    faults: ['an observance does not begin at a local time'],
  },
  {
    what: 'a VTIMEZONE that begins after its events',
    change: (text) =>
      text.replace(/BEGIN:VTIMEZONE.*?END:VTIMEZONE/s, (zone) =>
        zone.replaceAll('DTSTART:202', 'DTSTART:203'),
      ),
    faults: [
      'DTSTART lies before every observance of America/New_York',
      'DTEND lies before every observance of America/New_York',
    ],
  },
  {
    what: 'an offset of minus nothing',
    change: put('TZOFFSETTO:-0500', 'TZOFFSETTO:-0000'),
    faults: ['TZOFFSETTO is no utc-offset: -0000'],
  },
]
