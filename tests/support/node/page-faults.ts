import axe from 'axe-core'
import { HtmlValidate } from 'html-validate'
import type { BrowserContext, Page, Response } from 'playwright-core'
import { screens } from './served.ts'

/** What axe finds with every rule on, best practices too: each rule with the first element it is about. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate<axe.AxeResults>('axe.run()')
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
}

/** By how much a page is wider than its screen. */
export function spillOf(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')
}

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  // Titles are as long as forums are named; the rest is how Hono writes what is valid either way.
  rules: {
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    'tel-non-breaking': 'off',
    'void-style': 'off',
  },
})

/** What is not valid in the markup of a page, as it was sent. */
export async function markupFaults(text: string): Promise<readonly string[]> {
  const report = await validator.validateString(text)
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
  )
}

/** What is wrong with a page that was just answered, on any screen, with all of it unfolded. */
export async function faultsOf(page: Page, sent: Response | null): Promise<readonly string[]> {
  const faults = [...(await markupFaults((await sent?.text()) ?? ''))]
  await page.evaluate('for (const part of document.querySelectorAll("details")) part.open = true')
  for (const { name, viewport, colorScheme } of screens) {
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme })
    faults.push(...(await axeFindings(page)).map((finding) => `on a ${name}, ${finding}`))
    const spill = await spillOf(page)
    if (spill !== 0) faults.push(`on a ${name}, ${spill} pixels wider than the screen`)
  }
  return faults.map((fault) => `${page.url()}: ${fault}`)
}

/** What is wrong with the pages at these addresses, for a browser that holds each to its policy; files are only had. */
export async function faultsAt(
  context: BrowserContext,
  addresses: readonly string[],
): Promise<readonly string[]> {
  const page = await context.newPage()
  const faults: string[] = []
  const complain = (text: string) => faults.push(`${page.url()}: ${text}`)
  page.on('console', (line) => line.type() === 'error' && complain(line.text()))
  page.on('pageerror', (error) => complain(error.message))
  for (const address of addresses) {
    const sent = await page.goto(address)
    if (page.url() !== address || sent?.status() !== 200) complain(`${sent?.status()} in place of ${address}`)
    else if ((await sent.headerValue('content-type'))?.includes('html') === true)
      faults.push(...(await faultsOf(page, sent)))
  }
  await page.close()
  return faults
}
