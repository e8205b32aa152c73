import { raw } from 'hono/html'

/** Text that was rendered and sanitised when it was saved. The only place where stored HTML goes into a page. */
export function Prose({ html }: { readonly html: string | null }) {
  return html === null || html === '' ? null : <div class="prose">{raw(html)}</div>
}
