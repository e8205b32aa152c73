import { foldText } from '@serai/kernel'
import { describe, expect, it } from 'vitest'
import { columnSynonyms } from './column-synonyms.ts'
import { listTargets, memberColumns, readMapping, type CsvField } from './csv-columns.ts'
import { guessMapping } from './guess-mapping.ts'
import { neutralised } from './neutral-cell.ts'

const fields: readonly CsvField[] = [
  { key: 'languages', label: 'Working languages', kind: 'text', options: [] },
  { key: 'diet', label: '-Diet', kind: 'choice', options: ['None', 'Vegan'] },
]

describe('the columns of a file', () => {
  it('takes a given name without a family name for the whole name', () => {
    expect(guessMapping(['Имя', 'Почта'], [])).toEqual(['name', 'email'])
    expect(guessMapping(['Имя', 'ФИО'], [])).toEqual(['givenName', 'name'])
  })

  it('are known by their English headings', () => {
    expect(
      guessMapping(
        ['E-mail', 'First Name', 'LAST_NAME', 'Organisation', 'Job title', 'Country', 'Web-site'],
        [],
      ),
    ).toEqual(['email', 'givenName', 'familyName', 'affiliation', 'title', 'country', 'website'])
  })

  it('are known by their Russian headings', () => {
    expect(
      guessMapping(['Почта', 'Имя', 'Фамилия', 'Компания', 'Должность', 'Страна', 'Год', 'О себе'], []),
    ).toEqual([...['email', 'givenName', 'familyName', 'affiliation', 'title', 'country', 'year', 'about']])
  })

  it('are known by the fields of the space, by label or key', () => {
    expect(guessMapping(['working languages', 'DIET'], fields)).toEqual(['field:languages', 'field:diet'])
  })

  it('are each their own in an export, neutralised or not', () => {
    const targets = listTargets(fields)
    expect(guessMapping(targets, fields)).toEqual(targets)
    expect(guessMapping(['-Diet', 'email'].map(neutralised), fields)).toEqual(['field:diet', 'email'])
  })

  it('are each named once, by the heading that says it best and else by the first', () => {
    expect(guessMapping(['Company', 'Employer', 'affiliation', 'Mail', 'E-Mail'], [])).toEqual([
      ...[null, null, 'affiliation', 'email', null],
    ])
  })

  it('belong to a field of the space before a usual name does', () => {
    const company: CsvField = { key: 'firm', label: 'Company', kind: 'text', options: [] }
    expect(guessMapping(['Company', 'Employer'], [company])).toEqual(['field:firm', 'affiliation'])
  })

  it('are left out when nobody knows them', () => {
    expect(guessMapping(['', '  ', 'xyz', '—', 'constructor', '__proto__'], fields)).toEqual([
      ...[null, null, null, null, null, null],
    ])
  })
})

it('each usual name of a column stands once', () => {
  const names = memberColumns.flatMap((column) =>
    columnSynonyms[column].map((name) => foldText(name).replaceAll(' ', '')),
  )
  expect(names.length).toBeGreaterThan(120)
  expect(names.filter((name, index) => names.indexOf(name) < index)).toEqual([])
  expect(names).not.toContain('')
})

describe('a chosen mapping', () => {
  it('is taken as it is', () => {
    expect(readMapping(['email', '', null, 'field:diet'], 4, fields)).toEqual([
      'email',
      null,
      null,
      'field:diet',
    ])
  })

  it.each([
    ['of another width', ['email'], 2],
    ['with something twice', ['email', 'email'], 2],
    ['with what there is not', ['email', 'password'], 2],
    ['with a field of another space', ['field:other'], 1],
    ['with what every object has', ['constructor'], 1],
  ])('is refused %s', (_, chosen, width) => {
    expect(readMapping(chosen, width, fields)).toBeNull()
  })
})
