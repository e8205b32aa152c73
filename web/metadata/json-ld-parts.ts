import type { ImageObjectLeaf, OrganizationLeaf, PersonLeaf, ThingLeaf } from 'schema-dts'
import type { PersonThen } from '../ui/people-lines.tsx'
import { node, type Thing } from './json-ld-node.ts'
import { pictureUrl, urlAt, type PageContext, type PictureFacts } from './metadata-context.ts'

/** A person as they were at an event or when a text came out. */
export function personPart(person: PersonThen, context: PageContext): Thing {
  const { name, honorific, title, affiliation, personSlug } = person
  return node<PersonLeaf>('Person', {
    name,
    honorificPrefix: honorific,
    jobTitle: title,
    affiliation: affiliation === '' ? null : organisationPart(affiliation, null),
    url: personSlug === null ? null : urlAt(context, `/people/${personSlug}`),
  })
}

/** An organisation, with its own site where that is known. */
export function organisationPart(name: string, url: string | null): Thing {
  return node<OrganizationLeaf>('Organization', { name, url })
}

/** The space as the institute that it is. */
export function spacePart(context: PageContext): Thing {
  return organisationPart(context.space.name, urlAt(context, '/'))
}

/** A picture of the space's library; null where there is none. */
export function imagePart(picture: PictureFacts | null, context: PageContext): Thing | null {
  if (picture === null) return null
  const { alt, width, height } = picture
  const url = pictureUrl(context, picture)
  return node<ImageObjectLeaf>('ImageObject', { url, width, height, caption: alt })
}

/** What something is about. */
export function topicParts(topics: readonly { readonly name: string }[]): readonly Thing[] {
  return topics.map(({ name }) => node<ThingLeaf>('Thing', { name }))
}
