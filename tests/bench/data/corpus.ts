import { DatabaseSync } from 'node:sqlite'
import { writeSpaces } from './bench-spaces.ts'
import { copierOf } from './copies.ts'
import { writeWords, type Words } from './indexed-texts.ts'
import { eventSlug, isToCome, ofEachKind, publicationSlug } from './sample-items.ts'

/** A database that was filled, and the pages of it that are asked for. */
export type Corpus = {
  readonly space: string
  readonly items: number
  /** Events and publications spread over the space, each of the set once, so that every size shows the same ones. */
  readonly eventSlugs: readonly string[]
  readonly publicationSlugs: readonly string[]
}

/**
 * Fills a migrated database file with one space of so many items, rounded to whole sets, and 20 small spaces beside
 * it. A set is published by use cases; the others are its rows again under other ids, slugs and dates.
 */
export async function writeCorpus(path: string, items: number, now: Date): Promise<Corpus> {
  const { space, beside, set, texts } = await writeSpaces(path, now)
  const sets = Math.max(1, Math.round(items / (2 * ofEachKind)))
  const file = new DatabaseSync(path)
  file.exec('pragma foreign_keys = off; pragma synchronous = off; pragma cache_size = -400000')
  // Nobody else reads the file, and a half-filled one is thrown away: what is written once is enough.
  file.exec('pragma journal_mode = off; begin')
  checkDocs(file)
  const whole = copierOf(file, space, 'all', texts)
  const own = copierOf(file, space, new Set([...set.events, ...set.publications]), texts)
  const toCome = new Set<string>(set.events.filter((_, n) => isToCome(n)))
  const words: Words[] = []
  for (const [n, other] of beside.entries()) {
    words.push(...whole({ space: other, n: 0, docs: docsPerCopy * (n + 1), daysLater: () => 0 }))
  }
  for (let n = 1; n < sets; n++) {
    const docs = docsPerCopy * (beside.length + n)
    words.push(...own({ space, n, docs, daysLater: (item) => (toCome.has(item) ? n : -n) }))
  }
  writeWords(file, words)
  file.exec('commit; pragma journal_mode = wal')
  checkReferences(file)
  file.close()
  const spread = (slug: (n: number) => string) =>
    Array.from({ length: ofEachKind }, (_, n) => {
      const copy = Math.floor((n * sets) / ofEachKind)
      return copy === 0 ? slug(n) : `${slug(n)}-${copy}`
    })
  return {
    space,
    items: sets * 2 * ofEachKind,
    eventSlugs: spread(eventSlug),
    publicationSlugs: spread(publicationSlug),
  }
}

/** More items than one space has in one minute. */
const docsPerCopy = 1000

/** Copies reckon the number of an item in the search index from its minute, as publishing does. */
function checkDocs(file: DatabaseSync): void {
  const wrong = file
    .prepare(
      'select count(*) as n from search_entries where doc / (1 << 26) <> max(0, unixepoch(at)) / 60 or doc % (1 << 26) >= ?',
    )
    .get(docsPerCopy)
  if (wrong?.['n'] !== 0) throw new Error('Publishing numbers the search index otherwise than copies do.')
}

function checkReferences(file: DatabaseSync): void {
  const [broken] = file.prepare('select * from pragma_foreign_key_check limit 1').all()
  if (broken !== undefined) throw new Error(`A copy refers to nothing: ${JSON.stringify(broken)}`)
}
