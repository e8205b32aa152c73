import { publishes } from '@serai/drafts'
import { series } from './series.ts'

/** Makes a series public; see `publishes` for what holds afterwards. */
export const publishSeries = publishes('series.publish-series', series)
