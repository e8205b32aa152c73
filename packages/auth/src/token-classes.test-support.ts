import { describe, expect, it } from 'vitest'
import { claims, isSignedByUs, read, type Forge } from './token-forge.test-support.ts'

export type Make = (forge: Forge) => string | Promise<string>

/** Faults of one sort, by the rule that forbids them. */
export type FaultClass = {
  readonly threat: 'T3' | 'T4'
  readonly what: string
  readonly rule: string
  /** What is like the faults but for the fault: the gate lets it in, so that nothing else refuses them. */
  readonly siblings: readonly Make[]
  /** Signed with the real key over what stands there: the signature is not what refuses them. */
  readonly signed?: Readonly<Record<string, Make>>
  /** Those whose fault is in the signature or around it. */
  readonly unsigned?: Readonly<Record<string, Make>>
}

/** The gate refuses each fault and lets its siblings in. */
export function itTellsApart(forge: Forge, classes: readonly FaultClass[]): void {
  describe.each(classes)('$threat: $what ($rule)', ({ siblings, signed = {}, unsigned = {} }) => {
    it('a token without the fault is let in', async () => {
      const tokens = await Promise.all(siblings.map((make) => make(forge)))
      const answers = await Promise.all(tokens.map((token) => read(forge, token)))
      expect(answers).toEqual(siblings.map(() => claims))
      expect(siblings).not.toHaveLength(0)
    })

    it.each(Object.entries({ ...signed, ...unsigned }))('refused: %s', async (name, make) => {
      const token = await make(forge)
      expect(await read(forge, token)).toBeNull()
      if (name in signed) expect(await isSignedByUs(forge, token)).toBe(true)
    })
  })
}

export function countOf(classes: readonly FaultClass[]): number {
  const counts = classes.map(
    ({ signed = {}, unsigned = {} }) => Object.keys({ ...signed, ...unsigned }).length,
  )
  return counts.reduce((sum, count) => sum + count, 0)
}

/** Cases that differ by one thing, named by how it is told in JSON. */
export function each<T>(things: readonly T[], make: (thing: T) => Make): Record<string, Make> {
  return Object.fromEntries(things.map((thing) => [JSON.stringify(thing) ?? 'missing', make(thing)]))
}

export const valid: Make = (forge) => forge.token()
