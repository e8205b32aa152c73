import { readFile } from 'node:fs/promises'
import type { SourceMapPayload } from 'node:module'
import { buildWorkers, writeState } from './bench-state.ts'
import { mostTime, profileOf } from './cpu-profile.ts'
import { openLoadAgent } from './load.ts'
import { headersOfOurs, pathsOf, type PageName } from './pages.ts'
import { serveWorker, type BuiltWorker } from './served-worker.ts'

/** Says in which functions of ours the time goes while a page is asked for in a space of so many items. */
export async function profilePage(page: PageName, items: number, seconds: number): Promise<void> {
  await buildWorkers({ isReadable: true })
  const { ours, corpus } = await writeState(items, new Date())
  const worker = await serveWorker({ ...ours, isInspected: true })
  const agent = openLoadAgent()
  try {
    const requests = pathsOf(page, corpus).map((path) => ({ path, headers: headersOfOurs('uncached', '') }))
    const load = { host: worker.host, port: worker.port, requests, atOnce: 4, least: 200 }
    await agent.drive({ ...load, seconds: 2 })
    let answers = 0
    const watched = await profileOf(await worker.inspector(), async () => {
      answers = (await agent.drive({ ...load, seconds })).answers
    })
    console.log(`${page}, ${corpus.items} items, ${answers} answers:`)
    console.log(mostTime(watched, await sourceMapOf(ours), 25).join('\n'))
  } finally {
    agent.close()
    await worker.close()
  }
}

async function sourceMapOf({ script }: BuiltWorker): Promise<SourceMapPayload> {
  // What esbuild writes beside a bundle is a source map.
  return JSON.parse(await readFile(`${script}.map`, 'utf8')) as SourceMapPayload
}
