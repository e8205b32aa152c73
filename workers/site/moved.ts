import type { ShownTo } from '@serai/kernel'
import type { Shown } from '../edge/route.ts'

type Current = { readonly path: string; readonly audience: ShownTo }

/** The way to a file beside a page, when the page has moved from the path that was asked; null when it has not. */
export function movedFile(current: readonly Current[], asked: string, ending: string): Shown | null {
  const path = current[0]?.path ?? asked
  return path === asked ? null : { show: 'moved', to: `${path}${ending}` }
}

/** True for what its address alone leads to. */
export function isUnlisted(current: readonly Current[]): boolean {
  return current[0]?.audience === 'unlisted'
}

/** The view, or the way to it when the item has moved from the path that was asked. */
export function orMoved(
  current: readonly Current[],
  asked: string,
  view: Extract<Shown, { show: 'view' }>,
): Shown {
  const [now] = current
  if (now !== undefined && now.path !== asked) return { show: 'moved', to: now.path }
  return { ...view, isUnindexed: view.isUnindexed === true || isUnlisted(current) }
}
