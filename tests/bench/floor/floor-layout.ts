import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

/** Markup, or the promise of some. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

/** A document around a page: the same head, links and foot for every page. */
export function layout(body: Html): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>Sample Institute</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" type="image/svg+xml" href="/assets/icon.svg" />
        <link rel="stylesheet" href="/assets/site.css" />
      </head>
      <body>
        <header>
          <p>Everything in this space is made up.</p>
          <a href="/">Sample</a>
          <nav>
            <ul>
              <li><a href="/events">Events</a></li>
              <li><a href="/publications">Publications</a></li>
              <li><a href="/news">News</a></li>
              <li><a href="/about">About</a></li>
            </ul>
          </nav>
        </header>
        <main>${body}</main>
        <footer>
          <p>Sample Institute</p>
          <p>A space for measuring</p>
        </footer>
      </body>
    </html>`
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)
const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')

/** A day in words; what else is known of the time stands behind it. */
export function dayOf(when: string): string {
  const day = new Date(`${when.slice(0, 10)}T00:00:00Z`)
  return `${weekdays[day.getUTCDay()]} ${day.getUTCDate()} ${months[day.getUTCMonth()]} ${day.getUTCFullYear()}`
}

/** A list of rows, or nothing where there are none. */
export function section<T>(title: string, rows: readonly T[], draw: (row: T) => Html): Html | '' {
  return rows.length === 0
    ? ''
    : html`<section>
        <h2>${title}</h2>
        <ul>
          ${rows.map((row) => html`<li>${draw(row)}</li>`)}
        </ul>
      </section>`
}

/** The names that a row of a list holds as JSON. */
export function namesOf(json: string): string {
  // Publishing writes the column so.
  const { first, more } = JSON.parse(json) as { readonly first: readonly string[]; readonly more: number }
  return more > 0 ? `${first.join(', ')} and ${more} more` : first.join(', ')
}
