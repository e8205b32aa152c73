import { expect, it } from 'vitest'
import { fetched } from '../support/node/fetched.ts'
import { scheduledPath } from '../support/node/schedule-one.ts'
import { at, origin } from '../support/node/served.ts'

const statusOf = async (path: string) => (await fetched(at('caci', path))).status

it('a scheduled publication appears by itself, by the cron, the queue and its consumer as they are deployed', async () => {
  expect(await statusOf(scheduledPath)).toBe(404)
  for (let tries = 0; tries < 60 && (await statusOf(scheduledPath)) !== 200; tries++) {
    await fetched(`${origin}/cdn-cgi/local/scheduled?cron=*+*+*+*+*`)
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  expect(await statusOf(scheduledPath)).toBe(200)
})
