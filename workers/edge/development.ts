import type { Setting } from './setting.ts'

/** True on the machine of somebody who builds Serai: no deployment has this host. */
export function isDevelopment({ env }: Pick<Setting, 'env'>): boolean {
  return new URL(env.PLATFORM_ORIGIN).hostname === 'localhost'
}
