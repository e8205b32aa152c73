import { describe, expect, it } from 'vitest'
import { countryCodes } from '@serai/kernel'
import { usualCountryNames } from './usual-country-names.ts'
import { countryNames, readCountry } from './read-country.ts'

const names = countryNames()

describe('a country', () => {
  it.each([
    ...['KZ', 'kz', 'Kazakhstan', ' Казахстан ', 'Қазақстан', 'Republic of Kazakhstan'].map((name) => [
      name,
      'KZ',
    ]),
    ...['Georgia', 'Грузия', 'საქართველო'].map((name) => [name, 'GE']),
    ...['Kyrgyzstan', 'Киргизия', 'Кыргызстан', 'Kyrgyz Republic'].map((name) => [name, 'KG']),
    ...['Uzbekistan', 'Узбекистан', 'Oʻzbekiston', "O'zbekiston", 'Ўзбекистон'].map((name) => [name, 'UZ']),
    ...['Germany', 'Германия', 'Deutschland'].map((name) => [name, 'DE']),
    ...['US', 'USA', 'U.S.A.', 'United States', 'the United States', 'США'].map((name) => [name, 'US']),
    ...['UK', 'United Kingdom', 'Великобритания'].map((name) => [name, 'GB']),
    ...['Iran', 'ایران', '中国', '日本', 'Türkiye', 'TURKEY', 'Côte d’Ivoire', 'Cote d Ivoire'].map(
      (name, index) => [name, ['IR', 'IR', 'CN', 'JP', 'TR', 'TR', 'CI', 'CI'][index] ?? ''],
    ),
    ['Kosovo', 'XK'],
  ])('is known as %s', (name, code) => {
    expect(readCountry(name ?? '', names)).toBe(code)
  })

  it.each([
    '',
    '-',
    'XX',
    'EU',
    'ZZ',
    'QO',
    'KAZ1',
    'Atlantis',
    'Congo',
    'constructor',
    'Kazakhstan, Georgia',
  ])('is not %j', (name) => {
    expect(readCountry(name, names)).toBeNull()
  })
})

it('there are the 249 of ISO 3166-1 and Kosovo, each once, and usual names of these alone', () => {
  expect(countryCodes).toHaveLength(250)
  expect(new Set(countryCodes).size).toBe(250)
  expect(Object.keys(usualCountryNames).filter((code) => !countryCodes.includes(code))).toEqual([])
})

it.each(['en', 'ru'])('every country is known by its name in %s, and no name is of two', (language) => {
  const known = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
  expect(countryCodes.filter((code) => readCountry(known.of(code) ?? '', names) !== code)).toEqual([])
  expect(countryCodes.filter((code) => readCountry(code, names) !== code)).toEqual([])
  const usual = Object.entries(usualCountryNames).flatMap(([code, all]) =>
    all.map((name) => [code, name] as const),
  )
  expect(usual.filter(([code, name]) => readCountry(name, names) !== code)).toEqual([])
})
