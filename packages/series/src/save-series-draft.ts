import { savesDraft } from '@serai/drafts'
import { series } from './series.ts'

/** Saves a series; see `savesDraft` for what holds afterwards. */
export const saveSeriesDraft = savesDraft('series.save-series-draft', series)
