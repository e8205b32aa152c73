import { expect, it } from 'vitest'
import { ownTimeText } from './own-time-text.ts'

const forum = {
  start: '2020-12-04T15:00:00Z',
  end: '2020-12-04T16:00:00Z',
  zone: 'America/New_York',
  say: 'Your time: {time} ({place})',
  weekdays: 'Mon Tue Wed Thu Fri Sat Sun'.split(' '),
  months: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
}

it.each([
  ['Asia/Almaty', 'Your time: Fri 4 Dec, 21:00–22:00 (Almaty)'],
  ['Europe/Stockholm', 'Your time: Fri 4 Dec, 16:00–17:00 (Stockholm)'],
  ['Asia/Kabul', 'Your time: Fri 4 Dec, 19:30–20:30 (Kabul)'],
  ['Asia/Ulaanbaatar', 'Your time: Fri 4 Dec, 23:00 – Sat 5 Dec, 00:00 (Ulaanbaatar)'],
  ['Pacific/Auckland', 'Your time: Sat 5 Dec, 04:00–05:00 (Auckland)'],
  ['Asia/Ho_Chi_Minh', 'Your time: Fri 4 Dec, 22:00–23:00 (Ho Chi Minh)'],
])('a reader in %s is told "%s"', (zone, text) => {
  expect(ownTimeText(forum, zone)).toBe(text)
})

it('a reader whose clocks show what the event’s do is told nothing', () => {
  for (const zone of ['America/New_York', 'America/Toronto', 'America/Lima']) {
    expect([zone, ownTimeText(forum, zone)]).toEqual([zone, null])
  }
  expect(ownTimeText({ ...forum, start: '2020-07-04T15:00:00Z' }, 'America/Lima')).not.toBeNull()
})

it('no end is told where none is known, or it is the start again', () => {
  for (const end of [null, forum.start]) {
    expect(ownTimeText({ ...forum, end }, 'Asia/Almaty')).toBe('Your time: Fri 4 Dec, 21:00 (Almaty)')
  }
})

it('days and months have the names that the page gives them', () => {
  const weekdays = 'ორშ სამ ოთხ ხუთ პარ შაბ კვი'.split(' ')
  const months = 'იან თებ მარ აპრ მაი ივნ ივლ აგვ სექ ოქტ ნოე დეკ'.split(' ')
  const given = { ...forum, say: '{place}: {time}', weekdays, months }
  expect(ownTimeText(given, 'Asia/Tbilisi')).toBe('Tbilisi: პარ 4 დეკ, 19:00–20:00')
})
