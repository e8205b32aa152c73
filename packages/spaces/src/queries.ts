import type { Given, Reader, Row, SpaceDb, Statement } from '@serai/db'
import { pictureOf } from '@serai/media'
import { asc, eq, sql } from 'drizzle-orm'

/** Writes the settings and the partners in place of what they were. */
export function replaceSettings(
  db: SpaceDb,
  settings: Row<'spaceSettings'>,
  partners: readonly Omit<Row<'spacePartners'>, 'position'>[],
): readonly Statement[] {
  return [
    db.update('spaceSettings', settings, () => everyRow),
    db.remove('spacePartners', () => everyRow),
    ...partners.map((partner, position) => db.insert('spacePartners', { ...partner, position })),
  ]
}

/** Every row of the space: there is one of settings, and partners are written anew. */
const everyRow = sql`true`

/** What every page of a space needs around its content, and the epoch that its content is of. */
export function findFrame(read: Reader) {
  const { spaceSettings: settings, epochs } = read.open
  return read
    .select({
      name: settings.name,
      shortName: settings.shortName,
      tagline: settings.tagline,
      notice: settings.notice,
      languages: settings.languages,
      timeZone: settings.timeZone,
      theme: settings.theme,
      themeHash: settings.themeHash,
      navigation: settings.navigation,
      epoch: epochs.epoch,
      logo: pictureOf(read),
    })
    .from(settings)
    .innerJoin(epochs, sql`true`)
    .leftJoin(read.open.media, eq(read.open.media.id, settings.logoMediaId))
    .limit(1)
}

/** The stylesheet of the space's theme, if this is its hash. */
export function findThemeCss(read: Reader, hash: Given) {
  const { spaceSettings: settings } = read.open
  return read.select({ css: settings.themeCss }).from(settings).where(eq(settings.themeHash, hash)).limit(1)
}

/** The institutes beside the space, in their order. */
export function listPartners(read: Reader) {
  const { spacePartners: partners } = read.open
  return read
    .select({ name: partners.name, url: partners.url, logo: pictureOf(read) })
    .from(partners)
    .leftJoin(read.open.media, eq(read.open.media.id, partners.logoMediaId))
    .orderBy(asc(partners.position))
    .limit(40)
}
