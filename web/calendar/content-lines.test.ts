import { describe, expect, it } from 'vitest'
import { aCalendar, aTalk, readParts, readText } from './a-calendar.test-support.ts'
import { calendarText } from './calendar-text.ts'

const lines = (text: string) => text.trimEnd().split('\r\n')
const titleRead = (title: string) =>
  readText(readParts(calendarText(aCalendar({ ...aTalk, title })), 'vevent')[0], 'summary')

describe('text in a calendar file', () => {
  it.each([
    'Trade; transit, and \\ with \\n in it',
    'two\nlines\n\nand more',
    ' with spaces around and\ttabs ',
    '"quoted": and ^n with a colon',
    'BEGIN:VEVENT',
    '👩‍👩‍👧‍👦🏔️🚂',
    'ცენტრალური აზია, Орталық Азия, Марказий Осиё, آسیای مرکزی; Төв Ази, Կենտրոնական Ասիա',
  ])('%j is read as it was written', (title) => {
    expect(titleRead(title)).toBe(title)
  })

  it('leaves out what no calendar can hold', () => {
    expect(titleRead('a\r\nb\rc')).toBe('a\nb\nc')
    expect(titleRead('a\u0000b\u0007c\u001bd\u007fe\u0085f')).toBe('abcdef')
    expect(titleRead('a\ud83db')).toBe('a\ufffdb')
  })

  it('is folded where a line would be longer than 75 octets, and a continued line is as long', () => {
    const head = 'SUMMARY;LANGUAGE=en:'.length
    const widthsOf = (length: number) => {
      const text = calendarText(aCalendar({ ...aTalk, title: 'x'.repeat(length - head) }))
      return lines(text.slice(text.indexOf('SUMMARY'), text.indexOf('DESCRIPTION;'))).map(
        (line) => line.length,
      )
    }
    expect([75, 76, 149, 150].map(widthsOf)).toEqual([[75], [75, 2], [75, 75], [75, 75, 2]])
  })

  it('of any kind is read as it was written, in lines of 75 octets at most', () => {
    const random = randomFrom(20260301)
    for (let n = 0; n < 200; n++) {
      const title = randomText(random)
      // Last of the list: ical.js misreads a backslash that ends a text before a comma.
      const text = calendarText(aCalendar({ ...aTalk, title, categories: ['x', title] }))
      const octets = lines(text).map((line) => new TextEncoder().encode(line).length)
      const [event] = readParts(text, 'vevent')
      expect(Math.max(...octets)).toBeLessThanOrEqual(75)
      expect(lines(text).every((line) => line.isWellFormed())).toBe(true)
      expect(readText(event, 'summary')).toBe(title)
      expect(event?.getFirstProperty('categories')?.getValues()).toEqual(['x', title])
    }
  })
})

/** Numbers from 0 up to below 1, the same in every run. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** Up to 200 characters: often the ones that iCalendar escapes, else letters of any plane. */
function randomText(random: () => number): string {
  const below = (limit: number) => Math.floor(random() * limit)
  const special = ['\\', ';', ',', '\n', ':', '"', ' ', 'n', '\\n', '^', '=']
  const letter = () => {
    if (random() < 0.3) return special[below(special.length)] ?? ''
    const point = [0x20 + below(0x5f), 0xa0 + below(0x700), 0xe000 + below(0x1ffe), 0x10000 + below(0xfffff)]
    return String.fromCodePoint(point[below(4)] ?? 0x41)
  }
  return Array.from({ length: 1 + below(200) }, letter).join('')
}
