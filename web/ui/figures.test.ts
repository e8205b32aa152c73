import { expect, it } from 'vitest'
import { countryName, hostOf, sizeText } from './figures.ts'
import { focalClass, pictureAddress } from './media-address.ts'

it.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1 KB'],
  [820_400, '820 KB'],
  [999_500, '1.0 MB'],
  [1_432_111, '1.4 MB'],
  [48_000_000, '48 MB'],
])('%i bytes are %s', (bytes, text) => {
  expect(sizeText(bytes)).toBe(text)
})

it('a country is called by its name, and by its code where there is none', () => {
  expect(countryName('KZ', 'en')).toBe('Kazakhstan')
  expect(countryName('nowhere', 'en')).toBe('nowhere')
})

it('a host is named without www', () => {
  expect(hostOf('https://www.silkroadstudies.org/a?b')).toBe('silkroadstudies.org')
})

it('a picture is served under its hash with the ending of its type', () => {
  expect(pictureAddress({ sha256: 'ab', contentType: 'image/jpeg' })).toBe('/media/ab.jpg')
  expect(pictureAddress({ sha256: 'ab', contentType: 'image/webp' })).toBe('/media/ab.webp')
})

it('a focal point is two classes of a fixed set', () => {
  expect(focalClass('0-4')).toBe('fx-0 fy-4')
})
