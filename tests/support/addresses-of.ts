import { env } from 'cloudflare:workers'
import type { Id } from '@serai/kernel'
import { spaceTables } from '@serai/db/tables'
import { and, eq } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import type { TestSpace } from './space.ts'

/** The parts of addresses that hold a hash: of a file's content, and of the space's colours. */
export async function addressesOf(
  space: TestSpace,
  file: Id<'media'>,
): Promise<{ media: string; theme: string }> {
  const { media, spaceSettings } = spaceTables
  const orm = drizzle(env.DB)
  const [kept] = await orm
    .select()
    .from(media)
    .where(and(eq(media.spaceId, space.id), eq(media.id, file)))
  const [settings] = await orm.select().from(spaceSettings).where(eq(spaceSettings.spaceId, space.id))
  return { media: `${kept?.sha256}.png`, theme: settings?.themeHash ?? '' }
}
