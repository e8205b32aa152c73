import { audienceIn, draftBase, richText, type DraftKind } from '@serai/drafts'
import { country, id, line, optionalLine, slug, webAddress } from '@serai/kernel'
import * as z from 'zod'
import { projectPerson } from './queries.ts'

export const personDocument = z.object({
  ...draftBase,
  slug: slug(),
  /** The name as it is written in a byline, without honorific. */
  name: line(200),
  givenName: optionalLine(100),
  familyName: optionalLine(100),
  honorific: optionalLine(40),
  title: optionalLine(300),
  affiliation: optionalLine(300),
  country: country().nullable().default(null),
  biography: richText(),
  photoMediaId: id('media').nullable().default(null),
  orcid: z
    .string()
    .regex(/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/, 'is not an ORCID iD')
    .refine(hasOrcidCheckDigit, 'has a wrong check digit')
    .nullable()
    .default(null),
  links: z
    .array(z.object({ label: line(80), url: webAddress() }))
    .max(20)
    .default([]),
})

export type PersonDocument = z.output<typeof personDocument>

/** An entry of one space's directory of people, with or without a login. */
export const person: DraftKind<'person', typeof personDocument> = {
  kind: 'person',
  document: personDocument,
  describe: (document) => ({
    title: document.name,
    path: `/people/${document.slug}`,
    ...audienceIn(document),
    listedAt: null,
    dated: null,
    isFindable: true,
    words: [document.title, document.affiliation],
    body: { path: 'biography', document: document.biography },
    references: [],
    media:
      document.photoMediaId === null
        ? []
        : [{ path: 'photoMediaId', id: document.photoMediaId, kind: 'image' as const }],
    topics: document.topics,
    countries: document.countries,
  }),
  project: projectPerson,
}

/** The last digit of an ORCID iD is a check over the rest, ISO 7064 MOD 11-2. */
function hasOrcidCheckDigit(orcid: string): boolean {
  const digits = orcid.replaceAll('-', '')
  const total = [...digits.slice(0, 15)].reduce((sum, digit) => (sum + Number(digit)) * 2, 0)
  const check = (12 - (total % 11)) % 11
  return digits.slice(15) === (check === 10 ? 'X' : String(check))
}
