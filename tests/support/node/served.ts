import { chromium, type Browser, type BrowserContext } from 'playwright-core'

const port = process.env['PORT'] ?? '8788'

/** The front door of what `serve-once.ts` serves. */
export const origin = `http://localhost:${port}`

/** The address of a path of a space that the seed makes. */
export function at(space: string, path: string): string {
  return `http://${space}.localhost:${port}${path}`
}

const flags =
  '--no-sandbox --disable-quic --disable-background-networking --disable-component-update --disable-sync --no-first-run'

/** Opens the browser that `npm test` found. */
export function openBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH']
  if (executablePath === undefined) throw new Error('CHROMIUM_PATH names no browser; npm test finds one.')
  return chromium.launch({ executablePath, args: flags.split(' ') })
}

/** The two screens and the two grounds that every page must be good on: colours do not change with the width. */
export const screens = [
  { name: 'phone, light', viewport: { width: 390, height: 844 }, colorScheme: 'light' },
  { name: 'desk, dark', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
] as const

/** A phone whose browser runs no scripts: everything public works without them. */
export function withoutScripts(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({ javaScriptEnabled: false, viewport: screens[0].viewport })
}
