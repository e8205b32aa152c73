/** The name of a `meta` element and what it says; null where nothing is known. */
export type MetaTag = readonly [name: string, content: string | null]

/** The elements that say something, in their order. An empty one would be read as an answer. */
export function MetaTags({ tags }: { readonly tags: readonly MetaTag[] }) {
  const said = tags.filter(([, content]) => content !== null && content !== '')
  return (
    <>
      {said.map(([name, content]) => (
        <meta name={name} content={content ?? ''} />
      ))}
    </>
  )
}
