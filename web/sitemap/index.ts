export { robotsText } from './robots-text.ts'
export { sitemapIndexText, sitemapText, type SitemapEntry } from './sitemap-text.ts'
