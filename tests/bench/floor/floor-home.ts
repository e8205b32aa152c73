import { html, raw } from 'hono/html'
import { section, type Html } from './floor-layout.ts'
import { card, eventLine, latest, listed } from './floor-lines.ts'
import { text, type Answers, type Ask } from './floor-rows.ts'

export const homePage = {
  asks: ({ now }: { readonly now: string }): Readonly<Record<string, Ask>> => ({
    page: [
      `select p.title, p.summary, b.html from pages p left join bodies b on b.item_id = p.id where p.path = ''`,
    ],
    toCome: listed('to-come', now, 5),
    past: listed('past', now, 5),
    papers: latest(5),
    series: ['select slug, "of", title, summary from series order by "of", title limit 50'],
    partners: [
      `select p.name, p.url, m.sha256, m.alt from space_partners p left join media m on m.id = p.logo_media_id
       order by p.position limit 40`,
    ],
  }),
  draw: ({
    page: [page = {}] = [],
    toCome = [],
    past = [],
    papers = [],
    series = [],
    partners = [],
  }: Answers): Html =>
    html`<h1>${page['title']}</h1>
      <p>${page['summary']}</p>
      <div>${raw(text(page, 'html'))}</div>
      ${section('Next', toCome.slice(0, 4), eventLine)} ${section('Latest papers', papers.slice(0, 4), card)}
      ${section('Latest events', past.slice(0, 4), eventLine)}
      ${section(
        'Series',
        series,
        (row) =>
          html`<p>${row['of']}</p>
            <h3><a href="/series/${row['slug']}">${row['title']}</a></h3>
            <p>${row['summary']}</p>`,
      )}
      ${section('Partners', partners, (row) => html`<img src="/media/${row['sha256']}.png" alt="" /><a href="${row['url']}">${row['name']}</a>`)}`,
}
