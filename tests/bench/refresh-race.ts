import { Agent, get } from 'node:http'
import { benchHost } from './data/bench-spaces.ts'
import type { ServedWorker } from './served-worker.ts'

/** What came of races for refresh tokens: each is one token that so many requests bring at once. */
export type Races = {
  readonly races: number
  readonly requests: number
  /** Races in which not exactly one successor was given out. */
  readonly split: number
  /** Answers that took a cookie back, and answers that were no page. */
  readonly cleared: number
  readonly refused: number
  /** Races after which the successor let nobody in. */
  readonly loggedOut: number
  readonly seconds: number
}

/** Brings each token in so many requests at once, and its successor once more afterwards. */
export async function raceRefreshes(
  worker: ServedWorker,
  tokens: readonly string[],
  atOnce: number,
): Promise<Races> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  const began = performance.now()
  const came = { split: 0, cleared: 0, refused: 0, loggedOut: 0 }
  for (const [race, token] of tokens.entries()) {
    const answers = await Promise.all(
      Array.from({ length: atOnce }, () => refresh(worker, agent, token, race)),
    )
    const successors = new Set(answers.map(({ successor }) => successor))
    const [successor = ''] = successors
    const after = await refresh(worker, agent, successor, race)
    came.split += Number(successors.size !== 1 || successor === '')
    came.cleared += answers.filter(({ isCleared }) => isCleared).length
    came.refused += answers.filter(({ status }) => status !== 200).length
    came.loggedOut += Number(after.status !== 200 || after.successor === '' || after.isCleared)
  }
  agent.destroy()
  const seconds = (performance.now() - began) / 1000
  return { races: tokens.length, requests: tokens.length * (atOnce + 1), ...came, seconds }
}

type Refreshed = { readonly status: number; readonly successor: string; readonly isCleared: boolean }

/** Asks for a members' page with a refresh token alone. Each race is from a network of its own. */
function refresh(
  { host, port }: ServedWorker,
  agent: Agent,
  token: string,
  race: number,
): Promise<Refreshed> {
  const headers = {
    host: `${benchHost}:8787`,
    cookie: `__Host-rt=${token}`,
    'cf-connecting-ip': `2001:db8:${race.toString(16)}::1`,
  }
  return new Promise((resolve, reject) => {
    const request = get({ host, port, path: '/members', headers, agent }, (response) => {
      const cookies = response.headers['set-cookie'] ?? []
      response.resume()
      response.once('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          successor: cookies.flatMap((cookie) => /^__Host-rt=([^;]+)/.exec(cookie)?.[1] ?? [])[0] ?? '',
          isCleared: cookies.some((cookie) => /max-age=0/i.test(cookie)),
        }),
      )
    })
    request.once('error', reject)
  })
}
