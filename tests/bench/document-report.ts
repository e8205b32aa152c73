import { readFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import type { Plan, SizeResult } from './measure.ts'
import { mostGrowth, mostOfFloor, mostOfUncached } from './goals.ts'
import { bytesTable, cacheTable, count, floorTable, goalLines, growthTable, type Table } from './tables.ts'

/** The page of the documents that keeps what a run of everything measured. */
export async function documentReport(results: readonly SizeResult[], plan: Plan): Promise<string> {
  const parts = [
    '# Performance',
    introduction(plan),
    '## Goals',
    goals(results),
    '## Read anew',
    `Every request is read from D1 and drawn. CPU is that of the Worker's process, for one request; p50 and requests a second are with eight requests at a time.`,
    ...results.flatMap((result) => [`### ${count(result.items)} items`, inMarkdown(floorTable(result))]),
    '## From the cache',
    `Cached: nobody signed in asks for what the public cache has. 304: the reader names the ETag of what they have. Bare cache: the floor answering from \`caches.default\`.`,
    ...results.flatMap((result) => [`### ${count(result.items)} items`, inMarkdown(cacheTable(result))]),
    '## As the space grows',
    'Read anew, all sizes in the same rounds. Search costs by what it finds, up to a bound, and less is found in a smaller space.',
    inMarkdown(growthTable(results)),
    ...pageSizes(results),
    '## How it is measured',
    method(plan),
    '## What the figures are not',
    limits,
    '## Versions',
    inMarkdown(await versions()),
  ]
  return `${parts.join('\n\n')}\n`
}

function introduction({ now }: Plan): string {
  return `Measured on ${now.toISOString().slice(0, 10)} by \`npm run bench\`, which writes this page. The processor is ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}. Ratios within one run can be trusted; milliseconds belong to the machine.`
}

function goals(results: readonly SizeResult[]): string {
  const [reached = '', ...missed] = goalLines(results)
  const wanted = [
    `a list or an item costs at most ${mostOfFloor} × the floor's CPU, read anew`,
    `a page from the cache costs at most ${mostOfUncached} × the same page read anew`,
    `a page of the largest space costs at most ${mostGrowth} × that of the smallest`,
  ]
  const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n')
  const notes = [...new Set(results.flatMap((result) => result.notes))]
  return [
    list(wanted),
    `**${reached}**`,
    ...(missed.length === 0 ? [] : [list(missed)]),
    ...(notes.length === 0 ? [] : [`Besides:`, list(notes)]),
  ].join('\n\n')
}

function pageSizes(results: readonly SizeResult[]): readonly string[] {
  const last = results.at(-1)
  return last === undefined
    ? []
    : [
        '## Size of the HTML',
        `Uncompressed, in the space of ${count(last.items)} items.`,
        inMarkdown(bytesTable(last)),
      ]
}

function method({ rounds, seconds }: Plan): string {
  return [
    `The Worker is built as it is deployed, minified, and started through miniflare's API with \`unsafeDirectSockets\`: the load goes to a socket of workerd itself, for \`wrangler dev\` costs several times what it serves. The load comes from a process of its own. CPU is what \`/proc\` says workerd used before and after, divided by the answers, so it holds D1, the cache and the log line of each request, which all run in that process.`,
    `Each of ${rounds} rounds asks for every page at every size, of the floor and of Serai in turn, ${seconds} s read anew and half as long from the cache. The figures are the medians of the rounds; so are the ratios, each round’s own, whose two sides met the same machine. Each size has processes and databases of its own. Before the first round every page is asked for at least 300 times.`,
    `**Read anew** means with a token in the request, which the public cache steps aside for: the page is read and drawn by the same code, but neither looked up nor stored, which a true first visit pays besides.`,
    `**The floor** is a Worker of its own, in \`tests/bench/floor/\`: Hono, hand-written SQL in one batch on D1, and \`hono/html\`. It reads the same rows from tables of its own and draws the same visible fields. It has one space, so no host to look up, no \`space_id\`, no audience and no moved addresses; its layout is constant; it has no ETag, no log line, no security headers, no JSON-LD, feeds, translations, time zones in words or patterns in place of covers. It is a limit, not a rival.`,
    `**The data** is one space of the size given, half events, half publications, and 20 small spaces beside it in the same tables. Fifty items are published by the use cases that editors have, with bodies of some 1,200 words; the others are their rows again under other ids, slugs and dates, so whatever publishing writes is there in its proportion. Drafts of the copies are left empty, since no page reads them.`,
  ].join('\n\n')
}

const limits = [
  '- They are no response times of a deployment: there D1 is a network away, and the isolate shares a machine with others.',
  '- The D1, the cache and workerd are those of this machine: the cost of a call to D1 is mostly miniflare’s.',
  '- Every page is asked for again and again: what is measured is warm code on warm pages of the database.',
  '- The texts repeat, fifty of them, so the search index has fewer words than a real one of its size.',
].join('\n')

function inMarkdown([head = [], ...rows]: Table): string {
  const line = (row: readonly string[]) => `| ${row.join(' | ')} |`
  return [line(head), `|${head.map((_, n) => (n === 0 ? '---' : '--:')).join('|')}|`, ...rows.map(line)].join(
    '\n',
  )
}

async function versions(): Promise<Table> {
  const packages = ['workerd', 'miniflare', 'wrangler', 'hono', 'drizzle-orm']
  const rows = await Promise.all(
    packages.map(async (name) => {
      // Every installed package has a manifest with its version.
      const { version } = JSON.parse(await readFile(`node_modules/${name}/package.json`, 'utf8')) as {
        readonly version: string
      }
      return [name, version]
    }),
  )
  return [['Package', 'Version'], ['node', process.versions.node], ...rows]
}
