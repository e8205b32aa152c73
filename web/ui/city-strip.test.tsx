import { expect, it } from 'vitest'
import { wordsFor } from '../words/index.ts'
import { CityStrip } from './city-strip.tsx'

/** The strip as a reader sees it: each city with its time. */
function cities(startsAt: string, timeZone: string): readonly string[] {
  const markup = String(<CityStrip startsAt={startsAt} timeZone={timeZone} words={wordsFor()} />)
  return [...markup.matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/g)].map(
    ([, city, time]) => `${city} ${(time ?? '').replace(/<[^>]+>/g, '')}`,
  )
}

it('eight cities have the local time of a forum in Washington', () => {
  expect(cities('2020-12-04T15:00:00Z', 'America/New_York')).toEqual([
    'Washington 10:00',
    'Stockholm 16:00',
    'Tbilisi 19:00',
    'Baku 19:00',
    'Tashkent 20:00',
    'Almaty 21:00',
    'Kabul 19:30',
    'Ulaanbaatar 23:00',
  ])
})

it('another day than the event’s own is said, whichever side of it the city is on', () => {
  expect(cities('2021-07-12T22:30:00Z', 'America/New_York').slice(0, 5)).toEqual([
    'Washington 18:30',
    'Stockholm 00:30 +1 day',
    'Tbilisi 02:30 +1 day',
    'Baku 02:30 +1 day',
    'Tashkent 03:30 +1 day',
  ])
  expect(cities('2021-07-12T01:00:00Z', 'Asia/Ulaanbaatar').slice(0, 2)).toEqual([
    'Washington 21:00 −1 day',
    'Stockholm 03:00',
  ])
})

it('clocks that were put back by law show it: Almaty on both sides of 1 March 2024', () => {
  expect(cities('2024-02-29T10:00:00Z', 'Asia/Almaty')[5]).toBe('Almaty 16:00')
  expect(cities('2024-03-04T10:00:00Z', 'Asia/Almaty')[5]).toBe('Almaty 15:00')
})

it('the strip can be reached and scrolled by keyboard, under a name', () => {
  const strip = String(<CityStrip startsAt="2020-12-04T15:00:00Z" timeZone="UTC" words={wordsFor()} />)
  expect(strip).toMatch(/^<section class="cities" aria-label="[^"]+" tabindex="0">/)
})
