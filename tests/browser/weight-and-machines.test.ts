import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { faultsOfCalendar } from '../support/calendar-linter.ts'
import { faultsOfJsonLd } from '../support/json-ld-rules.ts'
import { fetched } from '../support/node/fetched.ts'
import { at, origin } from '../support/node/served.ts'
import { faultsOfPaper } from '../support/scholar-rules.ts'
import { seedPages } from './seed-pages.ts'

const textOf = async (address: string) => (await fetched(address)).body.toString()

/** Every public page that a space tells search engines of. */
async function sitemapOf(space: string): Promise<readonly string[]> {
  const urls = (text: string) => [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => url)
  const parts = urls(await textOf(at(space, '/sitemap.xml')))
  return (await Promise.all(parts.map(async (part) => urls(await textOf(part))))).flat()
}

describe('the seed, as machines read it', () => {
  it('has a page for every address of its sitemaps, each with what it must say of itself', async () => {
    const addresses = (await Promise.all(['caci', 'camca', 'isdp'].map(sitemapOf))).flat()
    for (const address of addresses) {
      const page = await fetched(address)
      expect([address, page.status]).toEqual([address, 200])
      const text = page.body.toString()
      const { pathname } = new URL(address)
      if (/^\/(?:events|publications|people)\/./.test(pathname))
        expect([address, faultsOfJsonLd(text)]).toEqual([address, []])
      if (text.includes('name="citation_title"'))
        expect([address, faultsOfPaper(text, address)]).toEqual([address, []])
    }
    expect(addresses.filter((address) => address.includes('/publications/')).length).toBeGreaterThan(8)
    expect(addresses.filter((address) => address.includes('/events/')).length).toBeGreaterThan(4)
  })

  it.each(['caci', 'camca', 'isdp'])('the calendar of %s keeps the rules', async (space) => {
    const { body } = await fetched(at(space, '/calendar.ics'))
    expect(faultsOfCalendar(new Uint8Array(body))).toEqual([])
    expect(body.toString()).toContain('BEGIN:VEVENT')
  })
})

describe('a public page', () => {
  it('weighs 20 KB at most with its stylesheets, as it travels', async () => {
    const gzipped = (body: Buffer) => gzipSync(body, { level: 6 }).length
    for (const address of [...seedPages.map(([space, path]) => at(space, path)), `${origin}/`]) {
      const { body } = await fetched(address)
      const sheets = [...body.toString().matchAll(/<link rel="stylesheet" href="([^"]+)"/g)]
      expect(sheets.length).toBeGreaterThan(0)
      const sizes = await Promise.all(
        sheets.map(async ([, href = '']) => gzipped((await fetched(new URL(href, address).href)).body)),
      )
      const bytes = sizes.reduce((sum, size) => sum + size, gzipped(body))
      expect([address, bytes <= 20 * 1024], `${bytes} bytes`).toEqual([address, true])
    }
  })
})
