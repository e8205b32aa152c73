import { documentsOf, namesIn, nodesOf, typesOf } from './json-ld-document.ts'
import { asSeen, readPage, type PageFacts } from './page-facts.ts'

/** The names that Google Scholar or Zotero read, and that a publication of ours can have. */
const known: ReadonlySet<string> = new Set(
  [
    'title author publication_date online_date technical_report_institution technical_report_number',
    'publisher inbook_title series_title issn language keywords abstract abstract_html_url pdf_url',
  ].flatMap((names) => names.split(' ').map((name) => `citation_${name}`)),
)

/** Titles and degrees do not belong to a name, nor does what stands after a comma; Zotero splits at a semicolon. */
const notInName = /[,;]|^(?:Dr|Prof|Professor|Mr|Mrs|Ms|Sir|Amb|Ambassador|H\.?\s?E)\b\.?|\bPh\.?D\b/i

/**
 * What keeps Google Scholar from indexing the page of a publication, by its guidelines for webmasters
 * (scholar.google.com/intl/en/scholar/inclusion.html), and what other readers of the page would be told otherwise.
 * Empty when nothing. `address` is where the page was found.
 */
export function faultsOfPaper(html: string, address: string): readonly string[] {
  const page = readPage(html)
  const cited = page.tags.filter(({ name }) => name.startsWith('citation_'))
  if (isNews(page)) return cited.map(({ name }) => `news has ${name}`)
  return [
    ...faultsOfTags(page),
    ...faultsOfTitle(page),
    ...faultsOfAuthors(page),
    ...faultsOfDates(page),
    ...faultsOfPlace(page),
    ...faultsOfAddresses(page, address),
  ]
}

function faultsOfTags({ tags }: PageFacts): readonly string[] {
  const those = tags.filter(({ name }) => /^(?:citation_|DC\.|DCTERMS\.)/i.test(name))
  const cited = those.filter(({ name }) => name.startsWith('citation_'))
  const names = cited.map(({ name }) => name).filter((name) => name !== 'citation_author')
  return [
    ...those.filter(({ content }) => content.trim() === '').map(({ name }) => `${name} is empty`),
    ...those.filter(({ isInHead }) => !isInHead).map(({ name }) => `${name} stands outside the head`),
    ...cited.filter(({ name }) => !known.has(name)).map(({ name }) => `${name} is no name that is read`),
    ...[...new Set(names.filter((name, place) => names.indexOf(name) !== place))].map(
      (name) => `${name} stands there more than once`,
    ),
  ]
}

function faultsOfTitle(page: PageFacts): readonly string[] {
  const [title] = all(page, 'citation_title')
  if (title === undefined) return ['there is no citation_title']
  const rest = title.slice(page.firstHeading.length).replace(/^:/, '')
  const isSeen =
    page.firstHeading !== '' && title.startsWith(page.firstHeading) && page.text.includes(asSeen(rest))
  return [
    ...(isSeen ? [] : ['citation_title is not the title that is seen']),
    ...(sameOf([title], all(page, 'DC.title')) ? [] : ['DC.title is another title']),
  ]
}

function faultsOfAuthors(page: PageFacts): readonly string[] {
  const authors = all(page, 'citation_author')
  const named = works(page).flatMap((work) => namesIn(work['author']))
  return [
    ...authors.filter((name) => notInName.test(name)).map((name) => `${name} is more than a name`),
    ...authors.filter((name) => !page.text.includes(asSeen(name))).map((name) => `${name} is not seen`),
    ...(sameOf(authors, named) ? [] : ['the authors are not those of the JSON-LD, in their order']),
    ...(sameOf(authors, all(page, 'DC.creator')) ? [] : ['the authors are not those of DC.creator']),
  ]
}

function faultsOfDates(page: PageFacts): readonly string[] {
  const [date] = all(page, 'citation_publication_date')
  if (date === undefined) return ['there is no citation_publication_date']
  const exact = works(page).map((work) => String(work['datePublished']))
  const expected = exact.map((when) => (isDay(when) ? when.replaceAll('-', '/') : when.slice(0, 4)))
  return [
    ...[date, ...all(page, 'citation_online_date')]
      .filter((said) => !isScholarDate(said))
      .map((said) => `${said} is no date as Scholar reads it`),
    ...(sameOf([date], expected) ? [] : ['the date is not that of the JSON-LD']),
    ...(sameOf(exact, all(page, 'DC.date')) ? [] : ['DC.date is another date']),
  ]
}

/** A report belongs to an institution, a chapter to a book. */
function faultsOfPlace(page: PageFacts): readonly string[] {
  const [types, has] = [works(page).flatMap(typesOf), (name: string) => all(page, name).length > 0]
  const institution = has('citation_technical_report_institution')
  return [
    ...(types.includes('Report') && !institution ? ['a report has no institution'] : []),
    ...(has('citation_technical_report_number') && !institution
      ? ['a number of a report has no institution']
      : []),
    ...(types.includes('Chapter') && !has('citation_inbook_title') ? ['a chapter has no book'] : []),
    ...(institution && has('citation_inbook_title') ? ['a report is no chapter'] : []),
  ]
}

/** Where the page was found is told by host and path: what stands before a Worker may change the rest. */
function faultsOfAddresses(page: PageFacts, address: string): readonly string[] {
  const [landing, found] = [URL.parse(page.canonical ?? ''), new URL(address)]
  if (landing === null) return ['the page has no canonical address']
  const abstracts = all(page, 'citation_abstract').map(asSeen)
  const pages = all(page, 'citation_abstract_html_url')
  const files = works(page).flatMap(({ encoding }) =>
    nodesOf(encoding).map((file) => String(file['contentUrl'])),
  )
  const pdfs = all(page, 'citation_pdf_url')
  const isHere = landing.hostname === found.hostname && landing.pathname === found.pathname
  return [
    ...(isHere ? [] : ['the page is not at its canonical address']),
    ...(sameOf(pages, [landing.href]) ? [] : ['the address of the abstract is another']),
    ...abstracts.filter((text) => !page.text.includes(text)).map(() => 'the abstract is not seen whole'),
    ...(sameOf(pdfs, files) ? [] : ['citation_pdf_url is not the file of the JSON-LD']),
    ...pdfs.flatMap((pdf) => faultsOfPdf(pdf, landing, page)),
  ]
}

function faultsOfPdf(pdf: string, landing: URL, { links }: PageFacts): readonly string[] {
  const url = URL.parse(pdf)
  if (url === null) return [`${pdf} is no whole address`]
  const folder = ({ origin, pathname }: URL) => `${origin}${pathname.replace(/[^/]*$/, '')}`
  return [
    ...(folder(url) === folder(landing) ? [] : [`${pdf} is not in the folder of its page`]),
    ...(url.pathname.endsWith('.pdf') ? [] : [`${pdf} does not end in .pdf`]),
    ...(links.some((link) => URL.parse(link, landing.href)?.href === url.href)
      ? []
      : [`no link leads to ${pdf}`]),
  ]
}

function all({ tags }: PageFacts, wanted: string): readonly string[] {
  return tags.filter(({ name }) => name === wanted).map(({ content }) => content)
}

/** What the JSON-LD of the page describes, but for the way to it. */
function works(page: PageFacts) {
  return documentsOf(page).filter((document) => !typesOf(document).includes('BreadcrumbList'))
}

function isNews(page: PageFacts): boolean {
  return works(page).some((document) => typesOf(document).includes('NewsArticle'))
}

function isDay(when: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(when)
}

/** `2025`, or a day of the calendar as `2025/06/03`. */
function isScholarDate(said: string): boolean {
  const [, year, month, day] = /^(\d{4})(?:\/(\d{2})\/(\d{2}))?$/.exec(said) ?? []
  if (year === undefined || month === undefined) return year !== undefined
  const iso = `${year}-${month}-${day}`
  return new Date(`${iso}T00:00:00Z`).toJSON()?.slice(0, 10) === iso
}

function sameOf(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, place) => text === other[place])
}
