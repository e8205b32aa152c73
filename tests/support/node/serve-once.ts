import { rm } from 'node:fs/promises'

/** What the browser tests serve to themselves: a folder and a port of their own, beside whatever npm start uses. */
process.env['SERAI_STATE'] = '.wrangler/browser-state'
process.env['PORT'] ??= '8788'

/** Before all browser tests: seeds a state from nothing and serves it as npm start does. After them: ends it. */
export async function setup(): Promise<() => void> {
  await rm('.wrangler/browser-state', { recursive: true, force: true })
  const { prepare, serve } = await import('@serai/workers/operator/serve.ts')
  const { addToSeed } = await import('./add-to-seed.ts')
  await prepare(() => undefined)
  await addToSeed()
  const server = await serve()
  return () => {
    server.kill()
  }
}
