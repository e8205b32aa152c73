import { html, raw } from 'hono/html'
import { filterAsks, filterForm } from './floor-filters.ts'
import { dayOf, section, type Html } from './floor-layout.ts'
import { card, cardColumns, eventLine, hours, listed, personLine, place } from './floor-lines.ts'
import { text, type Answers, type Ask, type Row } from './floor-rows.ts'

const modes = ['mode', ['in-person', 'online', 'hybrid']] as const

export const eventsPage = {
  asks: ({ now }: { readonly now: string }) => ({
    toCome: listed('to-come', now, 21),
    past: listed('past', now, 21),
    ...filterAsks('events', 'over_at'),
  }),
  draw: ({ toCome = [], past = [], ...options }: Answers): Html =>
    html`<h1>Events</h1>
      ${filterForm(options, modes)} ${section('To come', toCome.slice(0, 20), eventLine)}
      ${section('Past', past.slice(0, 20), eventLine)}
      <a href="/events?after=${past[19]?.['over_at'] ?? ''}">Older</a>`,
}

const own = '(select id from events where slug = ?)'

export const eventPage = {
  asks: ({ slug }: { readonly slug: string }): Readonly<Record<string, Ask>> => ({
    event: [
      `select e.*, s.title as series, s.slug as series_slug, b.html from events e
       left join series s on s.id = e.series_id left join bodies b on b.item_id = e.id where e.slug = ?`,
      slug,
    ],
    changes: [
      `select status, reason, previous_start from event_changes where event_id = ${own} order by n`,
      slug,
    ],
    sessions: [`select * from event_sessions where event_id = ${own} order by position`, slug],
    people: [
      `select a.role, a.session, a.name, a.honorific, a.title, a.affiliation, p.slug from appearances a
       left join people p on p.id = a.person_id where a.event_id = ${own} order by a.position`,
      slug,
    ],
    credits: [
      `select c.role, o.name, o.url from event_credits c join organisations o on o.id = c.organisation_id
       where c.event_id = ${own} order by c.position`,
      slug,
    ],
    videos: [
      `select kind, provider, url, label from event_videos where event_id = ${own} order by position`,
      slug,
    ],
    photos: [
      `select p.caption, m.sha256, m.alt, m.width, m.height from event_photos p join media m on m.id = p.media_id
       where p.event_id = ${own} order by p.position`,
      slug,
    ],
    papers: [
      `select ${cardColumns} from event_publications l join publications p on p.id = l.publication_id
       left join series s on s.id = p.series_id left join media m on m.id = p.cover_media_id
       where l.event_id = ${own} order by l.position`,
      slug,
    ],
    replaced: [
      `select e.slug, e.title, e.start from event_replacements r join events e on e.id = r.in_place_of_id
       where r.event_id = ${own} union all
       select e.slug, e.title, e.start from event_replacements r join events e on e.id = r.event_id
       where r.in_place_of_id = ${own}`,
      slug,
      slug,
    ],
    subjects: [
      `select t.name from item_topics i join topics t on t.id = i.topic_id where i.item_id = ${own} union all
       select country from item_countries where item_id = ${own}`,
      slug,
      slug,
    ],
  }),
  draw: ({ event: [event = {}] = [], ...parts }: Answers): Html =>
    html`<article>
      <p><a href="/series/${event['series_slug']}">${event['series'] ?? ''}</a> ${event['edition']}</p>
      <h1>${event['title']}</h1>
      <p>${event['summary']}</p>
      <p>${dayOf(text(event, 'start'))}, ${hours(event)} ${event['time_note']}</p>
      <p>${place(event)}</p>
      ${event['is_sample'] === 1 ? html`<p>This is a sample.</p>` : ''}
      ${section('Changes', parts['changes'] ?? [], (row) => html`${row['status']} ${row['reason']} ${row['previous_start']}`)}
      ${section('Videos', parts['videos'] ?? [], (row) => html`<a href="${row['url']}">${row['kind']} ${row['provider']}</a>`)}
      ${section('Replaced', parts['replaced'] ?? [], (row) => html`<a href="/events/${row['slug']}">${row['title']}</a>`)}
      ${section(
        'People',
        (parts['people'] ?? []).filter((row) => row['session'] === null),
        personLine,
      )}
      <div>${raw(text(event, 'html'))}</div>
      ${section('Programme', parts['sessions'] ?? [], (row) => sessionPart(row, parts['people'] ?? []))}
      ${section('Papers', parts['papers'] ?? [], card)} ${section('Pictures', parts['photos'] ?? [], picture)}
      ${section('Partners', parts['credits'] ?? [], (row) => html`${row['role']} <a href="${row['url']}">${row['name']}</a>`)}
      <p>${(parts['subjects'] ?? []).map((row) => row['name']).join(', ')}</p>
    </article>`,
}

function sessionPart(session: Row, people: readonly Row[]): Html {
  return html`<p>${text(session, 'start').slice(11)}–${text(session, 'end').slice(11)}</p>
    <h3>${session['title']}</h3>
    <p>${session['room']}</p>
    <p>${session['summary']}</p>
    ${people.filter((row) => row['session'] === session['position']).map(personLine)}`
}

function picture(photo: Row): Html {
  return html`<img
      src="/media/${photo['sha256']}.png"
      alt="${photo['alt']}"
      width="${photo['width']}"
      height="${photo['height']}"
    />
    <p>${photo['caption']}</p>`
}
