import { faultsOfEvent } from './event-json-ld-rules.ts'
import { isNode, listOf, namesIn, nodesOf, parsed, textsOf, typesOf, type Node } from './json-ld-document.ts'
import { asSeen, readPage, type PageFacts } from './page-facts.ts'

/** Types whose objects a page of ours can have. */
const known: ReadonlySet<string> = new Set(
  [
    'Event EventSeries Place PostalAddress VirtualLocation VideoObject Person Organization Thing ImageObject',
    'Report Book Article Collection Chapter CreativeWork NewsArticle CreativeWorkSeries MediaObject',
    'BreadcrumbList ListItem',
  ].flatMap((names) => names.split(' ')),
)

const works: ReadonlySet<string> = new Set(
  'Report Book Article Collection Chapter CreativeWork NewsArticle'.split(' '),
)

/** Properties that hold addresses, which are whole wherever they are read. */
const addresses = ['url', 'contentUrl', 'item', 'sameAs', 'license'] as const

/**
 * What is wrong with what a page says of itself in JSON-LD: that it cannot be read, breaks Google's rules for events,
 * or says what the page does not show. Empty when nothing.
 */
export function faultsOfJsonLd(html: string): readonly string[] {
  const page = readPage(html)
  const documents = page.jsonLd.map(parsed)
  if (documents.length === 0) return ['there is no JSON-LD']
  return documents.flatMap((document) => {
    if (!isNode(document)) return ['the JSON-LD is no object of JSON']
    return [
      ...(document['@context'] === 'https://schema.org' ? [] : ['the context is not https://schema.org']),
      ...faultsOfShape(document),
      ...faultsOfSubject(document, page),
    ]
  })
}

/** In every object: a known type, nothing empty, whole addresses. */
function faultsOfShape(node: Node): readonly string[] {
  const [type = 'an object without a type'] = typesOf(node)
  const empty = Object.entries(node).filter(([, value]) => isEmpty(value))
  return [
    ...(known.has(type) ? [] : [`${type} is no type of ours`]),
    ...empty.map(([key]) => `${type} has an empty ${key}`),
    ...addresses.flatMap((key) =>
      textsOf(node[key])
        .filter((address) => !/^https?:$/.test(URL.parse(address)?.protocol ?? ''))
        .map((address) => `${type} has ${address} as its ${key}`),
    ),
    ...Object.values(node).flatMap((value) => nodesOf(value).flatMap(faultsOfShape)),
  ]
}

function isEmpty(value: unknown): boolean {
  return (
    value === null || value === '' || (Array.isArray(value) && (value.length === 0 || value.some(isEmpty)))
  )
}

/** What the page is about, against what it shows. */
function faultsOfSubject(document: Node, page: PageFacts): readonly string[] {
  const [type = ''] = typesOf(document)
  if (type === 'BreadcrumbList') return faultsOfSteps(document)
  const subject = [
    ...(document['url'] === page.canonical ? [] : [`${type} is at another address than the page`]),
    ...unseen(namesIn(document), page),
    ...(namesIn(document).length === 1 ? [] : [`${type} has no name`]),
  ]
  if (type === 'Event')
    return [...subject, ...faultsOfEvent(document, page), ...unseen(peopleOf(document), page)]
  if (works.has(type)) return [...subject, ...faultsOfWork(document, page)]
  return type === 'Person' ? subject : [...subject, `${type} is no subject of a page`]
}

function peopleOf({ performer, translator }: Node): readonly string[] {
  return [...namesIn(performer), ...namesIn(translator)]
}

function faultsOfWork(work: Node, page: PageFacts): readonly string[] {
  const published = textsOf(work['datePublished'])
  const files = nodesOf(work['encoding']).flatMap(({ contentUrl }) => textsOf(contentUrl))
  const hrefs = page.links.map((link) => URL.parse(link, page.canonical ?? undefined)?.href)
  return [
    ...unseen([...namesIn(work['author']), ...namesIn(work['editor'])], page),
    ...(published.length === 1 ? [] : ['the work has no date']),
    ...undated(published, page),
    ...files.filter((file) => !hrefs.includes(file)).map((file) => `no link leads to ${file}`),
  ]
}

function faultsOfSteps({ itemListElement }: Node): readonly string[] {
  const steps = nodesOf(itemListElement)
  const isInOrder = steps.every(({ position }, place) => position === place + 1)
  return steps.length > 0 && isInOrder ? [] : ['the steps to the page are not counted from one']
}

/** Names that the page says to machines and shows to nobody. */
function unseen(names: readonly string[], { text }: PageFacts): readonly string[] {
  return names.filter((name) => !text.includes(asSeen(name))).map((name) => `${name} is not seen`)
}

/** Dates that no `time` of the page has. */
function undated(dates: readonly string[], { times }: PageFacts): readonly string[] {
  return listOf(dates)
    .filter((date) => !times.includes(String(date)))
    .map((date) => `${String(date)} is no time of the page`)
}
