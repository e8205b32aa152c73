import type { Row, Statement } from '@serai/db'
import type { Scope } from '@serai/scope'
import type { Id } from '@serai/kernel'
import { insertFieldIfNew } from './queries/fields.ts'
import { listFields } from './queries/profiles.ts'

type StandardField = Omit<Row<'profileFields'>, 'id' | 'position'>

const shown = { maxAudience: 'public', defaultAudience: 'members', isOwn: true } as const
const plain = { options: [], isFilter: false, isOnCard: false } as const

/** What a space asks its members for until it says otherwise. */
export const standardFields: readonly StandardField[] = [
  { ...shown, ...plain, key: 'country', label: 'Country', kind: 'country', isFilter: true, isOnCard: true },
  { ...shown, ...plain, key: 'title', label: 'Title', kind: 'text', isOnCard: true },
  { ...shown, ...plain, key: 'affiliation', label: 'Affiliation', kind: 'text', isOnCard: true },
  { ...shown, ...plain, key: 'sector', label: 'Sector', kind: 'text', isFilter: true },
  { ...shown, ...plain, key: 'website', label: 'Website', kind: 'link' },
  {
    ...plain,
    ...{ key: 'phone', label: 'Phone', kind: 'text', isOwn: true },
    ...{ maxAudience: 'members', defaultAudience: 'me' },
  },
  { ...shown, ...plain, key: 'about', label: 'About', kind: 'long-text' },
]

/** The statements after which the space has each of the standard fields; those that it has stay as they are. */
export function ensureStandardFields(scope: Pick<Scope, 'db' | 'newId'>): readonly Statement[] {
  return standardFields.map((field, position) =>
    insertFieldIfNew(scope.db, { ...field, id: scope.newId('field'), position }),
  )
}

/** The fields that the space has, by their keys. */
export async function listFieldIds({
  db,
}: Pick<Scope, 'db'>): Promise<Readonly<Record<string, Id<'field'>>>> {
  const { fields } = await db.read({ fields: listFields(db) })
  return Object.fromEntries(fields.map(({ key, id }) => [key, id]))
}
