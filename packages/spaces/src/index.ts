import type { findFrame, listPartners } from './queries.ts'

export { changeSettings } from './change-settings.ts'
export { createSpace } from './create-space.ts'
export { findFrame, findThemeCss, listPartners } from './queries.ts'
export { spaceSettings, type SpaceSettings } from './settings.ts'
export { contrastOf, grounds, themeCss, unreadableColours } from './theme.ts'

/** What stands around every page of a space. */
export type Frame = Awaited<ReturnType<typeof findFrame>>[number]

export type Partner = Awaited<ReturnType<typeof listPartners>>[number]
