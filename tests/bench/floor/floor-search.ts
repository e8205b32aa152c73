import { html } from 'hono/html'
import { section, type Html } from './floor-layout.ts'
import type { Answers, Ask, Row } from './floor-rows.ts'

export const searchPage = {
  asks: ({ q }: { readonly q: string }): Readonly<Record<string, Ask>> => ({
    found: [
      `select e.kind, e.path, e.title, e.at,
       substr(e.plain_text, max(1, instr(lower(e.plain_text), ?) - 100), 320) as excerpt from search_index i
       join search_entries e on e.doc = i.rowid where search_index match ? order by i.rowid desc limit 20`,
      q,
      `"${q.replaceAll('"', '')}"`,
    ],
  }),
  draw: ({ found = [] }: Answers, q: string): Html =>
    html`<h1>Search</h1>
      <form action="/search"><input name="q" value="${q}" /></form>
      ${section('Found', found, entryLine)}`,
}

function entryLine(entry: Row): Html {
  return html`<p>${entry['kind']} ${entry['at']}</p>
    <h3><a href="${entry['path']}">${entry['title']}</a></h3>
    <p>${entry['excerpt']}</p>`
}
