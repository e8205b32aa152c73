import type { Statement } from '@serai/db'
import type { LiveItem } from '@serai/drafts'
import type { Scope } from '@serai/scope'
import { issuedAt } from './issued-at.ts'
import type { PublicationDocument } from './publication.ts'
import { removeContributions } from './queries/writes.ts'

/** The names that one line of a list has room for. */
const namesInList = 3

/** Brings a publication's live rows to its document. */
export function projectPublication(
  { db }: Scope,
  live: LiveItem<'publication'>,
  document: PublicationDocument,
): readonly Statement[] {
  const shared = { publicationId: live.id, audience: live.shownTo, sortAt: issuedAt(document.issued) }
  return [
    db.put('publications', publicationRow(live, document), (row) => [row.id]),
    removeContributions(db, live.id),
    ...document.contributors.map((one, position) =>
      db.insert('contributions', { ...one, ...shared, position }),
    ),
  ]
}

function publicationRow(live: LiveItem<'publication'>, document: PublicationDocument) {
  const { contributors, audience: _, topics: _t, countries: _c, body: _b, ...fields } = document
  const names = contributors.map((one) => one.name)
  return {
    ...fields,
    id: live.id,
    audience: live.shownTo,
    publishedAt: live.publishedAt,
    updatedAt: live.updatedAt,
    isNews: document.kind === 'news',
    sortAt: issuedAt(document.issued),
    names: { first: names.slice(0, namesInList), more: Math.max(0, names.length - namesInList) },
  }
}
