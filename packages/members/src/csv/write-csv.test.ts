import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { encodedAs } from './csv-encoding.test-support.ts'
import { decodeCsv } from './decode-csv.ts'
import { hostileCells } from './hostile-cells.test-support.ts'
import { neutralised, restored } from './neutral-cell.ts'
import { congruentRandom, randomCell, randomTable } from './random-cells.test-support.ts'
import { readTable } from './read-table.ts'
import { writeCsv } from './write-csv.ts'

const seeds = Array.from({ length: 1500 }, (_, seed) => seed)

/** What a file gives back, all the way: bytes, text, table, cells. */
function readBack(csv: string): readonly (readonly string[])[] {
  const table = readTable(decodeCsv(encodedAs('utf-8', csv))?.text ?? '')
  expect([table.refusal, table.faults]).toEqual([null, []])
  return [table.header, ...table.rows.map(({ cells }) => cells)].map((row) => row.map(restored))
}

/** The cells that a spreadsheet finds: under the comma, or cutting elsewhere with quotes read well or not at all. */
function cellsSeen(csv: string): readonly string[] {
  const text = csv.replace(/^\uFEFF/, '')
  return [
    ...[',', ';', '\t'].flatMap((delimiter) => Papa.parse<string[]>(text, { delimiter }).data.flat()),
    ...text.split(/[;\t\r\n]/),
  ]
}

/** A formula in any of the forms that some spreadsheet takes for one, whatever is skipped before it. */
function isFormula(cell: string): boolean {
  return /^[=+\-@−]/.test(cell.normalize('NFKC').replace(/^[\s\p{Cf}\p{Cc}"]+/u, ''))
}

/** Cells that no spreadsheet takes for a formula, though the signs of one are in some. */
const plain = [
  'Ann',
  'a-b',
  'a=b',
  'x@y.org',
  '1-2',
  'O’Brien',
  "O'Brien",
  "d'=x",
  '',
  ' ',
  '(+998) 90',
  'a, -b',
  'a|b',
]

describe('T24: a written table', () => {
  it('has a corpus that is worth it', () => {
    expect(new Set(hostileCells).size).toBe(hostileCells.length)
    expect(hostileCells.length).toBeGreaterThan(100)
    expect(hostileCells.filter(isFormula).length).toBeGreaterThan(50)
    expect(
      cellsSeen(Papa.unparse(hostileCells.map((cell) => [cell, 'x']))).filter(isFormula).length,
    ).toBeGreaterThan(200)
  })

  it.each(hostileCells.map((cell) => [JSON.stringify(cell).slice(0, 60), cell]))(
    'makes no formula of %s, and gives it back',
    (_, cell) => {
      const rows = [
        ['name', cell],
        [cell, 'x'],
        ['x', cell],
        [cell, cell],
      ]
      const csv = writeCsv(rows[0] ?? [], rows.slice(1))
      expect(cellsSeen(csv).filter(isFormula)).toEqual([])
      expect(readBack(csv)).toEqual(rows)
    },
  )

  it('gives back every random table cell by cell, and shows no formula in any', () => {
    for (const seed of seeds) {
      const [header = [], ...rows] = randomTable(congruentRandom(seed))
      const csv = writeCsv(header, rows)
      expect(readBack(csv), `seed ${seed}`).toEqual([header, ...rows])
      expect(cellsSeen(csv).filter(isFormula), `seed ${seed}`).toEqual([])
    }
  })

  it('tries every part of random tables that can go wrong', () => {
    const cells = seeds.flatMap((seed) => randomTable(congruentRandom(seed)).flat())
    for (const sign of ['=', '＋', "'=", '\t', '\r\n', '"', ';=', '\n-', 'გ', 'م', '王', '\0'])
      expect(cells.filter((cell) => cell.includes(sign)).length, sign).toBeGreaterThan(5)
  })
})

describe('a neutralised cell', () => {
  it.each(plain)('is what it was when nothing starts a formula: %j', (cell) => {
    expect(neutralised(cell)).toBe(cell)
    expect(restored(cell)).toBe(cell)
  })

  it.each([
    ['=1+1', "'=1+1"],
    ['+998 90 123-45-67', "'+998 90 123-45-67"],
    ["'=1+1", "''=1+1"],
    ['  ＠x', "'  ＠x"],
    ['\tx', "'\tx"],
    ['\t=1', "'\t'=1"],
    ['a\n- one\n- two; -3', "a\n'- one\n'- two;' -3"],
  ])('of %j is %j', (cell, neutral) => {
    expect(neutralised(cell)).toBe(neutral)
    expect(restored(neutral)).toBe(cell)
  })

  it('is its own only: no two cells become one', () => {
    const cells = [...new Set(seeds.map((seed) => randomCell(congruentRandom(seed + 10_000))))]
    expect(cells.length).toBeGreaterThan(1000)
    for (const cell of cells) {
      const layers = [cell, neutralised(cell), neutralised(neutralised(cell))]
      expect(layers.slice(1).map(restored)).toEqual(layers.slice(0, 2))
    }
  })
})

it('a file is UTF-8 with its mark, its lines end with CRLF, and only cells that need quotes have them', () => {
  expect(
    writeCsv(
      ['email', 'name'],
      [
        ['a@b.org', 'Ann "A", Dr.'],
        ['', 'x;y'],
        ['z', ''],
      ],
    ),
  ).toBe('\uFEFFemail,name\r\na@b.org,"Ann ""A"", Dr."\r\n"","x;y"\r\nz,\r\n')
  expect(writeCsv(['email'], [])).toBe('\uFEFFemail\r\n')
})
