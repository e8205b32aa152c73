import { scopedKey, type SpaceId } from '@serai/kernel'
import type { Files } from '@serai/scope'

/** The files of one space in the bucket: their keys begin with the space, so no other space's can be named. */
export function openFiles(bucket: R2Bucket, space: SpaceId): Files {
  return {
    put: async (sha256, bytes, contentType) => {
      await bucket.put(scopedKey('file', space, sha256), bytes, { httpMetadata: { contentType } })
    },
    get: async (sha256, part) => {
      const key = scopedKey('file', space, sha256)
      const object = await (part === undefined ? bucket.get(key) : bucket.get(key, { range: part }))
      return object?.body ?? null
    },
  }
}
