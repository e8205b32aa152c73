import { env } from 'cloudflare:workers'
import type { Id } from '@serai/kernel'
import { spaceTables } from '@serai/db/tables'
import { drizzle } from 'drizzle-orm/d1'
import { newUlid, asId } from '@serai/kernel'
import { noon } from './setting.ts'
import type { TestSpace } from './space.ts'

/** A member's row, written as it is: no use case makes members yet. */
export async function aMember(space: TestSpace): Promise<Id<'member'>> {
  const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes))
  const id = asId<'member'>(newUlid(noon, random))
  const identityId = asId<'identity'>(newUlid(noon, random))
  const row = {
    spaceId: space.id,
    id,
    identityId,
    status: 'active' as const,
    epoch: 1,
    createdAt: '2026-03-02T12:00:00Z',
  }
  await drizzle(env.DB).insert(spaceTables.members).values(row)
  return id
}
