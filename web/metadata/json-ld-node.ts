/** What a property can hold, once it holds anything. */
type Held = string | number | Thing | readonly Held[]

/** Anything that has a type of schema.org. */
export type Thing = { readonly '@type': string }

/** A whole description, as a page carries it. */
export type JsonLdDocument = Thing & { readonly '@context': 'https://schema.org' }

/**
 * The properties that schema.org has for a type of `schema-dts`, each of which may be unknown. Only their names are
 * taken from there: to check what they hold against the whole vocabulary costs the compiler minutes.
 */
export type Properties<Leaf> = {
  readonly [P in Exclude<keyof Leaf, `@${string}`>]?: Held | null
}

/** A description of one type. What is unknown is left out: it has no null, no empty text and no empty list. */
export function node<Leaf extends Thing>(type: Leaf['@type'], properties: Properties<Leaf>): Thing {
  const known = Object.entries(valuesOf(properties)).filter(([, held]) => !isUnknown(held))
  return { '@type': type, ...Object.fromEntries(known) }
}

/** A description that stands for itself. */
export function jsonLdDocument(thing: Thing): JsonLdDocument {
  return { '@context': 'https://schema.org', ...thing }
}

/** Whatever the type, each of its properties holds one of these; a mapped type of an open one does not show it. */
function valuesOf<Leaf>(properties: Properties<Leaf>): Readonly<Record<string, Held | null>> {
  return properties as Readonly<Record<string, Held | null>>
}

function isUnknown(held: Held | null): boolean {
  return held === null || held === '' || (Array.isArray(held) && held.length === 0)
}
