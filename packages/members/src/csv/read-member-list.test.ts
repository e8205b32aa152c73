import { describe, expect, it } from 'vitest'
import { readEmail } from '../read-email.ts'
import { encodedAs } from './csv-encoding.test-support.ts'
import { listTargets, type CsvField } from './csv-columns.ts'
import { decodeCsv } from './decode-csv.ts'
import { dedupeKeyOf } from './dedupe-key.ts'
import { guessMapping } from './guess-mapping.ts'
import { writeMemberCsv } from './member-cells.ts'
import { rowRules, type MemberRow } from './member-row.ts'
import { congruentRandom, randomCell } from './random-cells.test-support.ts'
import { readMemberList, type MemberLine } from './read-member-list.ts'
import { readTable } from './read-table.ts'

const kinds = ['text', 'long-text', 'choice', 'country', 'link', 'year', 'text', 'text'] as const

/** Eight fields, so that a whole list has 25 columns. */
const fields: readonly CsvField[] = kinds.map((kind, index) => ({
  key: `field-${index}`,
  label: `Field ${index}`,
  kind,
  options: kind === 'choice' ? ['One', 'Two; or more', '=Three'] : [],
}))

const rules = rowRules({ fields, roles: ['member', 'guest'], readEmail })

function readText(text: string): readonly MemberLine[] {
  const table = readTable(decodeCsv(encodedAs('utf-8', text))?.text ?? '')
  expect(table.refusal).toBeNull()
  return readMemberList(table, guessMapping(table.header, fields), rules)
}

function refusedOf(lines: readonly MemberLine[]) {
  return lines.flatMap((one) =>
    one.ok ? [] : one.reasons.map(({ column, code }) => `${one.line} ${column} ${code}`),
  )
}

/** A member of whom everything is known, the same for the same number. */
function fullMember(n: number): MemberRow {
  return {
    email: `member-${n}@example.org`,
    name: `Нино Beridze ${n}`,
    givenName: 'Нино',
    familyName: `Beridze ${n}`,
    nativeName: `ნინო ბერიძე, "${n}"`,
    honorific: 'Dr.',
    title: '=Fellow; -2',
    affiliation: 'University, Faculty of Law',
    country: n % 2 === 0 ? 'GE' : 'KZ',
    sector: '@academia',
    phone: '+998 90 123-45-67',
    website: 'https://example.org/nino?a=1&b=2',
    about: 'Two lines:\n- one;\n- "two"',
    programme: 'Summer School',
    year: 2000 + (n % 25),
    part: 'fellow',
    roles: n % 3 === 0 ? ['member', 'guest'] : [],
    fields: Object.fromEntries(fields.map(({ key, kind }) => [key, valueOf[kind](n)])),
  }
}

const valueOf: Readonly<Record<(typeof kinds)[number], (n: number) => string>> = {
  text: (n) => `Value ${n}`,
  'long-text': (n) => `A text,\nof ${n}`,
  choice: () => '=Three',
  country: () => 'UZ',
  link: (n) => `https://example.org/${n}`,
  year: () => '1999',
}

describe('a list', () => {
  it('is the same after an export and an import', () => {
    const rows = Array.from({ length: 50 }, (_, n) => fullMember(n))
    const lines = readText(writeMemberCsv(rows, fields))
    expect(refusedOf(lines)).toEqual([])
    expect(lines.map((one) => (one.ok ? one.row : null))).toEqual(rows)
    expect(writeMemberCsv(rows, fields).split('\r\n')[0]).toBe(`\uFEFF${listTargets(fields).join(',')}`)
  })

  it('leaves the cell of a field empty that a row says nothing of, whatever its key', () => {
    const field: CsvField = { key: 'constructor', label: 'Odd', kind: 'text', options: [] }
    const csv = writeMemberCsv([{ ...fullMember(1), fields: {} }], [field])
    expect(csv).toContain('field:constructor\r\n')
    expect(csv).toMatch(/,\r\n$/)
  })

  it('is the same whatever an import once took in', () => {
    const takenIn = Array.from({ length: 1000 }, (_, seed) => {
      const random = congruentRandom(seed)
      const [title, about, name, text] = [
        randomCell(random),
        randomCell(random),
        randomCell(random),
        randomCell(random),
      ]
      const table = {
        rows: [{ line: 2, cells: [`m${seed}@example.org`, title, about, name, text] }],
        faults: [],
      }
      const [line] = readMemberList(table, ['email', 'title', 'about', 'name', 'field:field-0'], rules)
      return line?.ok === true ? [line.row] : []
    }).flat()
    expect(takenIn.length).toBeGreaterThan(100)
    const again = readText(writeMemberCsv(takenIn, fields))
    const whole = (row: MemberRow) => ({
      ...row,
      fields: Object.fromEntries(fields.map(({ key }) => [key, row.fields[key] ?? ''])),
    })
    expect(again.map((one) => (one.ok ? one.row : one.reasons))).toEqual(takenIn.map(whole))
  })

  it('has each member once: the later row is refused with the line of the first', () => {
    const lines = readText(
      [
        'Email,Name,Year,Country',
        'ann@example.org,Ann,2019,GE',
        ',Łukasz  Öz,2019,KZ',
        'ANN@EXAMPLE.ORG,Someone else,2020,KZ',
        ',lukasz oz,2019,Казахстан',
        ',Lukasz Oz,2020,KZ',
        ',Lukasz Oz,2019,',
        'bad,Bob,2019,GE',
        'bob@example.org,Bob,2019,GE',
      ].join('\n'),
    )
    expect(lines.filter((one) => one.ok).map(({ line }) => line)).toEqual([2, 3, 6, 7, 9])
    expect(lines.flatMap((one) => (one.ok ? [] : one.reasons))).toEqual([
      { column: 'row', code: 'twice-in-file', firstLine: 2 },
      { column: 'row', code: 'twice-in-file', firstLine: 3 },
      { column: 'email', code: 'not-an-email' },
    ])
  })
})

it('a member is known again by e-mail, and without one by name, year and country', () => {
  const one = { email: null, name: 'Łukasz Öz', year: 2019, country: 'KZ' }
  expect(dedupeKeyOf({ ...one, email: 'a@b.org' })).toBe(dedupeKeyOf({ ...fullMember(1), email: 'a@b.org' }))
  expect(dedupeKeyOf({ ...one, name: ' lukasz OZ' })).toBe(dedupeKeyOf(one))
  const others = [
    { ...one, email: 'a@b.org' },
    { ...one, name: 'Lukasz O' },
    { ...one, year: 2020 },
    { ...one, year: null },
    { ...one, country: null },
  ]
  expect(new Set([one, ...others].map(dedupeKeyOf)).size).toBe(6)
})

describe('T24: a file of 10,000 rows and 25 columns', () => {
  const all = Array.from({ length: 10_000 }, (_, n) => n)
  const good = writeMemberCsv(all.map(fullMember), fields)

  /** Rows that are no member, each another way, with what each is refused for. */
  const hostile: readonly (readonly [string, string])[] = [
    ['"unclosed,x', 'row broken-quotes'],
    ['"a" b,c', 'row broken-quotes'],
    ['=cmd|"/C calc"!A0,x', 'row too-few-cells'],
    [`a@b.org${',x'.repeat(40)}`, 'row too-many-cells'],
    [`a@b.org${',x'.repeat(100)}`, 'row too-many-cells'],
    [withCells({ email: '=1+1' }), 'email not-an-email'],
    [withCells({ name: 'A\0nn' }), 'name control-character'],
    [withCells({ name: 'A\u202enn' }), 'name direction-override'],
    [withCells({ roles: 'owner' }), 'roles role-not-allowed'],
    [withCells({ roles: 'root' }), 'roles unknown-role'],
    [withCells({ website: 'javascript:alert(1)' }), 'website not-a-web-address'],
    [withCells({ name: '', title: 'Fellow' }), 'name no-name'],
    [withCells({ about: 'x'.repeat(10_001) }), 'row cell-too-long'],
    [withCells({ email: 'member-7@example.org' }), 'row twice-in-file'],
    [withCells({ name: 'A\x7fnn' }), 'name control-character'],
  ]

  function withCells(cells: Readonly<Record<string, string>>): string {
    return listTargets(fields)
      .map((target) => cells[target] ?? (target === 'name' ? 'Ann' : ''))
      .join(',')
  }

  it('is read to its end', () => {
    const lines = readText(good)
    expect(lines).toHaveLength(10_000)
    expect(refusedOf(lines)).toEqual([])
    expect(listTargets(fields)).toHaveLength(25)
    expect(lines.at(-1)).toMatchObject({ ok: true, row: { email: 'member-9999@example.org' } })
  })

  it('loses 300 hostile rows of it, each for its own reason, and nothing else', () => {
    const [header = '', ...members] = good.trimEnd().split('\r\n')
    const rows = members.flatMap((member, n) => {
      const [row] = hostile[Math.floor(n / 33) % hostile.length] ?? ['']
      return n % 33 === 0 && n < 33 * 300 ? [member, row] : [member]
    })
    const read = readText([header, ...rows].join('\r\n'))
    const reasons = read.flatMap((one) =>
      one.ok ? [] : one.reasons.map(({ column, code }) => `${column} ${code}`),
    )
    expect(reasons).toEqual(Array.from({ length: 300 }, (_, n) => hostile[n % hostile.length]?.[1]))
    expect(read.filter((one) => one.ok).map((one) => (one.ok ? one.row.email : ''))).toEqual(
      all.map((n) => `member-${n}@example.org`),
    )
  })
})
