import { randomBytes } from 'node:crypto'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { damagedTokens } from '@serai/auth/token-damage'
import { asId } from '@serai/kernel'
import { garbageRequests } from '../support/garbage.ts'
import { buildWorkers, databaseIn, removeRuns, writeState } from './bench-state.ts'
import { writeLogins } from './data/bench-members.ts'
import { benchHost } from './data/bench-spaces.ts'
import { buildGate, gateCosts } from './gate-cost.ts'
import { openLoadAgent } from './load.ts'
import { raceRefreshes } from './refresh-race.ts'
import { serveWorker, type BuiltWorker, type ServedWorker } from './served-worker.ts'

const { values } = parseArgs({
  options: {
    races: { type: 'string', default: '200' },
    'at-once': { type: 'string', default: '50' },
    seconds: { type: 'string', default: '10' },
  },
})

/** Where damaged tokens are brought: to members' pages of a space, to a page for everybody, to the platform. */
const targets = [
  { path: '/members', host: `${benchHost}:8787` },
  { path: '/events', host: `${benchHost}:8787` },
  { path: '/account', host: 'localhost:8787' },
] as const

const origin = 'http://localhost:8787'

/** `npm run bench:threats`: puts the built Worker under what members do at once and strangers do in masses. */
async function threats(): Promise<void> {
  await buildWorkers()
  const { ours, corpus } = await writeState(100, new Date())
  const secret = randomBytes(32).toString('base64url')
  const races = Number(values.races)
  const deployment = { secret, origin }
  const { held, keys } = await writeLogins(
    await databaseIn(ours),
    asId<'space'>(corpus.space),
    deployment,
    races + 1,
  )
  await measureGate(ours, { keys, secret, origin, space: asId<'space'>(corpus.space) }, held)
  const worker = await serveWorker(withSecret(ours, secret))
  try {
    const [first, ...raced] = held
    if (first === undefined) throw new Error('Nobody is signed in.')
    const tokens = raced.map(({ refresh }) => refresh)
    console.log('T7, T8: refresh tokens that many requests bring at once')
    console.log(await raceRefreshes(worker, tokens, Number(values['at-once'])))
    for (const target of targets) await putGarbage(worker, first, target)
    console.log('T4: all of them at once')
    await putGarbage(worker, first, ...targets)
  } finally {
    await worker.close()
  }
}

/** Says what it costs to read a token, a good one and a damaged one. */
async function measureGate(
  ours: BuiltWorker,
  asked: Parameters<typeof gateCosts>[1],
  held: readonly { readonly access: string }[],
): Promise<void> {
  const script = `${dirname(dirname(ours.script))}/gate/main.js`
  await buildGate(script)
  const { compatibilityDate } = ours.options as { readonly compatibilityDate?: string }
  const built = { options: { compatibilityDate }, script, state: `${ours.state}-gate` }
  const good = held.slice(0, 20).map(({ access }) => access)
  const sets = {
    'the signature of a good one alone': { tokens: good, isBare: true },
    'a good one': { tokens: good },
    'a damaged one': { tokens: damagedTokens(good, 40, 1) },
  }
  console.log('T4: milliseconds of CPU to read a token in workerd')
  console.log(await gateCosts(built, asked, sets, 500))
}

/** Says what damaged tokens are answered, and how many a second. */
async function putGarbage(
  worker: ServedWorker,
  held: Parameters<typeof garbageRequests>[0],
  ...to: readonly (typeof targets)[number][]
): Promise<void> {
  const requests = garbageRequests(held, 6000, 1).map((headers, at) => {
    const { path, host } = to[at % to.length] ?? { path: '/', host: '' }
    return { path, headers: { ...headers, host } }
  })
  const agent = openLoadAgent()
  try {
    const load = { host: worker.host, port: worker.port, requests, atOnce: 64, least: 1 }
    const { answers, seconds, statuses, p50 } = await agent.drive({
      ...load,
      seconds: Number(values.seconds),
    })
    const where = to.map(({ path }) => path).join(' ')
    const perSecond = Math.round(answers / seconds)
    console.log(`T4: damaged tokens to ${where}`, {
      answers,
      perSecond,
      p50: Number(p50.toFixed(1)),
      statuses,
    })
  } finally {
    agent.close()
  }
}

function withSecret(built: BuiltWorker, secret: string): BuiltWorker {
  const { bindings } = built.options as { readonly bindings?: object }
  return { ...built, options: { ...built.options, bindings: { ...bindings, SECRET: secret } } }
}

try {
  await threats()
} finally {
  await removeRuns()
}
