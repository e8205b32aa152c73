import { unpublishes } from '@serai/drafts'
import { series } from './series.ts'

/** Takes a series back; see `unpublishes` for what holds afterwards. */
export const unpublishSeries = unpublishes('series.unpublish-series', series)
