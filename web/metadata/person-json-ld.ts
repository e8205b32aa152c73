import type { findPerson } from '@serai/people'
import type { PersonLeaf } from 'schema-dts'
import { jsonLdDocument, node, type JsonLdDocument } from './json-ld-node.ts'
import { imagePart, organisationPart } from './json-ld-parts.ts'
import type { PageContext } from './metadata-context.ts'

/** What of a person's page machines are told. */
export type DescribedPerson = Omit<Awaited<ReturnType<typeof findPerson>>[number], 'id' | 'html' | 'isSample'>

/** The person as schema.org/Person, as they are today. */
export function personJsonLd(person: DescribedPerson, context: PageContext): JsonLdDocument {
  const { name, honorific, title, affiliation, photo, orcid, links } = person
  const identities = orcid === null ? [] : [`https://orcid.org/${orcid}`]
  const described = node<PersonLeaf>('Person', {
    name,
    url: context.canonical,
    honorificPrefix: honorific,
    jobTitle: title,
    affiliation: affiliation === '' ? null : organisationPart(affiliation, null),
    image: imagePart(photo, context),
    sameAs: [...identities, ...links.map(({ url }) => url)],
  })
  return jsonLdDocument(described)
}
