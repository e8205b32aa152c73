import type { Id } from '@serai/kernel'
import { foreignKey, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { idOf, json, position, spaceId } from './columns.ts'
import { media } from './media.ts'

export type NavigationLink = { readonly label: string; readonly path: string }

/** Colours as `#rrggbb`. Accents are checked for contrast on both grounds before they are kept. */
export type Theme = { readonly accent: string; readonly accentDark: string; readonly wordmark: string }

/** `open`: whoever asks is let in. `application`: staff decide. `invitation`: nobody can ask. */
export type JoinPolicy = 'open' | 'application' | 'invitation'

/** What a space says of itself; one row a space. */
export const spaceSettings = sqliteTable(
  'space_settings',
  {
    spaceId: spaceId(),
    name: text('name').notNull(),
    shortName: text('short_name').notNull(),
    tagline: text('tagline').notNull(),
    /** A line shown on every page, such as that the content is sample; empty when there is nothing to say. */
    notice: text('notice').notNull(),
    languages: json<readonly string[]>('languages').notNull(),
    timeZone: text('time_zone').notNull(),
    theme: json<Theme>('theme').notNull(),
    themeHash: text('theme_hash').notNull(),
    themeCss: text('theme_css').notNull(),
    navigation: json<readonly NavigationLink[]>('navigation').notNull(),
    logoMediaId: idOf<'media'>('logo_media_id'),
    updatedAt: text('updated_at').notNull(),
    /** How somebody becomes a member. */
    joinPolicy: text('join_policy').$type<JoinPolicy>().notNull().default('invitation'),
  },
  (settings) => [
    primaryKey({ columns: [settings.spaceId] }),
    foreignKey({
      columns: [settings.spaceId, settings.logoMediaId],
      foreignColumns: [media.spaceId, media.id],
    }),
  ],
)

/** Rises with anything the public can see; a cached page of an older epoch is never served. */
export const epochs = sqliteTable(
  'epochs',
  { spaceId: spaceId(), epoch: integer('epoch').notNull() },
  (epoch) => [primaryKey({ columns: [epoch.spaceId] })],
)

/** The institutes beside a space, in the order they agreed on. */
export const spacePartners = sqliteTable(
  'space_partners',
  {
    spaceId: spaceId(),
    position: position(),
    name: text('name').notNull(),
    url: text('url'),
    logoMediaId: text('logo_media_id').$type<Id<'media'>>(),
  },
  (partner) => [
    primaryKey({ columns: [partner.spaceId, partner.position] }),
    foreignKey({
      columns: [partner.spaceId, partner.logoMediaId],
      foreignColumns: [media.spaceId, media.id],
    }),
  ],
)
