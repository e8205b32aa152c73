import { audienceIn, draftBase, richText, type DraftKind } from '@serai/drafts'
import { id, line, optionalLine, optionalText, slug, webAddress, when } from '@serai/kernel'
import * as z from 'zod'
import { issuedAt } from './issued-at.ts'
import { projectPublication } from './project-publication.ts'

/** Who made it, with title and affiliation as of its date; a later change to the person changes nothing here. */
const contribution = z
  .object({
    personId: id('person').nullable().default(null),
    organisationId: id('organisation').nullable().default(null),
    role: z.enum(['author', 'editor', 'foreword', 'translator', 'signatory']),
    name: line(200),
    honorific: optionalLine(40),
    title: optionalLine(300),
    affiliation: optionalLine(300),
  })
  .refine(
    (one) => one.personId === null || one.organisationId === null,
    'is a person or an organisation, not both',
  )

export const publicationDocument = z
  .object({
    ...draftBase,
    slug: slug(),
    kind: z.enum([
      'paper',
      'monograph',
      'article',
      'collection',
      'chapter',
      'joint-statement',
      'letter',
      'news',
    ]),
    title: line(300),
    subtitle: optionalLine(300),
    abstract: optionalText(5000),
    body: richText(),
    translationOf: id('publication').nullable().default(null),
    issued: when('year', 'month', 'day'),
    seriesId: id('series').nullable().default(null),
    seriesNumber: optionalLine(40),
    collectionId: id('publication').nullable().default(null),
    collectionPosition: z.int().min(0).max(10_000).nullable().default(null),
    contributors: z.array(contribution).max(200).default([]),
    /** An SPDX licence identifier (spdx.org/licenses); null where none was stated. */
    licence: z
      .string()
      .regex(/^[A-Za-z0-9.+-]{1,40}$/, 'is not an SPDX identifier')
      .nullable()
      .default(null),
    coverMediaId: id('media').nullable().default(null),
    pdfMediaId: id('media').nullable().default(null),
    externalUrl: webAddress().nullable().default(null),
  })
  .refine((publication) => publication.kind !== 'chapter' || publication.collectionId !== null, {
    path: ['collectionId'],
    message: 'is missing: a chapter stands in a collection',
  })

export type PublicationDocument = z.output<typeof publicationDocument>

/** A paper, monograph, statement or piece of news, with its makers, its place in a series or collection, its PDF. */
export const publication: DraftKind<'publication', typeof publicationDocument> = {
  kind: 'publication',
  document: publicationDocument,
  describe: (document) => ({
    title: document.title,
    path: `/publications/${document.slug}`,
    ...audienceIn(document),
    ...(document.kind === 'news' ? { listedAs: 'news' as const } : {}),
    listedAt: issuedAt(document.issued),
    dated: { date: document.issued, at: issuedAt(document.issued) },
    isFindable: true,
    words: [
      document.subtitle,
      document.abstract,
      ...document.contributors.flatMap(({ name, affiliation }) => [name, affiliation]),
    ],
    body: { path: 'body', document: document.body },
    references: referencesOf(document),
    media: [
      ...(document.coverMediaId === null
        ? []
        : [{ path: 'coverMediaId', id: document.coverMediaId, kind: 'image' as const }]),
      ...(document.pdfMediaId === null
        ? []
        : [{ path: 'pdfMediaId', id: document.pdfMediaId, kind: 'pdf' as const }]),
    ],
    topics: document.topics,
    countries: document.countries,
  }),
  project: projectPublication,
}

function referencesOf({ contributors, seriesId, collectionId, translationOf }: PublicationDocument) {
  return [
    ...(seriesId === null ? [] : [{ path: 'seriesId', kind: 'series' as const, id: seriesId }]),
    ...(collectionId === null
      ? []
      : [{ path: 'collectionId', kind: 'publication' as const, id: collectionId }]),
    ...(translationOf === null
      ? []
      : [{ path: 'translationOf', kind: 'publication' as const, id: translationOf }]),
    ...contributors.flatMap(({ personId, organisationId }, n) => [
      ...(personId === null
        ? []
        : [{ path: `contributors.${n}.personId`, kind: 'person' as const, id: personId }]),
      ...(organisationId === null
        ? []
        : [{ path: `contributors.${n}.organisationId`, kind: 'organisation' as const, id: organisationId }]),
    ]),
  ]
}
