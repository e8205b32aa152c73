import type { Shown } from '../edge/route.ts'

/** The view, or the way to it when the item has moved from the path that was asked. */
export function orMoved(current: readonly { readonly path: string }[], asked: string, view: Shown): Shown {
  const path = current[0]?.path
  return path === undefined || path === asked ? view : { show: 'moved', to: path }
}
