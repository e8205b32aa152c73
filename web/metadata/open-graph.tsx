import { precisionOf } from '@serai/kernel'
import { pictureUrl, type PageContext, type PictureFacts } from './metadata-context.ts'
import type { SocialCard } from './social-card.ts'

/** The width from which networks show a picture large, above the title. */
const largeWidth = 600

/** What a page looks like where it is passed on (ogp.me), for networks and messengers. */
export function OpenGraph({ card, context }: { readonly card: SocialCard; readonly context: PageContext }) {
  const { type, title, description, language, picture } = card
  return (
    <>
      <meta property="og:type" content={type} />
      <meta property="og:site_name" content={context.space.name} />
      <meta property="og:title" content={title} />
      <meta property="og:url" content={context.canonical} />
      {description !== '' && <meta property="og:description" content={description} />}
      {territoryOf(language) !== null && (
        <meta property="og:locale" content={`${language.slice(0, 2)}_${territoryOf(language)}`} />
      )}
      {picture !== null && <PictureTags picture={picture} context={context} />}
      <ArticleTags card={card} />
      <meta name="twitter:card" content={isLarge(picture) ? 'summary_large_image' : 'summary'} />
    </>
  )
}

function PictureTags({
  picture,
  context,
}: {
  readonly picture: PictureFacts
  readonly context: PageContext
}) {
  const { contentType, alt, width, height } = picture
  return (
    <>
      <meta property="og:image" content={pictureUrl(context, picture)} />
      <meta property="og:image:type" content={contentType} />
      {width !== null && <meta property="og:image:width" content={String(width)} />}
      {height !== null && <meta property="og:image:height" content={String(height)} />}
      {alt !== '' && <meta property="og:image:alt" content={alt} />}
    </>
  )
}

/** The vocabulary knows whole days alone: a year or a month would be read as its first. */
function ArticleTags({ card: { type, issued, authorUrls } }: { readonly card: SocialCard }) {
  if (type !== 'article') return null
  return (
    <>
      {issued !== null && precisionOf(issued) === 'day' && (
        <meta property="article:published_time" content={issued} />
      )}
      {authorUrls.map((url) => (
        <meta property="article:author" content={url} />
      ))}
    </>
  )
}

/** The country of a language tag; networks know no language without one. */
function territoryOf(language: string): string | null {
  return /^[a-z]{2}-([A-Z]{2})$/.exec(language)?.[1] ?? null
}

function isLarge(picture: PictureFacts | null): boolean {
  const [width, height] = [picture?.width ?? 0, picture?.height ?? 0]
  return width >= largeWidth && width > height
}
