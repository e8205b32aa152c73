import type { EventPage } from '@serai/events'
import type { When } from '@serai/kernel'
import { fullTitle } from '../ui/citation-facts.ts'
import type { DescribedPerson } from './person-json-ld.ts'
import type { DescribedPublication } from './publication-json-ld.ts'
import { urlAt, type PageContext, type PictureFacts } from './metadata-context.ts'

/** What is shown of a page wherever somebody passes on its address. */
export type SocialCard = {
  readonly type: 'website' | 'article' | 'profile'
  readonly title: string
  readonly description: string
  /** A language tag. */
  readonly language: string
  readonly picture: PictureFacts | null
  /** When an article came out; null for what is none. */
  readonly issued: When | null
  /** The pages of an article's authors, absolute. */
  readonly authorUrls: readonly string[]
}

/** What is said of a page that is about no single item. */
export type DescribedPage = Pick<SocialCard, 'title' | 'description' | 'language'> & {
  readonly picture?: PictureFacts | null
}

/** A page that is about no single item: the front page, a list, a series. */
export function pageCard({ description, ...page }: DescribedPage): SocialCard {
  return { type: 'website', picture: null, ...page, description: excerpt(description), ...noArticle }
}

/** An event: its own picture, or else the first photograph of it. */
export function eventCard(
  event: Pick<EventPage, 'title' | 'summary' | 'language' | 'image' | 'photos'>,
): SocialCard {
  const { title, summary, language, image, photos } = event
  return pageCard({ title, description: summary, language, picture: image ?? photos[0] ?? null })
}

/** A publication with its cover, and the pages of those who wrote it. */
export function publicationCard(publication: DescribedPublication, context: PageContext): SocialCard {
  const { abstract, language, cover, issued, contributors } = publication
  return {
    ...{ type: 'article', language, issued },
    title: fullTitle(publication),
    description: excerpt(abstract),
    picture: cover,
    authorUrls: contributors.flatMap(({ role, personSlug }) =>
      role !== 'author' || personSlug === null ? [] : [urlAt(context, `/people/${personSlug}`)],
    ),
  }
}

/** A person with what they are today. */
export function personCard({ name, title, affiliation, language, photo }: DescribedPerson): SocialCard {
  return {
    ...{ type: 'profile', language },
    title: name,
    description: excerpt([title, affiliation].filter((part) => part !== '').join(', ')),
    picture: photo,
    ...noArticle,
  }
}

const noArticle = { issued: null, authorUrls: [] } as const

const mostCharacters = 200

/** The beginning of a text as one line, to the end of a word. */
function excerpt(text: string): string {
  const line = [...text.replace(/\s+/g, ' ').trim()]
  if (line.length <= mostCharacters) return line.join('')
  return `${line
    .slice(0, mostCharacters)
    .join('')
    .replace(/\s\S*$/, '')}…`
}
