import { describe, expect, it } from 'vitest'
import { wordsFor } from '../words/index.ts'
import { FilterBar, type FilterBarProps, type FilterField } from './filter-bar.tsx'
import { FilteredNothing } from './filtered-nothing.tsx'

const words = wordsFor()
const options = [
  { value: 'mediation', label: 'Mediation & law' },
  { value: 'trade', label: 'Trade' },
]
const topic: FilterField = { name: 'topic', label: 'Topic', value: null, options }
const country: FilterField = {
  name: 'country',
  label: 'Country',
  value: null,
  options: [{ value: 'KZ', label: 'Kazakhstan' }],
}

function bar(fields: readonly FilterField[], kept: FilterBarProps['kept'] = []): string {
  return String(<FilterBar action="/events" fields={fields} kept={kept} words={words} />)
}

/** Where the links of the chips lead, by what they say. */
function chips(markup: string): readonly (readonly [string, string])[] {
  return [...markup.matchAll(/<a class="chips?[^"]*" href="([^"]*)"[^>]*>(.*?)<\/a>/g)].map(
    ([, href = '', inside = '']) => [inside.replace(/<[^>]+>/g, ''), href.replaceAll('&amp;', '&')],
  )
}

describe('a filter bar', () => {
  it('is a form that asks the list by its address, closed while no filter is on', () => {
    const markup = bar([topic, country])
    expect(markup).toContain('<form action="/events" method="get">')
    expect(markup).toContain('<details>')
    expect(markup).toContain('<label><span>Topic</span><select name="topic"><option value="">All</option>')
    expect(chips(markup)).toEqual([])
  })

  it('is open and shows what was chosen while one is', () => {
    const markup = bar([{ ...topic, value: 'trade' }, country])
    expect(markup).toContain('<details open')
    expect(markup.match(/<option[^>]* selected[^>]*>[^<]*/g)).toEqual([
      '<option value="trade" selected>Trade',
    ])
  })

  it('takes off one filter by each chip, and all by the last, and keeps the rest of the address', () => {
    const kept = [{ name: 'when', value: 'past' }]
    const markup = bar(
      [
        { ...topic, value: 'mediation' },
        { ...country, value: 'KZ' },
      ],
      kept,
    )
    expect(chips(markup)).toEqual([
      ['Topic: Mediation &amp; law – take this filter off', '/events?when=past&country=KZ'],
      ['Country: Kazakhstan – take this filter off', '/events?when=past&topic=mediation'],
      ['Clear all', '/events?when=past'],
    ])
    expect(markup).toContain('<input type="hidden" name="when" value="past"/>')
  })

  it('leaves out what there is nothing to choose from, but not that it is on', () => {
    const markup = bar([topic, { ...country, options: [], value: 'AF' }])
    expect(markup).not.toContain('<select name="country">')
    expect(markup).toContain('<input type="hidden" name="country" value="AF"/>')
    expect(chips(markup)[0]).toEqual(['Country: AF – take this filter off', '/events'])
  })

  it('still shows a chosen value that is offered no more', () => {
    expect(bar([{ ...topic, value: 'gone' }])).toContain('<option value="gone" selected>gone</option>')
  })

  it('is not there where there is nothing to choose', () => {
    expect(bar([{ ...topic, options: [] }])).toBe('')
  })
})

describe('a list in which nothing fits', () => {
  const fields = [
    { ...topic, value: 'trade' },
    { ...country, value: 'KZ' },
  ]

  it('says by which filters', () => {
    const markup = String(<FilteredNothing fields={fields} hasMore={false} words={words} />)
    expect(markup).toContain('Nothing fits Topic: Trade, Country: Kazakhstan.')
  })

  it('says to look further where more is left', () => {
    const markup = String(<FilteredNothing fields={fields} hasMore words={words} />)
    expect(markup).toContain('Nothing among these.')
    expect(markup).toContain('look further back')
  })
})
