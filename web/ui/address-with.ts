/** A name and a value of a query. */
export type QueryPair = { readonly name: string; readonly value: string }

/** An address with a query; without one where there is nothing to say. */
export function addressWith(path: string, pairs: readonly QueryPair[]): string {
  const query = new URLSearchParams(pairs.map(({ name, value }) => [name, value])).toString()
  return query === '' ? path : `${path}?${query}`
}
