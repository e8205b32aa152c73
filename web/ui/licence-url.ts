const creativeCommons = /^CC-(BY(?:-NC)?(?:-(?:SA|ND))?)-(\d\.\d)(?:-([A-Z]{2,3}))?$/

/** The address of a Creative Commons licence by its SPDX identifier (spdx.org/licenses); null for every other. */
export function licenceUrl(spdx: string | null): string | null {
  if (spdx === 'CC0-1.0') return 'https://creativecommons.org/publicdomain/zero/1.0/'
  const [, terms, version, port] = creativeCommons.exec(spdx ?? '') ?? []
  if (terms === undefined) return null
  const country = port === undefined ? '' : `${port.toLowerCase()}/`
  return `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/${country}`
}
