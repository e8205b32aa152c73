import { html } from 'hono/html'
import { dayOf, namesOf, type Html } from './floor-layout.ts'
import { text, type Ask, type Row } from './floor-rows.ts'

const lineColumns = `e.slug, e.title, e.status, e.mode, e.venue, e.start, e."end", e.time_zone, e.edition, e.names,
  e.is_sample, e.over_at, s.title as series`

/** Events to come, the next first, or past ones, the last first. */
export function listed(which: 'to-come' | 'past', now: string, size: number): Ask {
  const [comparison, order] = which === 'to-come' ? ['>', 'asc'] : ['<=', 'desc']
  return [
    `select ${lineColumns} from events e left join series s on s.id = e.series_id
     where e.over_at ${comparison} ? order by e.over_at ${order}, e.id ${order} limit ?`,
    now,
    size,
  ]
}

/** An event in a list. */
export function eventLine(event: Row): Html {
  return html`<p>${dayOf(text(event, 'start'))}</p>
    <p>${event['series'] ?? ''} ${event['edition'] ?? ''}${event['is_sample'] === 1 ? ' Sample' : ''}</p>
    <h3><a href="/events/${event['slug']}">${event['title']}</a></h3>
    <p>${namesOf(text(event, 'names'))}</p>
    ${event['status'] === 'scheduled' ? '' : html`<p>${event['status']}</p>`}
    <p>${hours(event)}</p>
    <p>${place(event)}</p>`
}

/** What a card shows of a publication. */
export const cardColumns = `p.slug, p.kind, p.title, p.subtitle, p.issued, p.names, p.series_number, p.is_sample,
  p.sort_at, s.title as series, m.sha256, m.alt, m.width, m.height`

/** Publications that are no news, the newest first. */
export function latest(size: number): Ask {
  return [
    `select ${cardColumns} from publications p left join series s on s.id = p.series_id
     left join media m on m.id = p.cover_media_id
     where p.is_news = 0 order by p.sort_at desc, p.id desc limit ?`,
    size,
  ]
}

/** A publication in a list. */
export function card(paper: Row): Html {
  return html`${paper['sha256'] === null ? '' : cover(paper)}
    <p>
      ${paper['series'] ?? paper['kind']}
      ${paper['series_number']}${paper['is_sample'] === 1 ? ' Sample' : ''}
    </p>
    <h3><a href="/publications/${paper['slug']}">${paper['title']}</a></h3>
    ${paper['subtitle'] === '' ? '' : html`<p>${paper['subtitle']}</p>`}
    <p>${namesOf(text(paper, 'names'))}</p>
    <p>${dayOf(text(paper, 'issued'))}</p>`
}

/** Somebody with their role, and what they were that day. */
export function personLine(person: Row): Html {
  return html`<p>
      ${person['role']}: <a href="/people/${person['slug']}">${person['honorific']} ${person['name']}</a>
    </p>
    <p>${person['title']}, ${person['affiliation']}</p>`
}

/** The picture on a publication. */
export function cover(paper: Row): Html {
  return html`<img
    src="/media/${paper['sha256']}.png"
    alt="${paper['alt']}"
    width="${paper['width']}"
    height="${paper['height']}"
  />`
}

/** The time of day with its zone. */
export function hours(event: Row): string {
  return `${text(event, 'start').slice(11)}–${text(event, 'end').slice(11)} ${text(event, 'time_zone')}`
}

/** Where an event is. */
export function place(event: Row): string {
  if (event['venue'] === null) return text(event, 'mode')
  // Publishing writes the column so.
  const { name, city } = JSON.parse(text(event, 'venue')) as { readonly name: string; readonly city: string }
  return `${name}, ${city} ${text(event, 'mode')}`
}
