import { countryCodes } from '@serai/kernel'
import { countryName } from '../ui/figures.ts'
import type { Words } from '../words/index.ts'

/** The countries of the region first: most members are from there. */
const regionFirst = ['AF', 'AM', 'AZ', 'GE', 'KZ', 'KG', 'MN', 'TJ', 'TM', 'UZ']

/** Every country by its name, for a field that takes its two letters. */
export function countryOptions(words: Words) {
  const named = (codes: readonly string[]) =>
    codes
      .map((value) => ({ value, label: countryName(value, words.language) }))
      .toSorted((one, other) => one.label.localeCompare(other.label))
  return [...named(regionFirst), ...named(countryCodes.filter((code) => !regionFirst.includes(code)))]
}
