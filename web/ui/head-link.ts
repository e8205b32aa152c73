import { html } from 'hono/html'

/**
 * A `link` of the head, where it is written. Hono's own element moves each of them into the head by searching the
 * whole page for it, although there they are.
 */
export function headLink(rel: string, href: string, attributes: Readonly<Record<string, string>> = {}) {
  const all = Object.entries({ rel, ...attributes, href })
  return html`<link ${all.map(([name, value]) => html`${name}="${value}" `)} />`
}
