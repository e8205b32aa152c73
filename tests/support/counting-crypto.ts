const counted = ['digest', 'sign', 'verify', 'encrypt', 'decrypt', 'deriveKey', 'deriveBits'] as const

/** How often each kind of work with keys and hashes was done while something went on. It is done by the platform itself. */
export async function countingCrypto<T>(
  work: () => Promise<T>,
): Promise<{ readonly done: T; readonly counts: Readonly<Record<string, number>> }> {
  const { subtle } = crypto
  const counts: Record<string, number> = {}
  for (const name of counted) {
    const real = (subtle[name] as (...given: unknown[]) => unknown).bind(subtle)
    const value = (...given: unknown[]) => {
      counts[name] = (counts[name] ?? 0) + 1
      return real(...given)
    }
    Object.defineProperty(subtle, name, { value, configurable: true })
  }
  try {
    return { done: await work(), counts }
  } finally {
    // What stands on the object itself is gone, and its prototype's is found again.
    for (const name of counted) Reflect.deleteProperty(subtle, name)
  }
}
