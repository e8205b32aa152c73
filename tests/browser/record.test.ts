import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { at, openBrowser, withoutScripts } from '../support/node/served.ts'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

async function textOf(space: string, path: string): Promise<string> {
  const context = await withoutScripts(browser)
  const page = await context.newPage()
  await page.goto(at(space, path))
  const text = (await page.locator('main').innerText()).replace(/\s+/g, ' ')
  await context.close()
  return text
}

/** What the record says of each item, and must stand on its page in this order. */
const record: readonly [space: string, path: string, ...facts: RegExp[]][] = [
  [
    'caci',
    '/events/kazakhstan-in-international-mediation',
    /CACI Forum/,
    /Kazakhstan in International Mediation/,
    /Friday/,
    /4 December 2020/,
    /10:00.{1,3}11:00/,
    /EST/,
    /Moderator/i,
    /Mamuka Tsereteli/,
    /Senior Fellow/,
    /Speakers/i,
    /S\. Frederick Starr/,
    /Chairman/,
    /Amb\. Erzhan Kazykhanov/,
    /Ambassador of Kazakhstan to the United States/,
    /Svante E\. Cornell/,
    /Director/,
    /David A\. Merkel/,
    /Associate Fellow for Geo-Economics and Strategy/,
    /International Institute for Strategic Studies/,
    /The publication it marks/,
    /Kazakhstan in International Mediation/,
    /Hosted by/,
    /Central Asia-Caucasus Institute/,
    /In cooperation with/,
    /Embassy of Kazakhstan to the United States/,
  ],
  [
    'caci',
    '/publications/kazakhstan-in-international-mediation',
    /Silk Road Paper/,
    /Svante E\. Cornell/,
    /S\. Frederick Starr/,
    /November 2020/,
  ],
  [
    'caci',
    '/events/kazakhstan-beyond-headlines',
    /Kazakhstan Beyond Headlines: One Year of Mr\. Tokayev.s Presidency/,
    /8 July 2020/,
    /10:00/,
    /EDT/,
    /Yerzhan Ashikbayev/,
    /Deputy Minister of Foreign Affairs of Kazakhstan/,
    /Ambassador Bolat Nurgaliyev/,
    /Deputy Chairman.{1,4}Foreign Policy Research Institute/,
    /Introduction/i,
    /S\. Frederick Starr/,
    /Chairman, Central Asia-Caucasus Institute at AFPC/,
    /Moderator/i,
    /Svante Cornell/,
    /Director, Central Asia-Caucasus Institute/,
  ],
  [
    'caci',
    '/events/religion-and-the-secular-state-in-central-asia',
    /15 June 2020/,
    /10:00 EDT/,
    /Speakers/i,
    /Victoria Clement/,
    /Eurasia Regional Analyst/,
    /Marine Corps University/,
    /Johan Engvall/,
    /Senior Research Fellow, Foreign Policy Research Institute/,
    /Moderator/i,
    /Svante E\. Cornell/,
    /Director, Central Asia-Caucasus Institute at AFPC/,
    /Kyrgyzstan/,
    /Turkmenistan/,
  ],
  [
    'camca',
    '/events/e-camca-week-2020',
    /15.{1,3}19 June 2020/,
    /In place of/,
    /CAMCA Forum 2020/,
    /Central Asia-Caucasus Institute/,
    /Rumsfeld Foundation/,
  ],
  [
    'camca',
    '/publications/the-value-of-camca',
    /Joint statement/i,
    /Tedo Japaridze/,
    /Sodyq Safoev/,
    /Hafiz Pashayev/,
  ],
  ['camca', '/publications/welcome-letter', /Letter/i, /Donald Rumsfeld/, /S\. Frederick Starr/],
  [
    'camca',
    '/publications/digital-transformation-in-the-camca-region',
    /Mariam Lashkhi/,
    /Deputy Chairperson/,
    /Talant Sultanov/,
    /Co-Founder/,
  ],
  ['caci', '/', /ISDP/, /AFPC/],
  ['camca', '/events/camca-forum-2020', /postponed/i, /June 2021/],
]

describe('the record', () => {
  it.each(record)('stands on %s%s', async (space, path, ...facts) => {
    let text = await textOf(space, path)
    for (const fact of facts) {
      const found = fact.exec(text)
      expect([path, String(fact), found !== null]).toEqual([path, String(fact), true])
      text = text.slice(found?.index ?? 0)
    }
  })

  it('invents no end for a forum that has none, and no day for a paper that has a month', async () => {
    expect(await textOf('caci', '/events/kazakhstan-beyond-headlines')).not.toMatch(/11:00/)
    expect(await textOf('caci', '/publications/kazakhstan-in-international-mediation')).not.toMatch(
      /\d{1,2} November 2020/,
    )
  })

  it('joins e-CAMCA Week with the forum it stood in for, and with its six publications', async () => {
    const week = await textOf('camca', '/events/e-camca-week-2020')
    for (const title of [
      'The Value of CAMCA',
      'Welcome Letter',
      'Meet CAMCA Entrepreneurs',
      'Caucasus & Central Asia Post COVID-19',
      'Digital Transformation in the CAMCA Region',
      'Challenges & Opportunities',
    ]) {
      expect(week).toContain(title)
    }
    expect(await textOf('camca', '/events/camca-forum-2020')).toContain('e-CAMCA Week')
  })

  it('says of ISDP’s space that it is sample', async () => {
    const context = await withoutScripts(browser)
    const page = await context.newPage()
    await page.goto(at('isdp', '/'))
    expect(await page.locator('body').innerText()).toMatch(/sample/i)
    await context.close()
  })
})
