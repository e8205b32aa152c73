import { Hono } from 'hono'
import type { HtmlEscapedString } from 'hono/utils/html'
import { eventPage, eventsPage } from './floor-events.ts'
import { homePage } from './floor-home.ts'
import { layout } from './floor-layout.ts'
import { publicationPage, publicationsPage } from './floor-publications.ts'
import { ask, type Answers } from './floor-rows.ts'
import { searchPage } from './floor-search.ts'

type Env = { readonly DB: D1Database }

type Html = HtmlEscapedString | Promise<HtmlEscapedString>

/** A Worker that reads and draws the pages that the benchmark asks for, and does nothing else. */
export const floor = new Hono<{ Bindings: Env }>()

/** A page: what it asks in one batch, and how it is drawn. */
function page(
  path: string,
  asks: (parts: {
    readonly slug: string
    readonly q: string
    readonly now: string
  }) => Parameters<typeof ask>[1],
  draw: (rows: Answers, q: string) => Html,
): void {
  floor.get(path, async (context) => {
    const { req, env, executionCtx } = context
    const isCached = req.header('x-cached') !== undefined
    const kept = isCached ? await caches.default.match(req.url) : undefined
    if (kept !== undefined) return new Response(kept.body, kept)
    const q = req.query('q') ?? ''
    const now = `${new Date().toISOString().slice(0, 19)}Z`
    const rows = await ask(env.DB, asks({ slug: req.param('slug') ?? '', q, now }))
    const response = await context.html(layout(draw(rows, q)))
    if (isCached) {
      response.headers.set('cache-control', 'public, max-age=3600')
      executionCtx.waitUntil(caches.default.put(req.url, response.clone()))
    }
    return response
  })
}

page('/', homePage.asks, homePage.draw)
page('/events', eventsPage.asks, eventsPage.draw)
page('/events/:slug', eventPage.asks, eventPage.draw)
page('/publications', publicationsPage.asks, publicationsPage.draw)
page('/publications/:slug', publicationPage.asks, publicationPage.draw)
page('/search', searchPage.asks, searchPage.draw)
