import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { show } from './shell.ts'

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The browser for the tests: one that is here, else one that can be installed; null when there is none to be had. */
export async function findChromium(): Promise<string | null> {
  return here() ?? (await installed())
}

function here(): string | null {
  const named = process.env['CHROMIUM_PATH']
  const places = [...(named === undefined ? [] : [named]), ...usual, chromium.executablePath()]
  return places.find((path) => path !== '' && existsSync(path)) ?? null
}

async function installed(): Promise<string | null> {
  const isRoot = process.getuid?.() === 0
  console.log('No Chromium here; installing one.')
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    await show('apt-get', ['update', '-qq'])
    await show('apt-get', ['install', '-y', '-qq', 'chromium'], { DEBIAN_FRONTEND: 'noninteractive' })
  } else {
    await show('npx', ['playwright-core', 'install', 'chromium'])
  }
  return here()
}
