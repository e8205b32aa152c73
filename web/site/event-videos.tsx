import type { EventPage } from '@serai/events'
import { Poster } from '../ui/poster.tsx'
import { Say } from '../ui/say.tsx'
import type { Words } from '../words/index.ts'

type Video = EventPage['videos'][number]

type EventVideosProps = {
  readonly event: Pick<EventPage, 'slug' | 'image' | 'videos'>
  readonly isOver: boolean
  readonly words: Words
}

/** The first that can be watched is the page's one strong action, a recording with a picture; the others are lines. */
export function EventVideos({ event, isOver, words }: EventVideosProps) {
  const { videos } = event
  if (videos.length === 0) return null
  const strong = videos.find(({ kind, url }) => url !== null && (kind === 'recording' || !isOver))
  const rest = videos.filter((video) => video !== strong)
  return (
    <div class="videos">
      {strong !== undefined && strong.url !== null && (
        <StrongVideo event={event} kind={strong.kind} url={strong.url} label={actionText(strong, words)} />
      )}
      {strong !== undefined && strong.label !== '' && <p class="quiet">{strong.label}</p>}
      {rest.map((video) => (
        <VideoLine video={video} words={words} />
      ))}
    </div>
  )
}

type StrongVideoProps = Pick<Video, 'kind'> & {
  readonly event: Pick<EventPage, 'slug' | 'image'>
  readonly url: string
  readonly label: string
}

function StrongVideo({ event: { slug, image }, kind, url, label }: StrongVideoProps) {
  if (kind === 'recording') return <Poster slug={slug} picture={image} href={url} label={label} />
  return (
    <p>
      <a class="action" href={url} rel="noopener">
        {label}
      </a>
    </p>
  )
}

function actionText({ kind, provider }: Video, { event, providers }: Words): string {
  if (provider === 'other') return kind === 'recording' ? event.watchElsewhere : event.followElsewhere
  return kind === 'recording' ? event.watch(providers[provider]) : event.follow(providers[provider])
}

function VideoLine({ video, words }: { readonly video: Video; readonly words: Words }) {
  const { kind, provider, url, label } = video
  const name = words.providers[provider]
  const { recordingWithoutLink, streamWithoutLink } = words.event
  return (
    <>
      {url === null ? (
        <p class="quiet">
          <Say words={words}>
            {kind === 'recording' ? recordingWithoutLink(name) : streamWithoutLink(name)}
          </Say>
        </p>
      ) : (
        <p class="video">
          <a class="tap" href={url} rel="noopener">
            {words.event.onProvider(words.event[kind], name)}
          </a>
        </p>
      )}
      {label !== '' && <p class="quiet">{label}</p>}
    </>
  )
}
