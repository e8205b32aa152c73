import { env } from 'cloudflare:workers'
import { expect } from 'vitest'
import type { TestSpace } from './space.ts'

/** A field that hides nothing by itself. */
export function aField(key: string, more: object = {}) {
  return {
    ...{ fieldId: null, key, label: `Label of ${key}`, kind: 'text' as const, isOwn: true },
    ...{ maxAudience: 'public' as const, defaultAudience: 'public' as const },
    ...{ isFilter: true, isOnCard: false, position: 0, ...more },
  }
}

/** What an audience sees of an entry, and by what it finds it, exactly as the database holds it. */
export async function seenBy({ id }: TestSpace, audience: string, profileId: string) {
  const [views, entries] = await env.DB.batch<Record<string, string>>(
    ['profile_views', 'directory_entries'].map((table) =>
      env.DB.prepare(
        `select * from ${table} where space_id = ? and audience = ? and profile_id = ? order by 1, 2, 3, 4`,
      ).bind(id, audience, profileId),
    ),
  )
  return { views: views?.results ?? [], entries: entries?.results ?? [] }
}

/** The last words of the values that an audience sees; by the same ones it finds the entry. */
export async function valuesSeenBy(space: TestSpace, audience: string, profileId: string) {
  const { views, entries } = await seenBy(space, audience, profileId)
  const view = JSON.parse(views[0]?.['view'] ?? '{"values":[]}') as { values: { value: string }[] }
  const found = entries.filter(({ facet }) => facet?.startsWith('for-')).map(({ value }) => value ?? '')
  expect(view.values.map(({ value }) => value).sort()).toEqual(found.sort())
  return view.values.map(({ value }) => value.split(' ').at(-1))
}
