import { acceptInvitation } from '@serai/members'
import { openHosts } from '@serai/workers/edge/hosts.ts'
import { expect, it } from 'vitest'
import { fill, type Content } from '../support/content.ts'
import { memoryCache } from '../support/memory-cache.ts'
import { aPerson, asNewcomer, invite, type TestPerson } from '../support/people.ts'
import { stillSetting, visit } from '../support/setting.ts'
import { signedIn } from '../support/sign-in.ts'
import { aSpace, type TestSpace } from '../support/space.ts'
import { valueOf } from '../support/value-of.ts'
import { pathsTo } from './every-route.ts'

type World = { readonly space: TestSpace; readonly word: string; readonly content: Content }

/** A space whose every address is called as the other’s, so that a path is of both. */
async function aWorld(word: string, accent: string): Promise<World> {
  const space = await aSpace()
  return { space, word, content: await fill(space, word, 'shared', accent) }
}

async function letIn({ space }: World, person: TestPerson): Promise<string> {
  const token = await invite(space.scope, person.email, { roles: ['owner'] })
  valueOf(await acceptInvitation(asNewcomer(space, person), { token, name: 'Both' }))
  return signedIn(space, person)
}

it('T18: who is signed in to two spaces is told nothing of one in the other, however they ask at once', async () => {
  const worlds = [await aWorld('firstworld', '#1f4f6b'), await aWorld('secondworld', '#5b1f6b')] as const
  const person = aPerson('both')
  const cookies = [await letIn(worlds[0], person), await letIn(worlds[1], person)] as const
  const named = worlds.map(({ content }) => pathsTo(content).map(({ path }) => path))
  // What has a hash or an id in its address is at no path of both.
  const paths = (named[0] ?? []).filter((path) => named[1]?.includes(path))
  expect(paths.length).toBeGreaterThan(30)

  // One isolate: its memory of hosts, its statements and its cache are those of all these requests.
  const isolate = { hosts: openHosts(), cache: memoryCache() }
  const asks = Array.from({ length: 3 }).flatMap((_, round) =>
    paths.flatMap((path) =>
      [0, 1, 0, 1].map((which, n) => ({ path, which: which as 0 | 1, isSignedIn: (n + round) % 4 < 2 })),
    ),
  )
  expect(asks.length).toBeGreaterThan(360)
  const said = [0, 0]
  for (let from = 0; from < asks.length; from += 40) {
    const some = asks.slice(from, from + 40)
    const answers = await Promise.all(
      some.map(async ({ path, which, isSignedIn }) => {
        const headers = isSignedIn ? { cookie: cookies[which] } : {}
        return visit(worlds[which].space.host, path, { headers }, stillSetting(isolate))
      }),
    )
    for (const [place, response] of answers.entries()) {
      const { path, which, isSignedIn } = some[place] ?? { path: '', which: 0, isSignedIn: false }
      const body = new TextDecoder('latin1').decode(await response.arrayBuffer())
      expect([path, body.includes(worlds[which === 0 ? 1 : 0].word)]).toEqual([path, false])
      if (body.includes(worlds[which].word)) said[which] = (said[which] ?? 0) + 1
      if (!isSignedIn) continue
      // What is made for one person is kept nowhere.
      const told = [response.status, response.headers.get('cache-control')]
      expect([path, ...told]).toEqual([path, 200, 'no-store'])
    }
  }
  expect(Math.min(...said)).toBeGreaterThan(100)
  for (const [key, kept] of isolate.cache.kept)
    for (const { space, word } of worlds)
      if (!key.includes(space.id)) expect(await kept.clone().text()).not.toContain(word)
}, 120_000)
