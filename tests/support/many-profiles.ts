import { env } from 'cloudflare:workers'
import type { TestSpace } from './space.ts'

/**
 * Adds so many entries to the directory of a space, as the projection would write them: found by members and staff, and
 * where `isHidden` by staff alone. To write them one by one would take minutes.
 */
export async function addProfiles(
  { id }: TestSpace,
  count: number,
  mark: string,
  isHidden = false,
): Promise<void> {
  const numbers = `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${count})`
  const profile = `'01${mark}' || printf('%022d', i)`
  const name = `printf('%s %05d', '${mark}', i)`
  const seen = isHidden ? [`'staff'`] : [`'members'`, `'staff'`]
  const view = `json_object('handle', lower('${mark}') || '-' || i, 'name', ${name}, 'sortName', lower(${name}), 'nativeName', '', 'isSample', json('false'),
    'person', null, 'cohorts', json('[]'), 'values', json_array(json_object('key', 'country', 'label', 'Country',
    'kind', 'country', 'value', iif(i % 2, 'KZ', 'UZ'), 'isOnCard', json('true'))))`
  const entries = [
    [`'all'`, `''`],
    [`'handle'`, `lower('${mark}') || '-' || i`],
    [`'word'`, `lower('${mark}')`],
    [`'word'`, `printf('%05d', i)`],
    [`'country'`, `iif(i % 2, 'KZ', 'UZ')`],
  ]
  const statements = [
    `insert into profiles (space_id, id, handle, name, native_name, sort_name, listed_for, source, is_sample, created_at, updated_at)
      ${numbers} select ?1, ${profile}, lower('${mark}') || '-' || i, ${name}, '', lower(${name}), 'members', 'staff', 0, '2026', '2026' from n`,
    ...seen.flatMap((audience) => [
      `insert into profile_views (space_id, profile_id, audience, view) ${numbers} select ?1, ${profile}, ${audience}, ${view} from n`,
      ...entries.map(
        ([facet, value]) =>
          `insert into directory_entries (space_id, audience, facet, value, sort_name, profile_id)
            ${numbers} select ?1, ${audience}, ${facet}, ${value}, lower(${name}), ${profile} from n`,
      ),
    ]),
  ]
  await env.DB.batch(statements.map((sql) => env.DB.prepare(sql).bind(id)))
}
