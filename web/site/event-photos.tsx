import type { EventPage } from '@serai/events'
import { pictureAddress } from '../ui/media-address.ts'
import { Section } from '../ui/section.tsx'
import type { Words } from '../words/index.ts'

/** The photographs of an event, uncropped, loaded as the reader comes to them. */
export function EventPhotos({ photos, words }: Pick<EventPage, 'photos'> & { readonly words: Words }) {
  return photos.length === 0 ? null : (
    <Section id="photos" title={words.event.photos}>
      <ul class="photos">
        {photos.map((photo) => (
          <li>
            <figure>
              <img
                src={pictureAddress(photo)}
                alt={photo.alt}
                width={photo.width ?? undefined}
                height={photo.height ?? undefined}
                loading="lazy"
              />
              {photo.caption !== '' && (
                <figcaption>
                  <bdi>{photo.caption}</bdi>
                </figcaption>
              )}
            </figure>
          </li>
        ))}
      </ul>
    </Section>
  )
}
