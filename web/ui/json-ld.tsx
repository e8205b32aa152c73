import { raw } from 'hono/html'

const escapes: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
}

/** What a page is about, for machines (json-ld.org in HTML). Browsers do not run it, and no text in it closes it. */
export function JsonLd({ data }: { readonly data: { readonly '@context': string } }) {
  const text = JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (character) => escapes[character] ?? '')
  return <script type="application/ld+json">{raw(text)}</script>
}
