import { expect, it } from 'vitest'
import { licenceUrl } from './licence-url.ts'

it.each([
  ['CC-BY-4.0', 'https://creativecommons.org/licenses/by/4.0/'],
  ['CC-BY-NC-ND-4.0', 'https://creativecommons.org/licenses/by-nc-nd/4.0/'],
  ['CC-BY-SA-3.0-DE', 'https://creativecommons.org/licenses/by-sa/3.0/de/'],
  ['CC-BY-3.0-IGO', 'https://creativecommons.org/licenses/by/3.0/igo/'],
  ['CC0-1.0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
])('%s has the address of its own deed', (spdx, url) => {
  expect(licenceUrl(spdx)).toBe(url)
})

it.each([null, 'MIT', 'CC-BY', 'CC-NC-4.0', 'XCC-BY-4.0', 'CC-BY-4.0-else'])(
  'for %s no address is made up',
  (spdx) => {
    expect(licenceUrl(spdx)).toBeNull()
  },
)
