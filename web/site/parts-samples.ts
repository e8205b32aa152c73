import type { EventListing } from '../ui/event-row.tsx'
import type { FilterField } from '../ui/filter-bar.tsx'
import type { PublicationListing } from '../ui/publication-card.tsx'
import type { SearchHit } from '../ui/search-result.tsx'

/** The texts of made-up items in one language, to show the parts with. Each says that it is a sample. */
export type SampleTexts = {
  /** What tells the names of parts apart from those in another language. */
  readonly mark: string
  readonly event: string
  readonly longEvent: string
  readonly paper: string
  readonly subtitle: string
  readonly person: string
  readonly otherPerson: string
  readonly place: string
  readonly topic: string
  readonly series: string
  readonly text: string
  readonly heading: string
}

export const english: SampleTexts = {
  mark: '',
  event: 'Sample: roads across the Caspian',
  longEvent: 'Sample: water, trade and the railways of the region, a long title that runs over several lines',
  paper: 'Sample: a paper that nobody wrote',
  subtitle: 'Its subtitle, to see how the two stand together',
  person: 'Sample Speaker',
  otherPerson: 'Sample Author',
  place: 'Sample House',
  topic: 'Sample topic',
  series: 'Sample Forum',
  text: 'This text is a sample. It is here to show how a paragraph looks, and it says nothing about anything.',
  heading: 'A sample heading',
}

export const dari: SampleTexts = {
  mark: ' from right to left',
  event: 'نمونه: راه‌های آن سوی خزر',
  longEvent: 'نمونه: آب، تجارت و راه‌های آهن منطقه، عنوانی دراز که در چند سطر می‌آید',
  paper: 'نمونه: مقاله‌ای که کسی ننوشته است',
  subtitle: 'عنوان فرعی آن، تا دیده شود که هر دو کنار هم چگونه‌اند',
  person: 'سخنران نمونه',
  otherPerson: 'نویسندهٔ نمونه',
  place: 'خانهٔ نمونه',
  topic: 'موضوع نمونه',
  series: 'CAMCA Sample Forum',
  text: 'این متن نمونه است. تنها برای این نوشته شده است که دیده شود یک بند چگونه نشان داده می‌شود.',
  heading: 'یک عنوان نمونه',
}

/** Events of every precision, mode and fate. */
export function sampleEvents(of: SampleTexts): readonly EventListing[] {
  const venue = { name: of.place, address: '', city: 'Almaty', country: 'KZ' }
  const usual = {
    slug: 'sample',
    title: of.event,
    status: 'scheduled',
    mode: 'online',
    venue: null,
    start: '2026-03-12T10:00',
    end: '2026-03-12T11:30',
    timeZone: 'America/New_York',
    edition: '2026',
    names: { first: [of.person, of.otherPerson], more: 3 },
    isSample: true,
    series: of.series,
  } as const
  const zone = { timeZone: 'Asia/Almaty', mode: 'in-person', venue } as const
  return [
    usual,
    { ...usual, ...zone, title: of.longEvent, start: '2026-03-17', end: '2026-03-19', status: 'rescheduled' },
    { ...usual, mode: 'hybrid', venue, start: '2026-02-27', end: '2026-03-02', edition: '' },
    { ...usual, ...zone, start: '2026-03-24T15:00', end: null, status: 'cancelled' },
    { ...usual, start: '2026-03', end: null, status: 'postponed', names: { first: [], more: 0 } },
  ]
}

export function samplePapers(of: SampleTexts): readonly PublicationListing[] {
  const usual = {
    slug: 'sample-paper',
    kind: 'paper',
    title: of.paper,
    subtitle: of.subtitle,
    issued: '2026-03',
    names: { first: [of.otherPerson], more: 1 },
    seriesNumber: '12',
    series: of.series,
    cover: null,
    isSample: true,
  } as const
  return ['one', 'two', 'three', 'four'].map((slug) => ({ ...usual, slug: `sample-paper-${slug}` }))
}

export function sampleFilters(of: SampleTexts): readonly FilterField[] {
  return [
    { name: 'series', label: 'Series', value: null, options: [{ value: 'sample', label: of.series }] },
    { name: 'topic', label: 'Topic', value: 'sample', options: [{ value: 'sample', label: of.topic }] },
    {
      name: 'year',
      label: 'Year',
      value: '2026',
      options: ['2026', '2025'].map((year) => ({ value: year, label: year })),
    },
  ]
}

export function sampleHit(of: SampleTexts): SearchHit {
  const [first = '', ...rest] = of.text.split(' ')
  return {
    kind: 'publication',
    path: '/publications/sample-paper',
    title: [{ text: of.paper, isHit: false }],
    snippet: [
      { text: `… ${first} `, isHit: false },
      { text: rest.slice(0, 3).join(' '), isHit: true },
      { text: ` ${rest.slice(3).join(' ')}`, isHit: false },
    ],
    date: '2026-03-02',
  }
}

/** Long text with all that an editor can put into it, as it is rendered when it is saved. */
export function sampleProse(of: SampleTexts, id: string): string {
  return [
    `<p>${of.text} <a href="/">CAMCA</a> <strong>${of.topic}</strong>, <em>${of.series}</em>.<sup><a href="#${id}-fn1" id="${id}-fnref1" role="doc-noteref">1</a></sup></p>`,
    `<h2 id="${id}-h">${of.heading}</h2><ul><li>${of.event}</li><li>${of.paper}</li></ul><ol><li>${of.person}</li><li>${of.otherPerson}</li></ol>`,
    `<figure class="quote"><blockquote><p>${of.text}</p></blockquote><figcaption>${of.person}</figcaption></figure>`,
    `<figure class="pull-quote"><blockquote><p>${of.subtitle}</p></blockquote></figure>`,
    `<section class="table-scroll" tabindex="0" aria-label="${of.heading} ${id}"><table><caption>${of.heading}</caption><thead><tr><th scope="col">${of.topic}</th><th scope="col">2025</th><th scope="col">2026</th></tr></thead><tbody><tr><td>${of.place}</td><td>1,204</td><td>1,377</td></tr></tbody></table></section>`,
    `<div class="embed" data-provider="youtube"><a href="https://example.org/" rel="noopener">${of.event}</a> <span>example.org</span></div><hr>`,
    `<section class="footnotes" role="doc-endnotes" aria-label="Footnotes ${id}"><ol><li id="${id}-fn1">${of.text} <a href="#${id}-fnref1" role="doc-backlink" aria-label="Back to the text ${id}">↩</a></li></ol></section>`,
  ].join('')
}
