import type { ShownTo } from '@serai/kernel'
import type { Shown } from '../edge/route.ts'

type Current = { readonly path: string; readonly audience: ShownTo }

/** The view, or the way to it when the item has moved from the path that was asked. */
export function orMoved(
  current: readonly Current[],
  asked: string,
  view: Extract<Shown, { show: 'view' }>,
): Shown {
  const [now] = current
  if (now !== undefined && now.path !== asked) return { show: 'moved', to: now.path }
  return { ...view, isUnindexed: view.isUnindexed === true || now?.audience === 'unlisted' }
}
