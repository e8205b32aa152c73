import type { PublicCache } from '@serai/workers/edge/public-cache.ts'

/** The public cache as one data centre has it, with its names in view. */
export function memoryCache(): PublicCache & { readonly kept: Map<string, Response> } {
  const kept = new Map<string, Response>()
  return {
    kept,
    find: async (key) => kept.get(key)?.clone() ?? null,
    keep: async (key, response) => void kept.set(key, response),
  }
}
