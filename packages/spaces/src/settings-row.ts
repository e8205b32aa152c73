import { instantText } from '@serai/kernel'
import type { SpaceSettings } from './settings.ts'
import { themeCss } from './theme.ts'

/** The row of a space's settings, with the stylesheet of its theme under a hash of its content. */
export async function settingsRow(settings: SpaceSettings, now: Date) {
  const { partners: _, ...fields } = settings
  const css = themeCss(settings.theme)
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(css)))
  const themeHash = Array.from(digest.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('')
  return { ...fields, themeHash, themeCss: css, updatedAt: instantText(now) }
}
