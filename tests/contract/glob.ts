/** What each sign of a glob means as a regular expression. */
const signs: Readonly<Record<string, string>> = {
  '**/': '(?:.*/)?',
  '**': '.*',
  '*': '[^/]*',
  '{': '(?:',
  '}': ')',
  ',': '|',
}

/** The paths that a glob of `*`, `**` and `{one,other}` fits. Made once and asked often. */
export function globPattern(glob: string): RegExp {
  const source = glob.replace(/\*\*\/|\*\*|[*{},]|[.+^$()|[\]\\?]/g, (sign) => signs[sign] ?? `\\${sign}`)
  return new RegExp(`^${source}$`)
}
