import type { SpaceId } from '@serai/kernel'

/** The reserved row of `spaces` under which the platform's own jobs, audit and keys stand. */
export const platformSpace = '00000000000000000000000000' as SpaceId
