/** A page, or a list of pages, and when it was last changed, where that is known: an absolute address, and an instant as UTC text. */
export type SitemapEntry = { readonly url: string; readonly updatedAt?: string }

/** The pages that a search engine should know, by sitemaps.org/protocol. A list holds 50,000 of them at most. */
export function sitemapText(entries: readonly SitemapEntry[]): string {
  return listed('urlset', 'url', entries)
}

/** The lists of pages of a space that has more than one. */
export function sitemapIndexText(entries: readonly SitemapEntry[]): string {
  return listed('sitemapindex', 'sitemap', entries)
}

function listed(list: string, entry: string, entries: readonly SitemapEntry[]): string {
  const lines = entries.map(({ url, updatedAt }) => {
    const changed = updatedAt === undefined ? '' : `<lastmod>${escaped(updatedAt)}</lastmod>`
    return `<${entry}><loc>${escaped(url)}</loc>${changed}</${entry}>\n`
  })
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<${list} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n` +
    `${lines.join('')}</${list}>\n`
  )
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  "'": '&apos;',
  '"': '&quot;',
  '>': '&gt;',
  '<': '&lt;',
}

/** The five characters that sitemaps.org asks to be escaped. */
function escaped(text: string): string {
  return text.replace(/[&'"><]/g, (character) => escapes[character] ?? '')
}
