import type { CalendarEvent, CalendarOf } from '@serai/web/calendar'

/** An event with a time in a zone that knows summer, in which everything is known. */
export const timedEvent: CalendarEvent = {
  id: '01K3ZZKBKACTAV9WEVGEMMVR00',
  url: 'https://institute.example/events/a-talk',
  title: 'A talk, and what follows; with a \\ in it',
  summary: 'What it is about.\nIn two lines, the second of which is long enough to be folded.',
  language: 'en',
  status: 'scheduled',
  dateHolds: true,
  mode: 'in-person',
  venue: { name: 'A hall', address: '1 Street', city: 'Stockholm', country: 'SE' },
  start: '2026-07-08T10:00',
  end: '2026-07-08T11:30',
  timeZone: 'America/New_York',
  sequence: 0,
  createdAt: '2026-01-02T03:04:05Z',
  updatedAt: '2026-02-03T04:05:06Z',
  categories: ['Trade, transit', 'Energy'],
}

/** An event of several days without hours. */
export const daysEvent: CalendarEvent = {
  ...timedEvent,
  id: '01K3ZZKBKACTAV9WEVGEMMVR01',
  start: '2026-06-29',
  end: '2026-07-02',
  timeZone: null,
}

/** An event that was called off. */
export const cancelledEvent: CalendarEvent = {
  ...timedEvent,
  id: '01K3ZZKBKACTAV9WEVGEMMVR02',
  status: 'cancelled',
  dateHolds: false,
  sequence: 3,
}

/** A hybrid event in letters of two, three and four octets, right to left too. */
export const unicodeEvent: CalendarEvent = {
  ...timedEvent,
  id: '01K3ZZKBKACTAV9WEVGEMMVR03',
  title: 'ცენტრალური აზიის ფორუმი, ასი წლის შემდეგ: 🏔️🚂 და 👩‍👩‍👧‍👦 მთელი დღე',
  summary: 'نشست مجازی دربارهٔ آب؛ انرژی، و راه‌های ترانزیت در آسیای مرکزی\n'.repeat(4),
  language: 'ka',
  mode: 'hybrid',
  venue: { name: 'თბილისის სახლი', address: 'რუსთაველის გამზირი 1', city: 'თბილისი', country: 'GE' },
  timeZone: 'Asia/Tbilisi',
  categories: ['წყალი; ენერგია', 'آب'],
}

/** A calendar of these events. */
export function calendarWith(...events: readonly CalendarEvent[]): CalendarOf {
  return {
    name: 'A sample institute: events',
    description: 'Talks, forums; and more',
    language: 'en',
    url: 'https://institute.example/events',
    source: 'https://institute.example/calendar.ics',
    events,
  }
}
