import { describe, expect, it } from 'vitest'
import { readTable } from './read-table.ts'
import { tableLimits } from './table-limits.ts'

/** A table without what is empty in it, for short. */
function read(text: string) {
  const { header, rows, faults, headerFaults, refusal } = readTable(text)
  return {
    header,
    rows: rows.map(({ line, cells }) => [line, ...cells]),
    ...(faults.length > 0 && { faults: faults.map(({ line, code }) => [line, code]) }),
    ...(headerFaults.length > 0 && { headerFaults }),
    ...(refusal !== null && { refusal }),
  }
}

describe('a table', () => {
  it.each([',', ';', '\t', '|'])('may be cut at %j', (delimiter) => {
    const text = ['email,name', 'a@b.org,Ann', 'c@d.org,Cy'].join('\n').replaceAll(',', delimiter)
    expect(read(text)).toEqual({
      header: ['email', 'name'],
      rows: [
        [2, 'a@b.org', 'Ann'],
        [3, 'c@d.org', 'Cy'],
      ],
    })
  })

  it.each(['\n', '\r\n', '\r'])('may break its lines with %j', (end) => {
    expect(read(['a,b', '1,"x""y"', '3,4', ''].join(end))).toEqual({
      header: ['a', 'b'],
      rows: [
        [2, '1', 'x"y'],
        [3, '3', '4'],
      ],
    })
  })

  it('is cut where its rows fit, whatever else is in them', () => {
    const rows = [
      [2, 'a@b.org', 'Smith, Ann, Dr.'],
      [3, 'c@d.org', 'Jones, Cy'],
    ]
    expect(read('Mail, work;Name, full\na@b.org;Smith, Ann, Dr.\nc@d.org;Jones, Cy\n')).toEqual({
      header: ['Mail, work', 'Name, full'],
      rows,
    })
    expect(read('a,b;c;d\n1,2;3;4\n')).toEqual({ header: ['a,b', 'c', 'd'], rows: [[2, '1,2', '3', '4']] })
    expect(read('"a;b;c",d\n"1;2;3",4\n')).toEqual({ header: ['a;b;c', 'd'], rows: [[2, '1;2;3', '4']] })
  })

  it('may have one column', () => {
    expect(read('email\na@b.org\n')).toEqual({ header: ['email'], rows: [[2, 'a@b.org']] })
  })

  it('may begin with the line by which Excel knows the separator', () => {
    expect(read('sep=;\r\na;b,c\r\n1;2\r\n')).toEqual({ header: ['a', 'b,c'], rows: [[3, '1', '2']] })
  })

  it('counts the lines of cells that have several', () => {
    expect(read('a,b\r\n"1\r\n2\n3",x\r\n\r\n4,"y\r"\r\n5,z')).toEqual({
      header: ['a', 'b'],
      rows: [
        [2, '1\r\n2\n3', 'x'],
        [6, '4', 'y\r'],
        [8, '5', 'z'],
      ],
    })
  })

  it('leaves blank rows out, and keeps those that are meant', () => {
    expect(read('\n\na,b\n\n,\n ;\n"",\n1,2\n,,,\n\n')).toEqual({
      header: ['a', 'b'],
      rows: [
        [7, '', ''],
        [8, '1', '2'],
      ],
    })
  })

  it('keeps quotes inside a cell, and spaces around one', () => {
    expect(read('a,b\n5" pipe, x \n "q", y\n"z"  ,"w"  \n')).toEqual({
      header: ['a', 'b'],
      rows: [
        [2, '5" pipe', ' x '],
        [3, ' "q"', ' y'],
        [4, 'z', 'w'],
      ],
    })
  })

  it('says which headings are empty or stand twice', () => {
    expect(read('a,,b,a\n1,2,3,4\n')).toEqual({
      header: ['a', '', 'b', 'a'],
      rows: [[2, '1', '2', '3', '4']],
      headerFaults: [
        { column: 2, code: 'empty-heading' },
        { column: 4, code: 'heading-twice' },
      ],
    })
  })
})

describe('T24: a row is refused alone', () => {
  it('with too few or too many cells, but not for empty ones at its end', () => {
    expect(read('a,b\n1\n1,2,3\n1,2,, \n3,4\n')).toEqual({
      header: ['a', 'b'],
      rows: [
        [4, '1', '2'],
        [5, '3', '4'],
      ],
      faults: [
        [2, 'too-few-cells'],
        [3, 'too-many-cells'],
      ],
    })
  })

  it.each(['"1,2', '"1" x,2', '1,"2', '"1""","2"x', '"'])(
    'with quotes that do not match, and takes no other with it: %s',
    (broken) => {
      expect(read(`a,b\n3,4\n${broken}\n5,6\n"7","8"\n9,"0"\n`)).toEqual({
        header: ['a', 'b'],
        rows: [
          [2, '3', '4'],
          [4, '5', '6'],
          [5, '7', '8'],
          [6, '9', '0'],
        ],
        faults: [[3, 'broken-quotes']],
      })
    },
  )

  it.each([
    ['without quotes', 'x'.repeat(1_000_000)],
    ['in quotes', `"${'x'.repeat(1_000_000)}"`],
    ['of quotes', `"${'""'.repeat(500_000)}"`],
    ['a little too long', 'x'.repeat(tableLimits.cellCharacters + 1)],
  ])('with a cell that is too long: %s', (_, cell) => {
    expect(read(`a,b\n1,2\n1,${cell}\n"3",4\n`)).toEqual({
      header: ['a', 'b'],
      rows: [
        [2, '1', '2'],
        [4, '3', '4'],
      ],
      faults: [[3, 'cell-too-long']],
    })
  })

  it('but the longest cell goes in, also of quotes alone', () => {
    const longest = '"'.repeat(tableLimits.cellCharacters)
    expect(readTable(`a,b\n1,"${longest.replaceAll('"', '""')}"\n`).rows[0]?.cells[1]).toBe(longest)
  })

  it('with more cells than any table has', () => {
    expect(read(`a,b\n${'1,'.repeat(100_000)}\n3,4\n`)).toEqual({
      header: ['a', 'b'],
      rows: [[3, '3', '4']],
      faults: [[2, 'too-many-cells']],
    })
  })
})

describe('T24: a file is refused whole', () => {
  const heads = (columns: number) => Array.from({ length: columns }, (_, index) => `c${index}`).join(',')

  it.each([
    ['empty-file', ''],
    ['empty-file', '\uFEFF \r\n;;;\n'],
    ['broken-header', '"a,b\n1,2\n'],
    ['broken-header', `a,${'x'.repeat(tableLimits.cellCharacters + 1)}\n1,2\n`],
    ['text-too-long', 'x'.repeat(tableLimits.characters + 1)],
    ['too-many-columns', `${heads(tableLimits.columns + 1)}\n`],
    ['too-many-rows', `a,b\n${'1,2\n'.repeat(tableLimits.rows + 1)}`],
    ['too-many-rows', `a,b\n${'1\n'.repeat(tableLimits.rows)}1,2\n`],
    ['too-many-broken-rows', `a,b\n${'"1" 2,3\n'.repeat(tableLimits.brokenRows + 1)}`],
  ])('for %s', (refusal, text) => {
    expect(readTable(text)).toEqual({ header: [], rows: [], faults: [], headerFaults: [], refusal })
  })

  it('but not while it holds just as much as it may', () => {
    const full = readTable(`${heads(tableLimits.columns)}\n${`${heads(tableLimits.columns)}\n`.repeat(1000)}`)
    expect([full.header.length, full.rows.length, full.refusal]).toEqual([tableLimits.columns, 1000, null])
    expect(readTable(`a,b\n${'1,2\n'.repeat(tableLimits.rows)}`).rows).toHaveLength(tableLimits.rows)
    expect(readTable(`a,b\n${'"1" 2,3\n'.repeat(tableLimits.brokenRows)}`).refusal).toBeNull()
  })
})
