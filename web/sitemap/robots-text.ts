/** What crawlers may ask for: everything that is public (RFC 9309), and where the list of it is (sitemaps.org). */
export function robotsText({ sitemap }: { readonly sitemap: string }): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`
}
