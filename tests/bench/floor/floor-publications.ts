import { html, raw } from 'hono/html'
import { filterAsks, filterForm } from './floor-filters.ts'
import { dayOf, section, type Html } from './floor-layout.ts'
import { card, cardColumns, cover, eventLine, latest, personLine } from './floor-lines.ts'
import { text, type Answers, type Ask, type Row } from './floor-rows.ts'

const kinds = ['paper', 'monograph', 'article', 'collection', 'chapter', 'joint-statement', 'letter']

export const publicationsPage = {
  asks: () => ({ papers: latest(21), ...filterAsks('publications', 'sort_at') }),
  draw: ({ papers = [], ...options }: Answers): Html =>
    html`<h1>Publications</h1>
      ${filterForm(options, ['kind', kinds])} ${section('All', papers.slice(0, 20), card)}
      <a href="/publications?after=${papers[19]?.['sort_at'] ?? ''}">Older</a>`,
}

const own = '(select id from publications where slug = ?)'

export const publicationPage = {
  asks: ({ slug }: { readonly slug: string }): Readonly<Record<string, Ask>> => ({
    paper: [
      `select p.*, s.title as series, s.slug as series_slug, b.html, m.sha256, m.alt, m.width, m.height,
       f.bytes as pdf_bytes, f.pages as pdf_pages, f.alt as pdf_alt, c.slug as collection_slug,
       c.title as collection_title from publications p
       left join series s on s.id = p.series_id left join bodies b on b.item_id = p.id
       left join media m on m.id = p.cover_media_id left join media f on f.id = p.pdf_media_id
       left join publications c on c.id = p.collection_id where p.slug = ?`,
      slug,
    ],
    people: [
      `select c.role, c.name, c.honorific, c.title, c.affiliation, p.slug from contributions c
       left join people p on p.id = c.person_id where c.publication_id = ${own} order by c.position`,
      slug,
    ],
    events: [
      `select l.relation, e.slug, e.title, e.status, e.mode, e.venue, e.start, e."end", e.time_zone, e.edition,
       e.names, e.is_sample from event_publications l join events e on e.id = l.event_id
       where l.publication_id = ${own} order by e.over_at desc`,
      slug,
    ],
    contents: [
      `select ${cardColumns} from publications p left join series s on s.id = p.series_id
       left join media m on m.id = p.cover_media_id where p.collection_id = ${own} order by p.collection_position`,
      slug,
    ],
    subjects: [
      `select t.name from item_topics i join topics t on t.id = i.topic_id where i.item_id = ${own} union all
       select country from item_countries where item_id = ${own}`,
      slug,
      slug,
    ],
  }),
  draw: ({
    paper: [paper = {}] = [],
    people = [],
    events = [],
    contents = [],
    subjects = [],
  }: Answers): Html =>
    html`<article>
      <p>
        <a href="/series/${paper['series_slug']}">${paper['series'] ?? paper['kind']}</a>
        ${paper['series_number']}
      </p>
      <h1>${paper['title']}</h1>
      <p>${paper['subtitle']}</p>
      ${paper['sha256'] === null ? '' : cover(paper)} ${paper['pdf_bytes'] === null ? '' : download(paper)}
      <p>${dayOf(text(paper, 'issued'))}</p>
      <p>${paper['kind']} ${paper['licence'] ?? ''}</p>
      <p><a href="/publications/${paper['collection_slug']}">${paper['collection_title'] ?? ''}</a></p>
      ${paper['is_sample'] === 1 ? html`<p>This is a sample.</p>` : ''}
      ${section('Authors', people, personLine)}
      <p>${paper['abstract']}</p>
      <div>${raw(text(paper, 'html'))}</div>
      ${section('Contents', contents, card)} ${section('Events', events, eventLine)}
      <p>${subjects.map((row) => row['name']).join(', ')}</p>
    </article>`,
}

function download(paper: Row): Html {
  return html`<p>
      <a href="/publications/${paper['slug']}.pdf"
        >PDF, ${paper['pdf_bytes']} bytes, ${paper['pdf_pages']} pages</a
      >
    </p>
    <p>${paper['pdf_alt']}</p>`
}
