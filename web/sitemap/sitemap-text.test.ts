import { describe, expect, it } from 'vitest'
import { robotsText, sitemapIndexText, sitemapText } from './index.ts'

const at = '2026-03-01T09:00:00Z'

describe('a sitemap', () => {
  it('lists pages with the day of their last change, in the order given', () => {
    const entries = [
      { url: 'https://caci.example/events/a', updatedAt: at },
      { url: 'https://caci.example/', updatedAt: '2020-01-01T00:00:00Z' },
    ]
    expect(sitemapText(entries)).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n' +
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n' +
        '<url><loc>https://caci.example/events/a</loc><lastmod>2026-03-01T09:00:00Z</lastmod></url>\n' +
        '<url><loc>https://caci.example/</loc><lastmod>2020-01-01T00:00:00Z</lastmod></url>\n' +
        '</urlset>\n',
    )
  })

  it('escapes the five characters of an address that XML gives a meaning', () => {
    const [, address] =
      /<loc>(.*)<\/loc>/.exec(sitemapText([{ url: `https://a.example/?b=1&'"<>`, updatedAt: at }])) ?? []
    expect(address).toBe('https://a.example/?b=1&amp;&apos;&quot;&lt;&gt;')
  })

  it('of a space with nothing public is empty, and still a sitemap', () => {
    expect(sitemapText([])).toMatch(/<urlset [^>]+>\n<\/urlset>\n$/)
  })

  it('may be one of several, which an index lists, and says no change that it does not know', () => {
    const [one, two] = [
      'https://caci.example/sitemap/pages.xml',
      'https://caci.example/sitemap/news-2026.xml',
    ]
    expect(sitemapIndexText([{ url: one, updatedAt: at }, { url: two }])).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n' +
        '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n' +
        `<sitemap><loc>${one}</loc><lastmod>2026-03-01T09:00:00Z</lastmod></sitemap>\n` +
        `<sitemap><loc>${two}</loc></sitemap>\n` +
        '</sitemapindex>\n',
    )
  })
})

it('robots may read everything, and learn where the sitemap is', () => {
  expect(robotsText({ sitemap: 'https://caci.example/sitemap.xml' })).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://caci.example/sitemap.xml\n',
  )
})
