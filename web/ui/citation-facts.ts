import type { PublicationPage } from '@serai/publications'

type Titled = Pick<PublicationPage, 'title' | 'subtitle'>

/** Title and subtitle as one: `Title: Subtitle`, or `Title? Subtitle` where the title has its own last mark. */
export function fullTitle({ title, subtitle }: Titled): string {
  if (subtitle === '') return title
  return `${title}${/[?!.:…؟]$/.test(title) ? '' : ':'} ${subtitle}`
}

type Made = Pick<PublicationPage, 'contributors'>

/** Those who made a publication in one role, in their order. */
export function makersOf<P extends Made>(
  { contributors }: P,
  role: P['contributors'][number]['role'],
): P['contributors'][number][] {
  return contributors.filter((maker) => maker.role === role)
}

/** Those who count as its authors: of a letter or a statement that names none, whoever signed it. */
export function authorsOf<P extends Made & Pick<PublicationPage, 'kind'>>(
  publication: P,
): P['contributors'][number][] {
  const authors = makersOf(publication, 'author')
  const isSigned = publication.kind === 'letter' || publication.kind === 'joint-statement'
  return authors.length === 0 && isSigned ? makersOf(publication, 'signatory') : authors
}

/**
 * True when the space is the one that published it: its file is here, or its text and no address elsewhere. What can
 * be read on another site alone has a publisher whom nobody named.
 */
export function isPublishedHere({ pdf, externalUrl }: Pick<PublicationPage, 'pdf' | 'externalUrl'>): boolean {
  return pdf !== null || externalUrl === null
}
