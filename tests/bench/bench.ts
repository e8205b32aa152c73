import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { buildWorkers, removeRuns } from './bench-state.ts'
import { endReport, sizeReport } from './console-report.ts'
import { documentReport } from './document-report.ts'
import { measure, type Plan } from './measure.ts'
import { pageNames } from './pages.ts'
import { profilePage } from './profile.ts'

const everySize = [100, 5_000, 100_000]

const usage = `npm run bench -- [--sizes ${everySize.join(',')}] [--pages ${pageNames.join(',')}] [--rounds 5] [--seconds 1.5]

Measures the pages against the floor. A run of every size and page in five rounds or more writes docs/performance.md.

npm run bench -- --profile event [--sizes 100] [--seconds 5]

Says in which functions the product spends its time on one page.`

/** `npm run bench`: measures, says what it found, and keeps it when it was all of it. Falling short is no failure. */
async function bench(plan: Plan): Promise<void> {
  const began = Date.now()
  await buildWorkers()
  const results = await measure(plan, (line) => console.log(line))
  for (const result of results) console.log(sizeReport(result))
  console.log(endReport(results))
  if (isWhole(plan)) await writeFile('docs/performance.md', await documentReport(results, plan))
  console.log(`\nMeasured in ${((Date.now() - began) / 1000).toFixed(0)} s.`)
}

function isWhole({ sizes, pages, rounds }: Plan): boolean {
  return everySize.every((size) => sizes.includes(size)) && pages.length === pageNames.length && rounds >= 5
}

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: everySize.join(',') },
    pages: { type: 'string', default: pageNames.join(',') },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '1.5' },
    profile: { type: 'string' },
  },
})

/** What the command line asks to be measured; null when it makes no sense. */
function readPlan(): Plan | null {
  const sizes = values.sizes
    .split(',')
    .map(Number)
    .toSorted((one, other) => one - other)
  const asked = (values.profile ?? values.pages).split(',')
  const pages = pageNames.filter((name) => asked.includes(name))
  const [rounds, seconds] = [Number(values.rounds), Number(values.seconds)]
  const isCount = (n: number) => Number.isInteger(n) && n > 0
  const isClear = sizes.every(isCount) && isCount(rounds) && seconds > 0 && pages.length === asked.length
  return isClear ? { sizes, pages, rounds, seconds, now: new Date() } : null
}

const plan = readPlan()
const [page] = plan?.pages ?? []
const [size] = plan?.sizes ?? []
if (plan === null || page === undefined || size === undefined) {
  console.error(usage)
  process.exitCode = 2
} else {
  try {
    await (values.profile === undefined ? bench(plan) : profilePage(page, size, plan.seconds))
  } finally {
    await removeRuns()
  }
}
