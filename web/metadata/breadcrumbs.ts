import type { BreadcrumbListLeaf, ListItemLeaf } from 'schema-dts'
import { jsonLdDocument, node, type JsonLdDocument } from './json-ld-node.ts'

/** A page on the way to another: what it is called and where it is, absolute. */
export type Step = { readonly name: string; readonly url: string }

/** The way from the front page to a page, which comes last, as schema.org/BreadcrumbList. */
export function breadcrumbs(steps: readonly Step[]): JsonLdDocument {
  const itemListElement = steps.map(({ name, url }, place) =>
    node<ListItemLeaf>('ListItem', { position: place + 1, name, item: url }),
  )
  return jsonLdDocument(node<BreadcrumbListLeaf>('BreadcrumbList', { itemListElement }))
}
