import type { IdKind } from '@serai/kernel'
import * as z from 'zod'

/** An id that an input holds: where it stands, and of which kind the schema says it is. */
export type FoundId = { readonly path: readonly (string | number)[]; readonly kind: IdKind }

/** What a schema names: a thing by its id, or by what stands in its address. */
export type Naming = { readonly kind: string; readonly isId: boolean }

/** What a schema says by its brand that it names, whatever else is allowed in its place; null where it names nothing. */
export function namedBy(schema: z.ZodType): Naming | null {
  const { idOf, slugOf } = z.globalRegistry.get(schema) ?? {}
  if (typeof idOf === 'string') return { kind: idOf, isId: true }
  if (typeof slugOf === 'string') return { kind: slugOf, isId: false }
  const { innerType, in: read, options = [] } = (schema as unknown as { def: Def }).def
  const within = [innerType, read, ...options].flatMap((one) => (one === undefined ? [] : [namedBy(one)]))
  return within.find((naming) => naming !== null) ?? null
}

type Def = {
  readonly type: string
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly element?: z.ZodType
  readonly innerType?: z.ZodType
  readonly options?: readonly z.ZodType[]
  readonly in?: z.ZodType
}

/** Every id in a value, found by the brands of its schema. */
export function idsIn(schema: z.ZodType, value: unknown, path: FoundId['path'] = []): readonly FoundId[] {
  const kind = z.globalRegistry.get(schema)?.['idOf'] as IdKind | undefined
  if (kind !== undefined) return typeof value === 'string' ? [{ path, kind }] : []
  if (value === null || value === undefined) return []
  const def = (schema as unknown as { def: Def }).def
  if (def.shape !== undefined) {
    const fields = value as Readonly<Record<string, unknown>>
    return Object.entries(def.shape).flatMap(([name, inner]) => idsIn(inner, fields[name], [...path, name]))
  }
  const { element } = def
  if (element !== undefined)
    return (value as readonly unknown[]).flatMap((one, place) => idsIn(element, one, [...path, place]))
  const inner = def.innerType ?? def.in
  if (inner !== undefined) return idsIn(inner, value, path)
  return (def.options ?? []).flatMap((option) =>
    option.safeParse(value).success ? idsIn(option, value, path) : [],
  )
}

/** The paths of every id that a schema can hold, with `*` for a place in a list: what an example must fill. */
export function idPathsOf(schema: z.ZodType, path = ''): readonly string[] {
  if (z.globalRegistry.get(schema)?.['idOf'] !== undefined) return [path]
  const def = (schema as unknown as { def: Def }).def
  if (def.shape !== undefined)
    return Object.entries(def.shape).flatMap(([name, inner]) => idPathsOf(inner, `${path}.${name}`))
  if (def.element !== undefined) return idPathsOf(def.element, `${path}.*`)
  const inner = def.innerType ?? def.in
  if (inner !== undefined) return idPathsOf(inner, path)
  return [...new Set((def.options ?? []).flatMap((option) => idPathsOf(option, path)))]
}

/** The value with another id in one place. */
export function withIdAt(value: unknown, path: FoundId['path'], id: string): unknown {
  const [head, ...rest] = path
  if (head === undefined) return id
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<
    string | number,
    unknown
  >
  copy[head] = withIdAt(copy[head], rest, id)
  return copy
}
