import { describe, expect, it } from 'vitest'
import { readEmail } from '../read-email.ts'
import { listTargets, type ColumnTarget, type CsvField } from './csv-columns.ts'
import { rowRules, type MemberRow } from './member-row.ts'
import { neutralised } from './neutral-cell.ts'
import { readMemberRow } from './read-member-row.ts'

const fields: readonly CsvField[] = [
  { key: 'languages', label: 'Languages', kind: 'text', options: [] },
  { key: 'story', label: 'Story', kind: 'long-text', options: [] },
  { key: 'diet', label: 'Diet', kind: 'choice', options: ['None', 'Vegan', 'vegan!', 'Halal'] },
  { key: 'born', label: 'Born in', kind: 'country', options: [] },
  { key: 'orcid', label: 'ORCID', kind: 'link', options: [] },
  { key: 'since', label: 'Since', kind: 'year', options: [] },
  { key: 'constructor', label: 'Odd', kind: 'text', options: [] },
]

const rules = rowRules({ fields, roles: ['editor', 'member', 'guest'], readEmail })

type Cells = Partial<Record<ColumnTarget, string>>

function read(cells: Cells) {
  const targets = Object.keys(cells).flatMap((key) => listTargets(fields).filter((target) => target === key))
  expect(targets.length).toBe(Object.keys(cells).length)
  return readMemberRow(
    targets.map((target) => cells[target] ?? ''),
    targets,
    rules,
  )
}

function taken(cells: Cells): MemberRow {
  const found = read(cells)
  if (!found.ok) throw new Error(JSON.stringify(found.reasons))
  return found.row
}

function reasonsOf(cells: Cells) {
  const found = read(cells)
  return found.ok ? [] : found.reasons.map(({ column, code }) => `${column} ${code}`)
}

const nobody: MemberRow = {
  ...{ email: null, name: '', givenName: '', familyName: '', nativeName: '', honorific: '', title: '' },
  ...{ affiliation: '', country: null, sector: '', phone: '', website: null, about: '', programme: '' },
  ...{ year: null, part: null, roles: [], fields: {} },
}

describe('a row', () => {
  it('is read in full', () => {
    expect(
      taken({
        email: ' Nino.Beridze@Example.ORG ',
        name: 'Nino Beridze',
        givenName: 'Nino',
        familyName: 'Beridze',
        nativeName: 'ნინო ბერიძე',
        honorific: 'Dr.',
        title: 'Fellow',
        affiliation: 'University of Tbilisi',
        country: 'Грузия',
        sector: 'Academia',
        phone: "'+995 555 12-34-56",
        website: 'www.example.org/nino',
        about: 'Two\r\nlines',
        programme: 'Summer School',
        year: '2019',
        part: 'Fellow',
        roles: 'Member; EDITOR ;member',
        'field:languages': '=ka, en',
        'field:story': 'One\n\nTwo',
        'field:diet': 'halal',
        'field:born': 'Georgia',
        'field:orcid': 'https://orcid.org/0000-0002-1825-0097',
        'field:since': '2001',
        'field:constructor': '',
      }),
    ).toEqual({
      email: 'nino.beridze@example.org',
      name: 'Nino Beridze',
      givenName: 'Nino',
      familyName: 'Beridze',
      nativeName: 'ნინო ბერიძე',
      honorific: 'Dr.',
      title: 'Fellow',
      affiliation: 'University of Tbilisi',
      country: 'GE',
      sector: 'Academia',
      phone: '+995 555 12-34-56',
      website: 'https://www.example.org/nino',
      about: 'Two\nlines',
      programme: 'Summer School',
      year: 2019,
      part: 'fellow',
      roles: ['editor', 'member'],
      fields: {
        languages: '=ka, en',
        story: 'One\n\nTwo',
        diet: 'Halal',
        born: 'GE',
        orcid: 'https://orcid.org/0000-0002-1825-0097',
        since: '2001',
        constructor: '',
      },
    })
  })

  it('may say no more than an address, or no more than a name', () => {
    expect(taken({ email: 'a@b.org' })).toEqual({ ...nobody, email: 'a@b.org' })
    expect(taken({ name: 'Ann' })).toEqual({ ...nobody, name: 'Ann' })
  })

  it.each<readonly [string, Cells]>([
    ['Ann Lee', { givenName: 'Ann', familyName: 'Lee', nativeName: '李安' }],
    ['Lee', { familyName: 'Lee' }],
    ['李安', { nativeName: '李安' }],
    ['A. Lee', { name: 'A. Lee', givenName: 'Ann', familyName: 'Lee' }],
  ])('is called %s by what names it has', (name, cells) => {
    expect(taken(cells)).toEqual({ ...nobody, ...cells, name })
  })

  it('leaves unmapped columns and missing cells out', () => {
    expect(readMemberRow(['x\0', 'a@b.org'], [null, 'email', 'name'], rules)).toEqual({
      ok: true,
      row: { ...nobody, email: 'a@b.org' },
    })
  })

  it('keeps what a script needs and nobody sees', () => {
    expect(taken({ name: 'می\u200cخواهم \u200fدانا' }).name).toBe('می\u200cخواهم \u200fدانا')
  })
})

describe('T24: a row is refused', () => {
  it.each<readonly [string, Cells]>([
    ['name no-name', { title: 'Fellow', name: '' }],
    ['name no-name', { name: '— 12' }],
    ['email not-an-email', { email: 'a at b.org' }],
    ['email not-an-email', { email: 'a@b.org, c@d.org', name: 'Ann' }],
    ['country unknown-country', { name: 'Ann', country: 'Atlantis' }],
    ['year not-a-year', { name: 'Ann', year: '1899' }],
    ['year not-a-year', { name: 'Ann', year: '2101' }],
    ['year not-a-year', { name: 'Ann', year: '20l9' }],
    ['website not-a-web-address', { name: 'Ann', website: 'javascript:alert(1)' }],
    ['website not-a-web-address', { name: 'Ann', website: 'ftp://example.org/' }],
    ['website not-a-web-address', { name: 'Ann', website: 'https://a:b@example.org/' }],
    ['website not-a-web-address', { name: 'Ann', website: `https://example.org/${'ж'.repeat(1000)}` }],
    ['part unknown-part', { name: 'Ann', programme: 'School', part: 'king' }],
    ['part no-programme', { name: 'Ann', part: 'fellow' }],
    ['roles unknown-role', { name: 'Ann', roles: 'member; root' }],
    ['roles role-not-allowed', { name: 'Ann', roles: 'member; owner' }],
    ['roles role-not-allowed', { name: 'Ann', roles: 'ＡＤＭＩＮ' }],
    ['roles control-character', { name: 'Ann', roles: 'member\0' }],
    ['field:diet not-an-option', { name: 'Ann', 'field:diet': 'Paleo' }],
    ['field:diet not-an-option', { name: 'Ann', 'field:diet': 'VEGAN' }],
    ['field:born unknown-country', { name: 'Ann', 'field:born': 'XX' }],
    ['field:orcid not-a-web-address', { name: 'Ann', 'field:orcid': '0000-0002' }],
    ['field:since not-a-year', { name: 'Ann', 'field:since': '12' }],
    ['name line-break', { name: 'Ann\nLee' }],
    ['name line-break', { name: 'Ann\u2028Lee' }],
    ['name control-character', { name: 'Ann\tLee' }],
    ['name control-character', { name: 'An\0n' }],
    ['name control-character', { name: 'An\u009bn' }],
    ['name direction-override', { name: 'An\u202en' }],
    ['name direction-override', { name: '\u2066Ann\u2069' }],
    ['name broken-character', { name: 'An\ufffdn' }],
    ['name broken-character', { name: 'An\ud800n' }],
    ['name too-long', { name: 'x'.repeat(201) }],
    ['nativeName too-long', { email: 'a@b.org', nativeName: 'x'.repeat(201) }],
    ['about too-long', { name: 'Ann', about: 'x'.repeat(5001) }],
    ['about control-character', { name: 'Ann', about: 'a\u0007b' }],
    ['about direction-override', { name: 'Ann', about: 'a\n\u202db' }],
    ['email control-character', { email: 'a\0@b.org' }],
    ['email broken-character', { email: 'a\ufffd@b.org' }],
    ['field:languages line-break', { name: 'Ann', 'field:languages': 'ka\nen' }],
    ['field:story too-long', { name: 'Ann', 'field:story': 'x'.repeat(5001) }],
    ['country control-character', { name: 'Ann', country: 'K\0Z' }],
  ])('for %s: %j', (reason, cells) => {
    expect(reasonsOf(cells)).toEqual([reason])
  })

  it('for everything that is wrong with it at once', () => {
    expect(reasonsOf({ email: 'x', name: 'A\0', country: 'Mars', year: 'MMXX', roles: 'tsar' })).toEqual([
      ...['email not-an-email', 'name control-character', 'country unknown-country', 'year not-a-year'],
      'roles unknown-role',
    ])
  })

  it('but not for names as long as they may be, also when they are made of parts', () => {
    expect(taken({ givenName: 'x'.repeat(100), familyName: 'y'.repeat(99) }).name).toHaveLength(200)
    expect(reasonsOf({ givenName: 'x'.repeat(101), familyName: 'y'.repeat(100) })).toEqual([
      'givenName too-long',
      'familyName too-long',
    ])
  })
})

it.each(['1900', '2100', '2024'])('%s is a year', (year) => {
  expect(taken({ name: 'Ann', year }).year).toBe(Number(year))
})

it.each(['=1+1', "'=1+1", '+998 90 123-45-67', '-', '@ann; =x', 'a\u00a0; -b'])(
  'what an export neutralised is read as it was: %s',
  (phone) => {
    expect(taken({ name: 'Ann', phone: neutralised(phone) }).phone).toBe(phone)
  },
)
