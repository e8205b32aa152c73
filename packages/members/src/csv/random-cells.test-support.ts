/** Numbers from 0 to below 1, the same for the same seed: a linear congruence modulo 2 to the 32nd. */
export function congruentRandom(seed: number): () => number {
  let state = (seed * 2_654_435_761 + 12_345) >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const parts: readonly string[] = [
  ...[
    '',
    ' ',
    '  ',
    '\u00a0',
    '\ufeff',
    '\u200b',
    '\u200f',
    '\t',
    '\r',
    '\n',
    '\r\n',
    '\u2028',
    '\0',
    '\u0007',
  ],
  ...['=', '+', '-', '@', '＝', '＋', '－', '＠', '−', '%', '|', "'", "''", '’', '"', '""', '`', '\\'],
  ...[
    ',',
    ';',
    ':',
    '.',
    '(',
    ')',
    '!',
    'sep=;',
    '1',
    '42',
    '+998 90 123-45-67',
    '-5',
    'cmd',
    'A1',
    'SUM(1)',
  ],
  ...[
    'Anna',
    'Øyvind',
    'Gökçe',
    'Иванов',
    'Ўткир',
    'Қасым',
    'გიორგი',
    'Արամ',
    'Ελένη',
    'مریم',
    'دانا',
    'שרה',
  ],
  ...['नेहा', '王芳', '田中', '김', 'ไทย', 'ᠮᠣᠩ', 'ኢትዮ', '𝒳', '👩‍👩‍👧', 'e\u0301', '\u202e', '\uffff'],
]

/** A cell of a few parts from every alphabet, with what tries to break out of it. */
export function randomCell(random: () => number): string {
  const length = Math.floor(random() * 7)
  return Array.from({ length }, () => parts[Math.floor(random() * parts.length)] ?? '').join('')
}

/** A table of one to six columns and up to eight rows of such cells. */
export function randomTable(random: () => number): readonly (readonly string[])[] {
  const columns = 1 + Math.floor(random() * 6)
  const rows = 1 + Math.floor(random() * 9)
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => randomCell(random)))
}
